import { describe, expect, it } from 'vitest'
import type { SparseCosts } from '../sparse-costs.ts'
import { roadCosts } from './road-costs.ts'
import { listTooFar, snapPoints } from './snap.ts'
import { at, buildMap, type MapWay, type SmallMap } from './testing/small-map.ts'

type Place = { readonly lat: number; readonly lon: number }
const TO = { by: 'distance', direction: 'to-supply', bound: Infinity } as const
const FROM = { ...TO, direction: 'from-supply' } as const
const MINUTES = { ...TO, by: 'time' } as const

/** Costs of a demand to all supplies: `[supply, cost]`, rounded to a metre or a second's tenth. */
function rowOf(costs: SparseCosts, demand: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let i = costs.rowStart[demand] ?? 0; i < (costs.rowStart[demand + 1] ?? 0); i++)
    found.push([costs.supply[i] ?? -1, Math.round((costs.cost[i] ?? 0) * 1000) / 1000])
  return found
}

function between(
  map: SmallMap,
  demand: Place,
  supply: readonly Place[],
  options: Parameters<typeof roadCosts>[3],
) {
  const { graph } = buildMap(map)
  return rowOf(roadCosts(graph, snapPoints(graph, [demand], 100), snapPoints(graph, supply, 100), options), 0)
}

const road = (id: number, nodes: readonly number[], tags = {}): MapWay => ({
  id,
  nodes,
  tags: { highway: 'tertiary', ...tags },
})
/** Kilometres of a degree northwards on the ellipsoid: M(φ) π / 180 with M = a (1 − e²) / (1 − e² sin² φ)^1.5. */
function kmPerDegree(lat: number): number {
  const square = 0.00669437999014
  const sin = Math.sin((lat * Math.PI) / 180)
  return ((6378.137 * (1 - square)) / (1 - square * sin * sin) ** 1.5) * (Math.PI / 180)
}
/** The point so many kilometres north of 56°: by the degree at the middle of the way. */
function north(km: number): Place {
  const middle = 56 + km / 2 / kmPerDegree(56)
  return { lat: 56 + km / kmPerDegree(middle), lon: 10 }
}

describe('the choice limit on a road (C1.10)', () => {
  // A straight road of 20 km northwards with a point at every kilometre; the home at its beginning.
  const kilometres = Array.from({ length: 21 }, (_, km) => km)
  const map = {
    nodes: kilometres.map((km) => ({ id: km, ...north(km) })),
    ways: [road(1, kilometres)],
  }

  it('14.9 and 15.0 km are within 15 km, 15.1 km is not', () => {
    const reached = between(map, north(0), [north(14.9), north(15), north(15.1)], { ...TO, bound: 15 })
    expect(reached.map(([supply, km]) => [supply, km.toFixed(2)])).toEqual([
      [0, '14.90'],
      [1, '15.00'],
    ])
  })

  it('exactly the bound counts and a centimetre more does not', () => {
    const [[, km] = [0, 0]] = between(map, north(0), [north(12)], TO)
    const graph = buildMap(map).graph
    const [home, practice] = [snapPoints(graph, [north(0)], 100), snapPoints(graph, [north(12)], 100)]
    const exact = roadCosts(graph, home, practice, TO).cost[0] ?? 0
    expect(exact).toBeCloseTo(km, 3)
    expect(roadCosts(graph, home, practice, { ...TO, bound: exact }).cost).toHaveLength(1)
    expect(roadCosts(graph, home, practice, { ...TO, bound: exact - 0.00001 }).cost).toHaveLength(0)
  })

  it('takes the way between house and road into account: 300 m off the road is 300 m more', () => {
    const off = { lat: north(10).lat, lon: 10 + 0.3 / (111.33 * 0.5611) }
    const graph = buildMap(map).graph
    const costs = roadCosts(graph, snapPoints(graph, [off], 500), snapPoints(graph, [north(0)], 500), TO)
    expect(costs.cost[0]).toBeCloseTo(10.3, 2)
    // 10 km at 60 km/h and 0.3 km at 10 km/h: 10 + 1.8 minutes
    const minutes = roadCosts(
      graph,
      snapPoints(graph, [off], 500),
      snapPoints(graph, [north(0)], 500),
      MINUTES,
    )
    expect(minutes.cost[0]).toBeCloseTo(11.8, 1)
  })
})

