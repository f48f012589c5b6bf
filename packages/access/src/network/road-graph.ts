import Flatbush from 'flatbush'
import { strongComponents } from './strong-components.ts'
import { createSets } from './union-find.ts'

/** Costs of the graph are whole numbers, so that sums do not depend on their order: centimetres and milliseconds. */
export const CENTIMETRES_PER_KM = 100_000
export const MILLISECONDS_PER_MINUTE = 60_000

/** An arc that is no road: from one state of a place to another, at no cost. */
export const CONNECTION = 0xffff_ffff
/** An arc that is no road: going on board a ferry, which costs the waiting time. */
export const BOARDING = 0xffff_fffe

/** Bits of `roadFlags`. */
export const ROAD_FORWARD = 1
export const ROAD_BACKWARD = 2
export const ROAD_FERRY = 4
/** May only be used at the beginning and the end of a trip (private roads, access for errands, tracks). */
export const ROAD_ENDS_ONLY = 8

/**
 * What a graph consists of; the rest of `RoadGraph` follows from it. A place may be several nodes: one for each state that a
 * trip can be in there (before, on and after public roads; on a ferry; having come by a road with a turn restriction).
 */
export type RoadGraphParts = {
  /** OSM id of the place of each node: for explanation, not for search. */
  readonly nodeId: Float64Array
  /** Coordinates in whole steps of 1e-7 degree. */
  readonly nodeLat: Int32Array
  readonly nodeLon: Int32Array
  /** Arcs out of node `n` stand at `outStart[n]` to `outStart[n + 1]`. */
  readonly outStart: Uint32Array
  readonly arcTo: Uint32Array
  /** Road × 2, + 1 when it is driven against its drawing direction; or CONNECTION or BOARDING. */
  readonly arcRoad: Uint32Array
  /** OSM id of the way that a road is a part of. */
  readonly roadWay: Float64Array
  readonly roadFlags: Uint8Array
  readonly roadLengthCm: Uint32Array
  readonly roadForwardMs: Uint32Array
  readonly roadBackwardMs: Uint32Array
  /** All points of a road from first to last stand at `shapeStart[r]` to `shapeStart[r + 1]`. */
  readonly shapeStart: Uint32Array
  readonly shapeLat: Int32Array
  readonly shapeLon: Int32Array
  readonly boardingMs: number
  /** Speed of the way between a point and the road that it is snapped to. */
  readonly offRoadKmPerHour: number
}

/** A directed road network for cars on typed arrays. Same input, same bytes. */
export type RoadGraph = RoadGraphParts & {
  readonly nodeCount: number
  readonly arcCount: number
  readonly roadCount: number
  readonly arcFrom: Uint32Array
  /** The arcs that drive road-and-direction `d` are `roadArcs[roadArcStart[d]]` to `roadArcStart[d + 1]`. */
  readonly roadArcStart: Uint32Array
  readonly roadArcs: Uint32Array
  /** Component of each node, direction disregarded; 0 has most road, then by first node. */
  readonly component: Uint32Array
  /** Length of the roads of each component, ferries not counted. */
  readonly componentMetres: Float64Array
  /**
   * Length of the roads of the strong component of each road: roads from all of which all can be reached. Small where one-way
   * tags let nobody out or in.
   */
  readonly roadNetMetres: Float64Array
  /** Boxes of the roads in coordinate steps (flatbush); `null` when there is no road. */
  readonly roadBoxes: Flatbush | null
}

/** Adds to the parts of a graph what follows from them. */
export function completeGraph(parts: RoadGraphParts): RoadGraph {
  const nodeCount = parts.nodeId.length
  const arcCount = parts.arcTo.length
  const roadCount = parts.roadWay.length
  const arcFrom = new Uint32Array(arcCount)
  for (let node = 0; node < nodeCount; node++) {
    arcFrom.fill(node, parts.outStart[node], parts.outStart[node + 1])
  }
  return {
    ...parts,
    nodeCount,
    arcCount,
    roadCount,
    arcFrom,
    ...indexArcsByRoad(parts.arcRoad, roadCount),
    ...findComponents(parts, arcFrom),
    roadNetMetres: findNets(parts, arcFrom),
    roadBoxes: indexRoads(parts),
  }
}

function indexArcsByRoad(arcRoad: Uint32Array, roadCount: number) {
  const roadArcStart = new Uint32Array(2 * roadCount + 1)
  for (const road of arcRoad) {
    if (road < BOARDING) roadArcStart[road + 1] = (roadArcStart[road + 1] ?? 0) + 1
  }
  for (let d = 0; d < 2 * roadCount; d++) {
    roadArcStart[d + 1] = (roadArcStart[d + 1] ?? 0) + (roadArcStart[d] ?? 0)
  }
  const next = roadArcStart.slice()
  const roadArcs = new Uint32Array(roadArcStart[2 * roadCount] ?? 0)
  for (const [arc, road] of arcRoad.entries()) {
    if (road >= BOARDING) continue
    const at = next[road] ?? 0
    roadArcs[at] = arc
    next[road] = at + 1
  }
  return { roadArcStart, roadArcs }
}

