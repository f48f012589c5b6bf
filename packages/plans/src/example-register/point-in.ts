import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import type { Kommune } from './places.ts'

export type Position = readonly [longitude: number, latitude: number]

/** Whether a position lies inside polygons with holes (a ray to the east crosses their lines an odd number of times). */
function isInside(
  [longitude, latitude]: Position,
  polygons: readonly (readonly (readonly Position[])[])[],
): boolean {
  let inside = false
  for (const ring of polygons.flat())
    for (const [index, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      if (y > latitude !== nextY > latitude && longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x))
        inside = !inside
    }
  return inside
}

/** A random position between two corners that lies inside, or the last one tried. */
function drawInside(
  kommune: Kommune,
  [west, south]: Position,
  [east, north]: Position,
  random: RandomStream,
): Position {
  const polygons = kommune.outline?.polygons ?? []
  let drawn: Position = [west, south]
  for (let attempt = 0; attempt < 200; attempt += 1) {
    drawn = [west + (east - west) * random.unit(), south + (north - south) * random.unit()]
    if (isInside(drawn, polygons)) break
  }
  return [Number(drawn[0].toFixed(4)), Number(drawn[1].toFixed(4))]
}

type Box = readonly [southWest: Position, northEast: Position]

const boxes = new WeakMap<Kommune, Box | null>()

/** The corners of the box around a kommune's outline, or `null` without one. */
function boxOf(kommune: Kommune): Box | null {
  const known = boxes.get(kommune)
  if (known !== undefined) return known
  const box = measureBox(kommune)
  boxes.set(kommune, box)
  return box
}

function measureBox(kommune: Kommune): Box | null {
  const corners = kommune.outline?.polygons.flat(2) ?? []
  if (corners.length === 0) return null
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [longitude, latitude] of corners) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return [
    [west, south],
    [east, north],
  ]
}

/** The made-up centre of a kommune, the same for everything in it; `null` without an outline. */
export function centreOf(kommune: Kommune, seed: number): Position | null {
  const box = boxOf(kommune)
  return box && drawInside(kommune, box[0], box[1], randomStream(seed, `centre ${kommune.id}`))
}

/** A made-up place anywhere in a kommune's outline; `null` without one. */
export function pointAnywhere(kommune: Kommune, random: RandomStream): Position | null {
  const box = boxOf(kommune)
  return box && drawInside(kommune, box[0], box[1], random)
}

/**
 * A made-up place of a practice in a kommune's outline: two of three lie near its centre. `null` without an outline, since
 * no place is better than one in the sea.
 */
export function pointIn(kommune: Kommune, seed: number, random: RandomStream): Position | null {
  const [box, centre] = [boxOf(kommune), centreOf(kommune, seed)]
  if (!box || !centre || random.below(3) === 0) return pointAnywhere(kommune, random)
  const [[west, south], [east, north]] = box
  const [wide, high] = [(east - west) / 8, (north - south) / 8]
  return drawInside(
    kommune,
    [centre[0] - wide, centre[1] - high],
    [centre[0] + wide, centre[1] + high],
    random,
  )
}
