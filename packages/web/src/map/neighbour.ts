import type { DrawnMap } from '@laegedaekning/plans'

/** One area as drawn. */
export type MapShape = DrawnMap['paths'][number]

export type Direction = 'left' | 'right' | 'up' | 'down'

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** Anything that stands somewhere on the map. */
type Standing = { readonly centre: { readonly x: number; readonly y: number } }

/**
 * The next one for an arrow key: the nearest within 60° of the direction, where distance sideways counts double, so that the
 * movement follows the arrow. `undefined` at the edge of the map.
 */
export function nearestAhead<T extends Standing>(
  from: T,
  others: readonly T[],
  direction: Direction,
): T | undefined {
  const [stepX, stepY] = STEP[direction]
  let best: T | undefined
  let bestCost = Infinity
  for (const other of others) {
    const ahead = (other.centre.x - from.centre.x) * stepX + (other.centre.y - from.centre.y) * stepY
    const aside =
      Math.abs((other.centre.x - from.centre.x) * stepY) + Math.abs((other.centre.y - from.centre.y) * stepX)
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + 2 * aside
    if (cost < bestCost) [best, bestCost] = [other, cost]
  }
  return best
}

/** The next area for an arrow key, as `nearestAhead`. */
export function neighbourOf(
  from: MapShape,
  shapes: readonly MapShape[],
  direction: Direction,
): MapShape | undefined {
  return nearestAhead(from, shapes, direction)
}