function findComponents(parts: RoadGraphParts, arcFrom: Uint32Array) {
  const sets = createSets(parts.nodeId.length)
  for (const [arc, to] of parts.arcTo.entries()) sets.join(arcFrom[arc] ?? 0, to)
  const metres = new Map<number, number>()
  for (const node of parts.nodeId.keys()) if (sets.find(node) === node) metres.set(node, 0)
  const counted = new Uint8Array(parts.roadWay.length)
  for (const [arc, direction] of parts.arcRoad.entries()) {
    const road = direction >>> 1
    if (direction >= BOARDING || counted[road] === 1) continue
    counted[road] = 1
    if (((parts.roadFlags[road] ?? 0) & ROAD_FERRY) > 0) continue
    const at = sets.find(arcFrom[arc] ?? 0)
    metres.set(at, (metres.get(at) ?? 0) + (parts.roadLengthCm[road] ?? 0) / 100)
  }
  const order = [...metres].toSorted(([a, x], [b, y]) => y - x || a - b)
  const number = new Map(order.map(([node], at) => [node, at]))
  return {
    component: Uint32Array.from(parts.nodeId, (_, node) => number.get(sets.find(node)) ?? 0),
    componentMetres: Float64Array.from(order, ([, length]) => length),
  }
}

/** Nodes of one place count as one here: what separates them is the state of a trip, not the way. */
function findNets(parts: RoadGraphParts, arcFrom: Uint32Array): Float64Array {
  const strong = strongComponents(parts, siblingsOf(parts.nodeId))
  const netOfRoad = new Int32Array(parts.roadWay.length).fill(-1)
  const metres = new Map<number, number>()
  for (const [arc, direction] of parts.arcRoad.entries()) {
    const road = direction >>> 1
    if (direction >= BOARDING || netOfRoad[road] !== -1) continue
    const net = strong[arcFrom[arc] ?? 0] ?? 0
    if (strong[parts.arcTo[arc] ?? 0] !== net) continue
    netOfRoad[road] = net
    if (((parts.roadFlags[road] ?? 0) & ROAD_FERRY) > 0) continue
    metres.set(net, (metres.get(net) ?? 0) + (parts.roadLengthCm[road] ?? 0) / 100)
  }
  return Float64Array.from(netOfRoad, (net) => metres.get(net) ?? 0)
}

/** For each node another one of its place, so that they form a ring; the node itself where it is alone. */
function siblingsOf(nodeId: Float64Array): Uint32Array {
  const sibling = new Uint32Array(nodeId.length)
  // A hash table of nodes by id, half full at most; a Map of millions of ids takes ten times as long.
  const size = 2 ** Math.ceil(Math.log2(2 * nodeId.length + 2))
  const first = new Uint32Array(size)
  for (let node = 0; node < nodeId.length; node++) {
    const id = nodeId[node] ?? 0
    sibling[node] = node
    let at = (Math.imul(id % 0x7fff_ffff, 0x9e37_79b1) >>> 0) % size
    while (first[at] !== 0 && nodeId[(first[at] ?? 0) - 1] !== id) at = (at + 1) % size
    const known = (first[at] ?? 0) - 1
    if (known < 0) first[at] = node + 1
    else {
      sibling[node] = sibling[known] ?? known
      sibling[known] = node
    }
  }
  return sibling
}

function indexRoads({ roadWay, shapeStart, shapeLat, shapeLon }: RoadGraphParts): Flatbush | null {
  if (roadWay.length === 0) return null
  const index = new Flatbush(roadWay.length, 16, Int32Array)
  for (let road = 0; road < roadWay.length; road++) {
    let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity]
    const end = shapeStart[road + 1] ?? 0
    for (let at = shapeStart[road] ?? 0; at < end; at++) {
      const [lat, lon] = [shapeLat[at] ?? 0, shapeLon[at] ?? 0]
      if (lat < south) south = lat
      if (lat > north) north = lat
      if (lon < west) west = lon
      if (lon > east) east = lon
    }
    index.add(west, south, east, north)
  }
  index.finish()
  return index
}

/**
 * The part of a graph that a search needs, in shared memory, so that threads can search it without copying it. Points cannot be
 * snapped on it: it has no shapes.
 */
export function searchPart(graph: RoadGraph): RoadGraph {
  return {
    ...graph,
    nodeId: new Float64Array(),
    nodeLat: new Int32Array(),
    nodeLon: new Int32Array(),
    roadWay: new Float64Array(),
    shapeStart: new Uint32Array(),
    shapeLat: new Int32Array(),
    shapeLon: new Int32Array(),
    component: new Uint32Array(),
    componentMetres: new Float64Array(),
    roadNetMetres: new Float64Array(),
    roadBoxes: null,
    outStart: share(graph.outStart),
    arcTo: share(graph.arcTo),
    arcRoad: share(graph.arcRoad),
    arcFrom: share(graph.arcFrom),
    roadArcStart: share(graph.roadArcStart),
    roadArcs: share(graph.roadArcs),
    roadLengthCm: share(graph.roadLengthCm),
    roadForwardMs: share(graph.roadForwardMs),
    roadBackwardMs: share(graph.roadBackwardMs),
  }
}

function share(array: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(array.byteLength))
  shared.set(array)
  return shared
}
