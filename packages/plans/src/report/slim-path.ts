/** A drawn ring's points, in tenths of the drawing's unit. */
type Ring = readonly (readonly [number, number])[]

/**
 * A path of `drawMap` with its points moved to a grid and written step by step, for a page that holds many maps. Areas that
 * meet keep their common border, because the same point always moves to the same place. Islets smaller than a step of the
 * grid go, but never the last piece of an area. `grid` is in tenths of the drawing's unit.
 */
export function slimPath(path: string, grid: number): string {
  const drawn = path.split('Z').flatMap((piece) => (piece === '' ? [] : [pointsOf(piece)]))
  const slim = drawn.map((ring) => straightened(onGrid(ring, grid)))
  const visible = slim.filter((ring) => ring.length >= 3)
  const kept = visible.length > 0 ? visible : drawn.slice(0, 1)
  return kept.map(ringText).join('')
}

function pointsOf(piece: string): Ring {
  const points: (readonly [number, number])[] = []
  for (const [, x = '0', y = '0'] of piece.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
    points.push([Math.round(Number(x) * 10), Math.round(Number(y) * 10)])
  }
  return points
}

function onGrid(ring: Ring, grid: number): Ring {
  const moved = ring.map(([x, y]) => [Math.round(x / grid) * grid, Math.round(y / grid) * grid] as const)
  return moved.filter(([x, y], index) => {
    const [beforeX, beforeY] = moved.at(index - 1) ?? [x, y]
    return x !== beforeX || y !== beforeY
  })
}

/** Without the points that lie on the straight line between their neighbours, and without spikes out and back. */
function straightened(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = []
  for (const point of ring) {
    kept.push(point)
    while (kept.length >= 3 && onLine(kept.at(-3), kept.at(-2), kept.at(-1))) kept.splice(-2, 1)
  }
  return kept
}

type Point = readonly [number, number] | undefined

function onLine(a: Point, b: Point, c: Point): boolean {
  if (a === undefined || b === undefined || c === undefined) return false
  return (b[0] - a[0]) * (c[1] - a[1]) === (c[0] - a[0]) * (b[1] - a[1])
}

function ringText(ring: Ring): string {
  let text = ''
  let [atX, atY] = [0, 0]
  for (const [x, y] of ring) {
    const step = `${tenths(x - atX)}${y < atY ? '' : ','}${tenths(y - atY)}`
    if (text === '') text = `M${step}l`
    else text += text.endsWith('l') || step.startsWith('-') ? step : `,${step}`
    atX = x
    atY = y
  }
  return `${text}z`
}

/** `1.2`, `.5`, `-.5`, `3`: a number of tenths in as few characters as it takes. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.')
}