describe('one-way streets', () => {
  // A ring of four sides of 1 km, driven 1 → 2 → 3 → 4 → 1.
  const nodes = [
    { id: 1, ...at(0, 0) },
    { id: 2, ...at(1, 0) },
    { id: 3, ...at(1, 1) },
    { id: 4, ...at(0, 1) },
  ]
  const ring = (tags: object, order = [1, 2, 3, 4, 1]) => ({ nodes, ways: [road(1, order, tags)] })
  const homes = { home: at(0.2, 0), practice: at(0.8, 0) }
  const km = (map: SmallMap, options: typeof TO | typeof FROM) => {
    const row = between(map, homes.home, [homes.practice], options)
    return row.map(([, cost]) => cost.toFixed(1))
  }

  it('make the way there another than the way back: 0.6 km up, 3.4 km round', () => {
    expect(km(ring({ oneway: 'yes' }), TO)).toEqual(['0.6'])
    expect(km(ring({ oneway: 'yes' }), FROM)).toEqual(['3.4'])
  })

  it('against the drawing direction are driven the other way', () => {
    expect(km(ring({ oneway: '-1' }), TO)).toEqual(['3.4'])
    expect(km(ring({ oneway: '-1' }, [1, 4, 3, 2, 1]), TO)).toEqual(['0.6'])
  })

  it('are implied by roundabouts and motorways, unless they say otherwise', () => {
    expect(km(ring({ junction: 'roundabout' }), FROM)).toEqual(['3.4'])
    expect(km(ring({ highway: 'motorway' }), FROM)).toEqual(['3.4'])
    expect(km(ring({ junction: 'roundabout', oneway: 'no' }), FROM)).toEqual(['0.6'])
    expect(km(ring({}), FROM)).toEqual(['0.6'])
  })
})

describe('a strait', () => {
  // Two coast roads, 4 km of water between them.
  const nodes = [
    { id: 1, ...at(0, 0) },
    { id: 2, ...at(5, 0) },
    { id: 3, ...at(9, 0) },
    { id: 4, ...at(14, 0) },
  ]
  const coasts = [road(1, [1, 2]), road(2, [3, 4])]
  const ferry = (tags: object): SmallMap => ({
    nodes,
    ways: [...coasts, { id: 3, nodes: [2, 3], tags: { route: 'ferry', ...tags } }],
  })
  const [home, practice] = [at(0, 0), at(14, 0)]

  it('without a bridge separates, though it is 4 km wide', () => {
    expect(between({ nodes, ways: coasts }, at(5, 0), [at(9, 0)], TO)).toEqual([])
    expect(buildMap({ nodes, ways: coasts }).graph.componentMetres).toHaveLength(2)
  })

  it('with a ferry is crossed at the speed of the ferry after waiting once', () => {
    const [[, km] = [0, 0]] = between(ferry({}), home, [practice], TO)
    expect(km).toBeCloseTo(14, 1)
    // 5 km at 60 km/h, 30 minutes of waiting, 4 km at 20 km/h, 5 km at 60 km/h: 5 + 30 + 12 + 5
    const [[, minutes] = [0, 0]] = between(ferry({}), home, [practice], MINUTES)
    expect(minutes).toBeCloseTo(52, 0)
  })

  it('with a ferry that says how long it takes takes that long', () => {
    // 5 + 30 + 50 + 5
    const [[, minutes] = [0, 0]] = between(ferry({ duration: '00:50' }), home, [practice], MINUTES)
    expect(minutes).toBeCloseTo(90, 0)
  })

  it('with a ferry of two pieces is waited for once and not in the middle of the water', () => {
    const map = {
      nodes: [...nodes, { id: 5, ...at(7, 0) }],
      ways: [
        ...coasts,
        { id: 3, nodes: [2, 5], tags: { route: 'ferry' } },
        { id: 4, nodes: [5, 3], tags: { route: 'ferry' } },
      ],
    }
    const [[, minutes] = [0, 0]] = between(map, home, [practice], MINUTES)
    expect(minutes).toBeCloseTo(52, 0)
  })

  it('with a ferry for people on foot separates, and nobody is put on a ferry', () => {
    expect(between(ferry({ motor_vehicle: 'no' }), home, [practice], TO)).toEqual([])
    const { graph } = buildMap(ferry({}))
    expect(listTooFar(snapPoints(graph, [at(7, 0)], 1000))).toEqual([0])
  })
})

