import { ROAD_BACKWARD, ROAD_FORWARD, type RoadGraph } from './road-graph.ts'
import type { SearchKind, Seed } from './search.ts'
import { type RoadPoints, TOO_FAR } from './snap.ts'

/**
 * The nodes by which a point on a road is joined to the network, each with the cost of the piece of road between them and of
 * the way off the road. `leaving` says whether the trip leaves the point (then the nodes are where the road leads to) or comes
 * to it (then the nodes are where the road comes from). Nothing for a point that is too far from a road.
 */
export function roadEnds(
  graph: RoadGraph,
  points: RoadPoints,
  at: number,
  by: SearchKind['by'],
  leaving: boolean,
): readonly Seed[] {
  const ends: Seed[] = []
  visitRoadEnds(graph, points, at, by, leaving, (node, cost) => ends.push({ node, cost }))
  return ends
}

/** The same, one end after the other, without an object for each: for hundreds of thousands of points. */
export function visitRoadEnds(
  graph: RoadGraph,
  points: RoadPoints,
  at: number,
  by: SearchKind['by'],
  leaving: boolean,
  visit: (node: number, cost: number) => void,
): void {
  const road = points.road[at] ?? TOO_FAR
  if (road === TOO_FAR) return
  const offset = points.offsetCm[at] ?? 0
  const length = graph.roadLengthCm[road] ?? 0
  const gap = gapCost(graph, points.gapCm[at] ?? 0, by)
  for (let backward = 0; backward < 2; backward++) {
    const direction = 2 * road + backward
    const done = backward === 0 ? offset : length - offset
    const cost = gap + pieceCost(graph, direction, leaving ? length - done : done, by)
    const end = graph.roadArcStart[direction + 1] ?? 0
    for (let i = graph.roadArcStart[direction] ?? 0; i < end; i++) {
      const arc = graph.roadArcs[i] ?? 0
      visit((leaving ? graph.arcTo[arc] : graph.arcFrom[arc]) ?? 0, cost)
    }
  }
}

/** Cost from one point to another along the road that both are on, or `undefined` where the road may not be driven that way. */
export function alongRoad(
  graph: RoadGraph,
  from: { readonly road: number; readonly offsetCm: number; readonly gapCm: number },
  to: { readonly road: number; readonly offsetCm: number; readonly gapCm: number },
  by: SearchKind['by'],
): number | undefined {
  if (from.road !== to.road || from.road === TOO_FAR) return undefined
  const flags = graph.roadFlags[from.road] ?? 0
  const gaps = gapCost(graph, from.gapCm, by) + gapCost(graph, to.gapCm, by)
  const way = to.offsetCm - from.offsetCm
  if (way === 0) return gaps
  if ((flags & (way > 0 ? ROAD_FORWARD : ROAD_BACKWARD)) === 0) return undefined
  return gaps + pieceCost(graph, 2 * from.road + (way > 0 ? 0 : 1), Math.abs(way), by)
}

/** Cost of a part of a road, in proportion to its length. */
function pieceCost(graph: RoadGraph, direction: number, centimetres: number, by: SearchKind['by']): number {
  if (by === 'distance') return centimetres
  const road = direction >>> 1
  const length = graph.roadLengthCm[road] ?? 0
  const ms = ((direction & 1) === 0 ? graph.roadForwardMs[road] : graph.roadBackwardMs[road]) ?? 0
  return length === 0 ? 0 : Math.round((ms * centimetres) / length)
}

/** Cost of the way between a point and its road: its length, or its length at the speed off the road (1 km/h = 1/36 cm/ms). */
function gapCost(graph: RoadGraph, centimetres: number, by: SearchKind['by']): number {
  return by === 'distance' ? centimetres : Math.round((centimetres * 36) / graph.offRoadKmPerHour)
}
