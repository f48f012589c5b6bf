import { cutRoads, findId, type Places, type Roads, type Ways } from './cut-roads.ts'
import { settleErrandRoads } from './errand-roads.ts'
import { hilbertOrder, toSteps } from './geometry.ts'
import { gatherDoubles, gatherWholes, growingDoubles, growingWholes } from './growing.ts'
import { type Arcs, layArcs } from './lay-arcs.ts'
import { restrictTurns } from './restrict-turns.ts'
import { completeGraph, ROAD_ENDS_ONLY, ROAD_FERRY, type RoadGraph } from './road-graph.ts'
import { carWay, isClosed, type RoadProfile, type Tags } from './road-profile.ts'
import { type Member, readRestriction, type TurnRestriction } from './turn-restriction.ts'

/** What was met on the way to a graph: for the person who built it. */
export type BuildCounts = {
  readonly ways: number
  readonly carWays: number
  readonly ferryWays: number
  /** Nodes that ways name and the file does not hold: at the edge of a cut-out, or a damaged file. */
  readonly missingNodes: number
  readonly closedNodes: number
  readonly turnRestrictions: number
  /** Turn restrictions left out: by way of a way, at some hours, for others than cars, or not clear. */
  readonly restrictionsNotUsed: number
}

/** Takes the elements of a map in two rounds – ways and relations, then the nodes that they need – and makes the graph. */
export type GraphBuilder = {
  /** Answers how many nodes the ways for cars have named so far. */
  readonly addWay: (id: number, nodes: readonly number[], tags: Tags) => number
  readonly addRelation: (tags: Tags, members: readonly Member[]) => void
  /** Ends the first round. Nodes that are not needed may be given all the same. */
  readonly startNodes: () => void
  readonly addNode: (id: number, lat: number, lon: number, tags: Tags) => void
  readonly finish: () => { readonly graph: RoadGraph; readonly counts: BuildCounts }
}

/**
 * Starts to build. Memory grows with the roads, not with the file: a way that is not for cars is forgotten at once, and nodes
 * are kept only if a road passes them. The graph does not depend on the order of elements within a round.
 */
export function createGraphBuilder(profile: RoadProfile): GraphBuilder {
  const ways = startWays()
  const restrictions: TurnRestriction[] = []
  let [wayCount, notUsed] = [0, 0]
  let places = placesOf(new Float64Array(), [])
  let cursor = 0
  return {
    addWay: (id, nodes, tags) => {
      wayCount++
      const way = carWay(tags, profile)
      if (way !== undefined && nodes.length > 1) ways.add(id, nodes, way)
      return ways.refCount()
    },
    addRelation: (tags, members) => {
      const reading = readRestriction(tags, members)
      if (reading.kind === 'not-used') notUsed++
      else if (reading.kind === 'restrictions') restrictions.push(...reading.restrictions)
    },
    startNodes: () => {
      places = placesOf(ways.refs(), restrictions)
    },
    addNode: (id, lat, lon, tags) => {
      // Files hold nodes by id, so the next one wanted is mostly the next one met.
      if (places.id[cursor] !== id) cursor = findId(places.id, id)
      if (cursor < 0) {
        cursor = 0
        return
      }
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return
      places.lat[cursor] = toSteps(lat)
      places.lon[cursor] = toSteps(lon)
      places.known[cursor] = 1
      places.closed[cursor] = isClosed(tags) ? 1 : 0
      cursor++
    },
    finish: () => {
      const sorted = ways.take()
      const cut = cutRoads(sorted, places)
      const roads = { ...cut, flags: settleErrandRoads(cut) }
      const restricted = restrictTurns(layArcs(roads), roads, places, inOrder(restrictions))
      return {
        graph: orderGraph(restricted.arcs, roads, places, profile),
        counts: {
          ways: wayCount,
          carWays: sorted.id.length,
          ferryWays: sorted.flags.filter((flags) => (flags & ROAD_FERRY) > 0).length,
          missingNodes: places.known.filter((known) => known === 0).length,
          closedNodes: places.closed.filter((closed) => closed === 1).length,
          turnRestrictions: restrictions.length - restricted.notUsed,
          restrictionsNotUsed: notUsed + restricted.notUsed,
        },
      }
    },
  }
}

function inOrder(restrictions: readonly TurnRestriction[]): readonly TurnRestriction[] {
  return restrictions.toSorted(
    (a, b) =>
      a.viaNode - b.viaNode ||
      a.fromWay - b.fromWay ||
      a.toWay - b.toWay ||
      Number(a.kind === 'no') - Number(b.kind === 'no'),
  )
}

