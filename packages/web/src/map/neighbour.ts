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

/**
 * The next area for an arrow key: the nearest one within 60° of the direction, where distance sideways counts double, so
 * that the movement follows the arrow. `undefined` at the edge of the map.
 */
export function neighbourOf(
  from: MapShape,
  shapes: readonly MapShape[],
  direction: Direction,
): MapShape | undefined {
  const [stepX, stepY] = STEP[direction]
  let best: MapShape | undefined
  let bestCost = Infinity
  for (const shape of shapes) {
    const ahead = (shape.centre.x - from.centre.x) * stepX + (shape.centre.y - from.centre.y) * stepY
    const aside =
      Math.abs((shape.centre.x - from.centre.x) * stepY) + Math.abs((shape.centre.y - from.centre.y) * stepX)
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + 2 * aside
    if (cost < bestCost) [best, bestCost] = [shape, cost]
  }
  return best
}
