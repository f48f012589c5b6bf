import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileDemands, joinPairs, reachPairs } from './reach-pairs.ts'
import { roadCosts } from './road-costs.ts'
import { alongRoad, roadEnds } from './road-ends.ts'
import { boundUnits, clearSearch, prepareSearch, runSearch, type SearchKind, UNREACHED } from './search.ts'
import { type RoadPoints, snapPoints } from './snap.ts'
import { strongComponents } from './strong-components.ts'
import { allToAll, oneToAll } from './testing/oracle.ts'
import { at, buildMap, type SmallMap } from './testing/small-map.ts'

const HIGHWAYS = ['primary', 'residential', 'service', 'track', 'motorway']
const ONE_WAYS = ['yes', 'no', '-1']

/** Small maps with every feature: one-way, errands only, ferries, turn restrictions. Crossing ways meet only at nodes. */
const smallMap: fc.Arbitrary<SmallMap> = fc
  .record({
    points: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 3,
      maxLength: 12,
    }),
    lines: fc.array(
      fc.record({
        nodes: fc.array(fc.nat(11), { minLength: 2, maxLength: 5 }),
        highway: fc.constantFrom(...HIGHWAYS),
        oneWay: fc.option(fc.constantFrom(...ONE_WAYS)),
        access: fc.option(fc.constantFrom('private', 'destination', 'yes', 'no')),
        ferry: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
      }),
      { minLength: 2, maxLength: 10 },
    ),
    turns: fc.array(fc.tuple(fc.nat(9), fc.nat(11), fc.nat(9), fc.boolean()), { maxLength: 4 }),
  })
  .map(({ points, lines, turns }) => ({
    nodes: points.map(([north, east], id) => ({ id, ...at(north / 10, east / 10) })),
    ways: lines.map(({ nodes, highway, oneWay, access, ferry }, id) => ({
      id,
      nodes: nodes.map((node) => node % points.length),
      tags: {
        ...(ferry ? { route: 'ferry' } : { highway }),
        ...(oneWay === null ? {} : { oneway: oneWay }),
        ...(access === null ? {} : { access }),
      },
    })),
    relations: turns.map(([from, via, to, only]) => ({
      tags: { type: 'restriction', restriction: only ? 'only_straight_on' : 'no_left_turn' },
      members: [
        { type: 'way', ref: from % lines.length, role: 'from' },
        { type: 'node', ref: via % points.length, role: 'via' },
        { type: 'way', ref: to % lines.length, role: 'to' },
      ],
    })),
  }))

const kinds: readonly SearchKind[] = (['distance', 'time'] as const).flatMap((by) =>
  (['to-supply', 'from-supply'] as const).map((direction) => ({ by, direction })),
)
const place = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([n, e]) => at(n / 10, e / 10))

describe('least costs on random maps', () => {
  it('from every node, both ways and by both measures, are those of Floyd and Warshall and of a plain Dijkstra', () => {
    fc.assert(
      fc.property(smallMap, (map) => {
        const { graph } = buildMap(map)
        for (const kind of kinds) {
          const table = allToAll(graph, kind.by)
          const search = prepareSearch(graph, kind)
          for (let node = 0; node < graph.nodeCount; node++) {
            const touched = runSearch(search, [{ node, cost: 0 }], UNREACHED - 1)
            const found = Array.from(search.cost, (cost) => (cost === UNREACHED ? Infinity : cost))
            const wanted = kind.direction === 'from-supply' ? table[node] : table.map((row) => row[node])
            expect(found).toEqual(wanted)
            if (kind.direction === 'from-supply') expect(found).toEqual(oneToAll(graph, node, kind.by))
            clearSearch(search, touched)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('between points on roads are the least over the ends of their roads, within any bound, also in shares', () => {
    fc.assert(
      fc.property(
        smallMap,
        fc.array(place, { minLength: 1, maxLength: 6 }),
        fc.array(place, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...kinds),
        fc.constantFrom(2, 5, 30, Infinity),
        (map, homes, practices, kind, bound) => {
          const { graph } = buildMap(map)
          const [demand, supply] = [snapPoints(graph, homes, 1500), snapPoints(graph, practices, 1500)]
          const costs = roadCosts(graph, demand, supply, { ...kind, bound })
          const table = allToAll(graph, kind.by)
          const units = kind.by === 'distance' ? 100_000 : 60_000
          for (let d = 0; d < homes.length; d++) {
            const row = new Map<number, number>()
            for (let i = costs.rowStart[d] ?? 0; i < (costs.rowStart[d + 1] ?? 0); i++)
              row.set(costs.supply[i] ?? -1, costs.cost[i] ?? 0)
            for (let s = 0; s < practices.length; s++) {
              const driving = kind.direction === 'to-supply'
              const start = roadEnds(graph, driving ? demand : supply, driving ? d : s, kind.by, true)
              const end = roadEnds(graph, driving ? supply : demand, driving ? s : d, kind.by, false)
              let least = Infinity
              for (const a of start)
                for (const b of end)
                  least = Math.min(least, a.cost + (table[a.node]?.[b.node] ?? Infinity) + b.cost)
              const on = (points: RoadPoints, i: number) => ({
                road: points.road[i] ?? -1,
                offsetCm: points.offsetCm[i] ?? 0,
                gapCm: points.gapCm[i] ?? 0,
              })
              const [from, to] = driving ? [on(demand, d), on(supply, s)] : [on(supply, s), on(demand, d)]
              least = Math.min(least, alongRoad(graph, from, to, kind.by) ?? Infinity)
              const isInside = least < Infinity && least <= boundUnits(kind, bound)
              expect(row.get(s)).toBe(isInside ? least / units : undefined)
            }
          }
          const search = prepareSearch(graph, kind)
          const directory = fileDemands(search, demand)
          const whole = boundUnits(kind, bound)
          const shares = practices.map((_, s) => reachPairs(search, directory, supply, whole, s, s + 1))
          expect(joinPairs(kind, shares, homes.length)).toEqual(costs)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('exist both ways between the nodes of a strong component, and only there', () => {
    fc.assert(
      fc.property(smallMap, (map) => {
        const { graph } = buildMap(map)
        const table = allToAll(graph, 'distance')
        const alone = Uint32Array.from(graph.nodeId.keys())
        const strong = strongComponents(graph, alone)
        for (const [a, row] of table.entries()) {
          for (const [b, there] of row.entries()) {
            const both = there < Infinity && (table[b]?.[a] ?? Infinity) < Infinity
            expect(strong[a] === strong[b]).toBe(both)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of ways, nodes and relations in the file', () => {
    fc.assert(
      fc.property(smallMap, (map) => {
        const turned = {
          nodes: map.nodes.toReversed(),
          ways: map.ways.toReversed(),
          relations: (map.relations ?? []).toReversed(),
        }
        expect(buildMap(turned).graph).toEqual(buildMap(map).graph)
      }),
      { numRuns: 60 },
    )
  })
})