function placesOf(refs: Float64Array, restrictions: readonly TurnRestriction[]): Places {
  refs.sort()
  let count = 0
  for (const ref of refs) if (count === 0 || refs[count - 1] !== ref) refs[count++] = ref
  const id = refs.slice(0, count)
  const via = new Uint8Array(count)
  for (const { viaNode } of restrictions) {
    const place = findId(id, viaNode)
    if (place >= 0) via[place] = 1
  }
  return {
    id,
    lat: new Int32Array(count),
    lon: new Int32Array(count),
    known: new Uint8Array(count),
    closed: new Uint8Array(count),
    via,
  }
}

function startWays() {
  const [id, refs, start] = [growingDoubles(), growingDoubles(), growingWholes()]
  const [onward, back, flags, minutes] = [
    growingDoubles(),
    growingDoubles(),
    growingWholes(),
    growingDoubles(),
  ]
  return {
    add: (wayId: number, nodes: readonly number[], way: NonNullable<ReturnType<typeof carWay>>): void => {
      id.push(wayId)
      start.push(refs.size())
      for (const node of nodes) refs.push(node)
      onward.push(way.forwardKmPerHour)
      back.push(way.backwardKmPerHour)
      flags.push((way.endsOnly ? ROAD_ENDS_ONLY : 0) | (way.ferry ? ROAD_FERRY : 0))
      minutes.push(way.ferryMinutes ?? 0)
    },
    refs: () => refs.take(),
    refCount: () => refs.size(),
    /** The ways by id, so that their order in the file does not matter. */
    take: (): Ways => {
      const order = Uint32Array.from({ length: id.size() }, (_, at) => at)
      order.sort((a, b) => id.at(a) - id.at(b) || a - b)
      const sortedRefs = new Float64Array(refs.size())
      const refStart = new Uint32Array(order.length + 1)
      let at = 0
      for (const [place, way] of order.entries()) {
        const end = way + 1 < id.size() ? start.at(way + 1) : refs.size()
        for (let ref = start.at(way); ref < end; ref++) sortedRefs[at++] = refs.at(ref)
        refStart[place + 1] = at
      }
      return {
        id: Float64Array.from(order, (way) => id.at(way)),
        refStart,
        refs: sortedRefs,
        forwardKmPerHour: Float64Array.from(order, (way) => onward.at(way)),
        backwardKmPerHour: Float64Array.from(order, (way) => back.at(way)),
        flags: Uint8Array.from(order, (way) => flags.at(way)),
        ferryMinutes: Float64Array.from(order, (way) => minutes.at(way)),
      }
    },
  }
}

/** Numbers the nodes along a Hilbert curve, so that a search finds its neighbours in the cache, and sorts arcs by their start. */
function orderGraph(arcs: Arcs, roads: Roads, places: Places, profile: RoadProfile): RoadGraph {
  const place = arcs.nodeVertex.take().map((vertex) => roads.vertexPlace[vertex] ?? 0)
  const lat = gatherWholes(places.lat, place)
  const lon = gatherWholes(places.lon, place)
  const order = hilbertOrder(lat, lon)
  const numberOf = new Uint32Array(order.length)
  for (const [number, node] of order.entries()) numberOf[node] = number
  const outStart = new Uint32Array(order.length + 1)
  for (const from of arcs.from) {
    const number = numberOf[from] ?? 0
    outStart[number + 1] = (outStart[number + 1] ?? 0) + 1
  }
  for (let node = 0; node < order.length; node++)
    outStart[node + 1] = (outStart[node + 1] ?? 0) + (outStart[node] ?? 0)
  const next = outStart.slice()
  const [arcTo, arcRoad] = [new Uint32Array(arcs.from.length), new Uint32Array(arcs.from.length)]
  for (let arc = 0; arc < arcs.from.length; arc++) {
    const from = numberOf[arcs.from[arc] ?? 0] ?? 0
    const at = next[from] ?? 0
    arcTo[at] = numberOf[arcs.to[arc] ?? 0] ?? 0
    arcRoad[at] = arcs.road[arc] ?? 0
    next[from] = at + 1
  }
  return completeGraph({
    nodeId: gatherDoubles(gatherDoubles(places.id, place), order),
    nodeLat: gatherWholes(lat, order),
    nodeLon: gatherWholes(lon, order),
    outStart,
    arcTo,
    arcRoad,
    roadWay: roads.way,
    roadFlags: roads.flags,
    roadLengthCm: roads.lengthCm,
    roadForwardMs: roads.forwardMs,
    roadBackwardMs: roads.backwardMs,
    shapeStart: roads.shapeStart,
    shapeLat: roads.shapeLat,
    shapeLon: roads.shapeLon,
    boardingMs: Math.round(profile.ferryWaitingMinutes * 60_000),
    offRoadKmPerHour: profile.offRoadKmPerHour,
  })
}