describe('roads for errands only', () => {
  // A square; its lower side is a short cut of 2 km, the way round is 6 km.
  const nodes = [
    { id: 1, ...at(0, 0) },
    { id: 2, ...at(0, 2) },
    { id: 3, ...at(2, 0) },
    { id: 4, ...at(2, 2) },
    { id: 5, ...at(0, -1) },
    { id: 6, ...at(0, 3) },
  ]
  const map = (tags: object): SmallMap => ({
    nodes,
    ways: [road(1, [1, 2], tags), road(2, [1, 3, 4, 2]), road(3, [5, 1]), road(4, [2, 6])],
  })
  const km = (tags: object, from: Place, to: Place) =>
    between(map(tags), from, [to], TO).map(([, cost]) => cost.toFixed(1))

  it('are no way through: 8 km round instead of 4', () => {
    expect(km({}, at(0, -1), at(0, 3))).toEqual(['4.0'])
    for (const access of ['private', 'destination', 'customers']) {
      expect(km({ access }, at(0, -1), at(0, 3))).toEqual(['8.0'])
    }
  })

  it('are left and come to by those who live there, and driven between two who do', () => {
    expect(km({ access: 'private' }, at(0, 0.5), at(0, 3))).toEqual(['2.5'])
    expect(km({ access: 'private' }, at(0, -1), at(0, 1.5))).toEqual(['2.5'])
    expect(km({ access: 'private' }, at(0, 0.5), at(0, 1.5))).toEqual(['1.0'])
  })

  it('reach what lies behind them: a lane at the end of a track, a ferry at the end of a private quay', () => {
    const lane = {
      nodes: [...nodes, { id: 7, ...at(-1, 0) }, { id: 8, ...at(-2, 0) }],
      ways: [...map({}).ways, road(5, [1, 7], { highway: 'track' }), road(6, [7, 8])],
    }
    // from the lane: 0.5 along it, 1 on the track, 2 on the road
    expect(between(lane, at(-1.5, 0), [at(0, 2)], TO).map(([, cost]) => cost.toFixed(1))).toEqual(['3.5'])
    expect(between(lane, at(0, 2), [at(-1.5, 0)], TO).map(([, cost]) => cost.toFixed(1))).toEqual(['3.5'])
    const quay = {
      nodes: lane.nodes,
      ways: [
        ...map({}).ways,
        road(5, [1, 7], { access: 'customers' }),
        { id: 6, nodes: [7, 8], tags: { route: 'ferry' } },
        road(7, [8, 9]),
      ],
    }
    const crossing = { ...quay, nodes: [...quay.nodes, { id: 9, ...at(-3, 0) }] }
    expect(between(crossing, at(0, 1), [at(-2.5, 0)], TO).map(([, cost]) => cost.toFixed(1))).toEqual(['3.5'])
  })

  it('are tracks too; the most special tag decides; a closed road is none', () => {
    expect(km({ highway: 'track' }, at(0, -1), at(0, 3))).toEqual(['8.0'])
    expect(km({ highway: 'track', motor_vehicle: 'yes' }, at(0, -1), at(0, 3))).toEqual(['4.0'])
    expect(km({ access: 'no', motorcar: 'yes' }, at(0, -1), at(0, 3))).toEqual(['4.0'])
    expect(km({ motor_vehicle: 'no' }, at(0, 1), at(0, 3))).toEqual([])
  })
})

