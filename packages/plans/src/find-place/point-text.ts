import type { Point } from '@laegedaekning/access'

/** The land and sea of Denmark with room around it, in degrees: a point outside it is a slip (of order, or of sign). */
const BOX = { south: 54, north: 58.2, west: 5.5, east: 16 } as const

/** A text as a point: `55.1,14.9`, `55,1 14,9`, `55.1; 14.9`. `outside` where it is one, but not in or near Denmark. */
export type PointReading =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'outside'; readonly found: string }
  | { readonly kind: 'none' }

const DEGREES = String.raw`(-?\d{1,3}(?:[.,]\d{1,10})?)\s*°?`
const FORMS: readonly RegExp[] = [
  // decimal points, any separator
  new RegExp(
    String.raw`^(-?\d{1,3}(?:\.\d{1,10})?)\s*°?\s*[nN]?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,10})?)\s*°?\s*[eEøØ]?$`,
    'u',
  ),
  // decimal commas, separated by a space or a semicolon
  new RegExp(`^${DEGREES}\\s*[nN]?\\s*[;\\s]\\s*${DEGREES}\\s*[eEøØ]?$`, 'u'),
]

/** Reads latitude and longitude in degrees (WGS 84), in this order. Two whole numbers such as `3700 11` are no point. */
export function readPoint(text: string): PointReading {
  const trimmed = text.trim()
  for (const form of FORMS) {
    const match = form.exec(trimmed)
    if (match === null) continue
    const [lat, lon] = [degrees(match[1]), degrees(match[2])]
    const inside = lat >= BOX.south && lat <= BOX.north && lon >= BOX.west && lon <= BOX.east
    return inside ? { kind: 'point', point: { lat, lon } } : { kind: 'outside', found: trimmed }
  }
  return { kind: 'none' }
}

function degrees(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'))
}

/** A point as text, in five decimals (about a metre) without idle noughts: `55.1,14.90612`. */
export function writePoint({ lat, lon }: Point): string {
  return `${Number(lat.toFixed(5))},${Number(lon.toFixed(5))}`
}
