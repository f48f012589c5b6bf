import type { Point } from '@laegedaekning/access'
import type { Outline } from '@laegedaekning/domain'

type Ring = Outline['polygons'][number][number]

/** Whether a point lies in an outline with holes (a ray to the east crosses its lines an odd number of times). */
export function outlineHolds(outline: Pick<Outline, 'polygons'>, { lat, lon }: Point): boolean {
  let inside = false
  for (const polygon of outline.polygons)
    for (const ring of polygon)
      for (const [index, [x, y]] of ring.entries()) {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
        if (y > lat !== nextY > lat && lon < x + ((lat - y) / (nextY - y)) * (nextX - x)) inside = !inside
      }
  return inside
}

/** The centre of gravity of the largest piece of an outline (degrees, taken as flat: good to tens of metres for a kommune). */
export function middleOf(outline: Pick<Outline, 'polygons'>): Point | null {
  let best: { readonly surface: number; readonly point: Point } | null = null
  for (const [ring] of outline.polygons) {
    const found = ring === undefined ? null : surfaceOf(ring)
    if (found !== null && (best === null || found.surface > best.surface)) best = found
  }
  return best?.point ?? null
}

function surfaceOf(ring: Ring): { readonly surface: number; readonly point: Point } | null {
  const [first] = ring
  if (first === undefined) return null
  // measured from the first corner, so that small shapes far from the origin lose no digits
  let [twice, x, y] = [0, 0, 0]
  for (const [index, corner] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? corner
    const [ax, ay, bx, by] = [
      corner[0] - first[0],
      corner[1] - first[1],
      next[0] - first[0],
      next[1] - first[1],
    ]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  if (twice === 0) return { surface: 0, point: { lon: first[0], lat: first[1] } }
  return {
    surface: Math.abs(twice) / 2,
    point: { lon: first[0] + x / (3 * twice), lat: first[1] + y / (3 * twice) },
  }
}