describe('barriers', () => {
  const map = (tags: object): SmallMap => ({
    nodes: [
      { id: 1, ...at(0, 0) },
      { id: 2, ...at(1, 0), tags: { ...tags } },
      { id: 3, ...at(2, 0) },
    ],
    ways: [road(1, [1, 2, 3])],
  })
  const through = (tags: object) => between(map(tags), at(0.5, 0), [at(1.5, 0)], TO).length === 1

  it('shut a road where no car passes; a gate does not, unless it says so', () => {
    expect(through({ barrier: 'bollard' })).toBe(false)
    expect(through({ barrier: 'bollard', motor_vehicle: 'yes' })).toBe(true)
    expect(through({ barrier: 'gate' })).toBe(true)
    expect(through({ barrier: 'gate', access: 'no' })).toBe(false)
  })
})

describe('turn restrictions', () => {
  // A crossing 2 with arms to 1 (west), 3 (east), 4 (north), 5 (south); at the end of an arm one can turn round.
  const nodes = [
    { id: 1, ...at(0, -1) },
    { id: 2, ...at(0, 0) },
    { id: 3, ...at(0, 1) },
    { id: 4, ...at(1, 0) },
    { id: 5, ...at(-1, 0) },
  ]
  const ways = [road(1, [1, 2]), road(2, [2, 3]), road(3, [2, 4]), road(4, [2, 5])]
  const turn = (restriction: string, from: number, to: number, more: object = {}) => ({
    tags: { type: 'restriction', restriction, ...more },
    members: [
      { type: 'way', ref: from, role: 'from' },
      { type: 'node', ref: 2, role: 'via' },
      { type: 'way', ref: to, role: 'to' },
    ],
  })
  const km = (
    relations: SmallMap['relations'],
    from: Place,
    to: Place,
    options: typeof TO | typeof FROM = TO,
  ) =>
    between({ nodes, ways, relations: relations ?? [] }, from, [to], options).map(([, cost]) =>
      cost.toFixed(1),
    )

  it('forbid one turn: 3 km to the north instead of 1; other turns and the way back are as before', () => {
    const noLeft = [turn('no_left_turn', 1, 3)]
    expect(km([], at(0, -0.5), at(0.5, 0))).toEqual(['1.0'])
    // 0.5 to the crossing, 1 to the end of the southern arm, round and 1 back, 0.5 straight on
    expect(km(noLeft, at(0, -0.5), at(0.5, 0))).toEqual(['3.0'])
    expect(km(noLeft, at(0, -0.5), at(-0.5, 0))).toEqual(['1.0'])
    expect(km(noLeft, at(0, -0.5), at(0.5, 0), FROM)).toEqual(['1.0'])
  })

  it('allow one turn only', () => {
    const only = [turn('only_straight_on', 1, 2)]
    expect(km(only, at(0, -0.5), at(0, 0.5))).toEqual(['1.0'])
    // 0.5 to the crossing, 1 straight on to the end, round and 1 back, 0.5 to the south
    expect(km(only, at(0, -0.5), at(-0.5, 0))).toEqual(['3.0'])
  })

  it('that are for others or cannot be used are counted, not guessed', () => {
    const build = (relations: NonNullable<SmallMap['relations']>) =>
      buildMap({ nodes, ways, relations }).counts
    expect(build([turn('no_left_turn', 1, 3)])).toMatchObject({ turnRestrictions: 1, restrictionsNotUsed: 0 })
    expect(build([turn('no_left_turn', 1, 3, { except: 'bus;motorcar' })])).toMatchObject({
      turnRestrictions: 0,
      restrictionsNotUsed: 1,
    })
    expect(build([turn('no_left_turn', 1, 99)])).toMatchObject({
      turnRestrictions: 0,
      restrictionsNotUsed: 1,
    })
    expect(build([{ tags: { type: 'multipolygon' }, members: [] }])).toMatchObject({ restrictionsNotUsed: 0 })
  })
})

