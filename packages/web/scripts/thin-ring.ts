import type { Point, Ring } from './svg-path.ts'

/** Distance of a point from the straight piece between two others. */
function distanceToPiece(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy)
}

/** Indices kept between two points that are kept (Douglas and Peucker 1973), without both ends. */
function keptBetween(
  points: readonly Point[],
  from: number,
  to: number,
  tolerance: number,
): readonly number[] {
  const [start, end] = [points[from], points[to]]
  if (!start || !end) return []
  let farthest = -1
  let distance = tolerance
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index]
    const found = point ? distanceToPiece(point, start, end) : 0
    if (found > distance) [farthest, distance] = [index, found]
  }
  if (farthest < 0) return []
  return [
    ...keptBetween(points, from, farthest, tolerance),
    farthest,
    ...keptBetween(points, farthest, to, tolerance),
  ]
}

/**
 * A closed line with fewer points, none of those left out farther than `tolerance` from the new line
 * (Douglas and Peucker 1973, applied to the two halves between the first point and the one farthest from it).
 * A ring that would lose its surface keeps all its points.
 */
export function thinRing(ring: Ring, tolerance: number): Ring {
  const [first] = ring
  if (!first) return ring
  let opposite = 0
  let distance = -1
  for (const [index, point] of ring.entries()) {
    const found = Math.hypot(point[0] - first[0], point[1] - first[1])
    if (found > distance) [opposite, distance] = [index, found]
  }
  const closed = [...ring, first]
  const keep = new Set([
    0,
    ...keptBetween(closed, 0, opposite, tolerance),
    opposite,
    ...keptBetween(closed, opposite, ring.length, tolerance),
  ])
  return keep.size < 4 ? ring : ring.filter((_, index) => keep.has(index))
}

/** Signed area of a closed line by the shoelace formula: positive when x right, y up and counterclockwise. */
export function signedArea(ring: Ring): number {
  let double = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    double += x * nextY - nextX * y
  }
  return double / 2
}

/** Whether a point lies inside a closed line (a ray to the right crosses it an odd number of times). */
export function isInside([px, py]: Point, ring: Ring): boolean {
  let inside = false
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    if (y > py !== nextY > py && px < x + ((py - y) / (nextY - y)) * (nextX - x)) inside = !inside
  }
  return inside
}
