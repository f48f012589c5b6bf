import type { Point } from '../distance.ts'
import { pieceMetres, STEPS_PER_DEGREE, stepMetresAt, toSteps } from './geometry.ts'
import { ROAD_FERRY, type RoadGraph } from './road-graph.ts'

/** Road number of a point that lies too far from every road. */
export const TOO_FAR = -1

/** Points on the network, in the order of the points given. */
export type RoadPoints = {
  readonly count: number
  /** The road, or TOO_FAR: never a guess. */
  readonly road: Int32Array
  /** Centimetres along the road from its first point. */
  readonly offsetCm: Uint32Array
  /** Straight way from the point to the road. */
  readonly gapCm: Uint32Array
}

/** Radii that are looked at one after the other, until a road is found within the radius. */
const RADII_M = [30, 120, 500, 2000, 10_000]

/**
 * Puts every point on the nearest road (not on a ferry), independently of the other points; ties by the road's number. A point
 * with no road within `limitMetres` is TOO_FAR. Roads of a net with less than `leastNetMetres` of road are left out, so
 * that nobody is put on a stray piece, or into a one-way street that the map lets nobody out of. Exact: the index only rules out roads whose box is too far.
 */
export function snapPoints(
  graph: RoadGraph,
  points: readonly Point[],
  limitMetres: number,
  leastNetMetres = 0,
): RoadPoints {
  const { length: count } = points
  const found: RoadPoints = {
    count,
    road: new Int32Array(count).fill(TOO_FAR),
    offsetCm: new Uint32Array(count),
    gapCm: new Uint32Array(count),
  }
  for (const [at, point] of points.entries()) {
    const nearest = findNearest(graph, point, limitMetres, leastNetMetres)
    if (nearest === undefined) continue
    found.road[at] = nearest.road
    found.offsetCm[at] = alongCm(graph, nearest)
    found.gapCm[at] = Math.round(nearest.metres * 100)
  }
  return found
}

/** Positions of the points that lie too far from every road. */
export function listTooFar(points: RoadPoints): readonly number[] {
  const far: number[] = []
  for (const [at, road] of points.road.entries()) if (road === TOO_FAR) far.push(at)
  return far
}

/** The nearest place of a road: on which of its pieces, and how far along the piece (0 to 1). */
type Nearest = {
  readonly road: number
  readonly metres: number
  readonly piece: number
  readonly part: number
}

function findNearest(
  graph: RoadGraph,
  point: Point,
  limitMetres: number,
  leastMetres: number,
): Nearest | undefined {
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) return undefined
  const usable = (road: number): boolean => isUsable(graph, road, leastMetres)
  for (const radius of [...RADII_M.filter((metres) => metres < limitMetres), limitMetres]) {
    let best: Nearest | undefined
    for (const road of roadsAround(graph, point, radius).filter(usable)) {
      const one = nearestOnRoad(graph, road, point)
      if (one.metres <= radius && (best === undefined || isNearer(one, best))) best = one
    }
    if (best !== undefined) return best
  }
  return undefined
}

function isNearer(a: Nearest, b: Nearest): boolean {
  return a.metres < b.metres || (a.metres === b.metres && a.road < b.road)
}

function isUsable(graph: RoadGraph, road: number, leastMetres: number): boolean {
  if (((graph.roadFlags[road] ?? 0) & ROAD_FERRY) > 0) return false
  return leastMetres <= 0 || (graph.roadNetMetres[road] ?? 0) >= leastMetres
}

function roadsAround({ roadBoxes }: RoadGraph, point: Point, radius: number): readonly number[] {
  if (roadBoxes === null) return []
  const [lat, lon] = [point.lat * STEPS_PER_DEGREE, point.lon * STEPS_PER_DEGREE]
  const { north, east } = stepMetresAt(lat)
  // A little more than the radius: a degree is not as long at the far edge of the box as at its middle.
  const [up, side] = [(radius / north) * 1.01 + 2, (radius / east) * 1.01 + 2]
  return roadBoxes.search(lon - side, lat - up, lon + side, lat + up)
}

/** The nearest point of a road, on the plane that touches the earth at the point. */
function nearestOnRoad(graph: RoadGraph, road: number, point: Point): Nearest {
  const { shapeLat, shapeLon } = graph
  const [lat, lon] = [toSteps(point.lat), toSteps(point.lon)]
  const { north, east } = stepMetresAt(lat)
  const start = graph.shapeStart[road] ?? 0
  const end = graph.shapeStart[road + 1] ?? 0
  let best = { road, metres: Infinity, piece: start, part: 0 }
  let [ax, ay] = [((shapeLon[start] ?? 0) - lon) * east, ((shapeLat[start] ?? 0) - lat) * north]
  for (let at = start + 1; at < end; at++) {
    const bx = ((shapeLon[at] ?? 0) - lon) * east
    const by = ((shapeLat[at] ?? 0) - lat) * north
    const [dx, dy] = [bx - ax, by - ay]
    const square = dx * dx + dy * dy
    const part = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square))
    const metres = Math.hypot(ax + part * dx, ay + part * dy)
    if (metres < best.metres) best = { road, metres, piece: at - 1, part }
    ;[ax, ay] = [bx, by]
  }
  return best
}

/** How far along a road a place on one of its pieces is, in centimetres, measured as the road is. */
function alongCm(
  { shapeStart, shapeLat, shapeLon, roadLengthCm }: RoadGraph,
  { road, piece, part }: Nearest,
): number {
  const pieceFrom = (at: number): number =>
    pieceMetres(shapeLat[at] ?? 0, shapeLon[at] ?? 0, shapeLat[at + 1] ?? 0, shapeLon[at + 1] ?? 0)
  let metres = 0
  for (let at = shapeStart[road] ?? 0; at < piece; at++) metres += pieceFrom(at)
  return Math.min(Math.round((metres + part * pieceFrom(piece)) * 100), roadLengthCm[road] ?? 0)
}