describe('speeds', () => {
  const minutes = (tags: object) =>
    between(
      {
        nodes: [
          { id: 1, ...at(0, 0) },
          { id: 2, ...at(6, 0) },
        ],
        ways: [road(1, [1, 2], tags)],
      },
      at(0, 0),
      [at(6, 0)],
      MINUTES,
    ).map(([, cost]) => Math.round(cost * 10) / 10)

  it('are those of the class, of the limit, of the zone, or of the direction', () => {
    expect(minutes({})).toEqual([6]) // 6 km at 60
    expect(minutes({ maxspeed: '40' })).toEqual([9])
    expect(minutes({ maxspeed: 'DK:urban' })).toEqual([7.2]) // at 50
    expect(minutes({ 'source:maxspeed': 'DK:rural' })).toEqual([4.5]) // at 80
    expect(minutes({ maxspeed: '40', 'maxspeed:forward': '90' })).toEqual([4])
    expect(minutes({ maxspeed: '30 mph' })).toEqual([7.5]) // at 48.28
  })

  it('that are no speed are disregarded', () => {
    for (const maxspeed of ['none', 'signals', '0', '-5', '999', '1e3', 'NaN', ''])
      expect(minutes({ maxspeed })).toEqual([6])
  })
})

describe('snapping', () => {
  const map = {
    nodes: [
      { id: 1, ...at(0, 0) },
      { id: 2, ...at(5, 0) },
      { id: 3, ...at(2, 0.4) },
      { id: 4, ...at(2.2, 0.4) },
    ],
    ways: [road(1, [1, 2]), road(2, [3, 4])],
  }

  it('goes to the nearest point of a road, not to its nearest end', () => {
    const { graph } = buildMap(map)
    const points = snapPoints(graph, [at(2, 0.1)], 500)
    expect(graph.roadWay[points.road[0] ?? 0]).toBe(1)
    expect((points.offsetCm[0] ?? 0) / 100_000).toBeCloseTo(2, 2)
    expect((points.gapCm[0] ?? 0) / 100).toBeCloseTo(100, 0)
  })

  it('beyond the limit is too far, and no cost is made up', () => {
    const { graph } = buildMap(map)
    const points = snapPoints(graph, [at(2, 3), at(0, 0), { lat: Number.NaN, lon: 10 }], 2000)
    expect(listTooFar(points)).toEqual([0, 2])
    expect(roadCosts(graph, points, points, TO).rowStart).toEqual(Uint32Array.from([0, 0, 1, 1]))
  })

  it('can leave out stray pieces of road', () => {
    const { graph } = buildMap(map)
    const near = at(2.1, 0.35)
    expect(graph.roadWay[snapPoints(graph, [near], 500).road[0] ?? -1]).toBe(2)
    expect(graph.roadWay[snapPoints(graph, [near], 500, 1000).road[0] ?? -1]).toBe(1)
  })

  it('can leave out streets that one-way tags let nobody out of', () => {
    const trap = { ...map, ways: [road(1, [1, 2]), road(2, [1, 3, 4], { oneway: 'yes' })] }
    const { graph } = buildMap(trap)
    const near = at(2.1, 0.39)
    expect(graph.roadWay[snapPoints(graph, [near], 500).road[0] ?? -1]).toBe(2)
    expect(graph.roadWay[snapPoints(graph, [near], 500, 1000).road[0] ?? -1]).toBe(1)
  })

  it('of a point does not depend on the other points', () => {
    const { graph } = buildMap(map)
    const points = [at(1, 0.3), at(2.1, 0.5), at(9, 9), at(4.9, -0.2)]
    const together = snapPoints(graph, points, 500)
    const alone = points.map((point) => snapPoints(graph, [point], 500))
    expect(Array.from(together.road)).toEqual(alone.map(({ road: [one] }) => one))
    expect(Array.from(together.offsetCm)).toEqual(alone.map(({ offsetCm: [one] }) => one))
  })
})
