import type { AreaId, Outline } from '@laegedaekning/domain'
import { utm32OfDegrees } from './utm32.ts'

/** An outline for a map; `composed` where it is several kommuner side by side and not one shape. */
export type MapOutline = Outline & { readonly composed?: boolean }

/** How wide a map is drawn (units of its viewBox), and whether Bornholm is moved into a frame beside the rest. */
export type MapOptions = { readonly width: number; readonly inset: boolean }

/** A drawn point, y downwards, in units of the viewBox. */
export type MapPoint = { readonly x: number; readonly y: number }

/** A rectangle in units of the viewBox. */
export type MapFrame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A map ready for an SVG: one path per area. Draw it with `fill-rule="evenodd"`, so that holes stay open. */
export type DrawnMap = {
  readonly viewBox: string
  readonly width: number
  readonly height: number
  readonly paths: readonly {
    readonly area: AreaId
    readonly d: string
    /** Where a symbol or label of the area stands: the middle of the piece nearest to the middle of all its pieces. */
    readonly centre: MapPoint
    /** Whether the area is drawn as several kommuner side by side (its inner borders are then to be covered). */
    readonly composed?: boolean
  }[]
  /** Frame around Bornholm where it has been moved, or `null`. */
  readonly insetFrame: MapFrame | null
  /** Where a place lies on this map, Bornholm's places in their frame. */
  readonly pointOf: (longitude: number, latitude: number) => MapPoint
}

type Metres = readonly [number, number]
type Rings = readonly (readonly Metres[])[]
type Piece = { readonly area: AreaId; readonly rings: Rings; readonly moved: boolean }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** East of this lies only Bornholm (with Christiansø); the rest of Denmark ends at about 12.8 degrees. */
const INSET_FROM_LONGITUDE = 14

/** Share of the map's width that the frame around Bornholm takes. */
const INSET_SHARE = 0.16
const INSET_PADDING_SHARE = 0.015

/**
 * Draws outlines (WGS 84) in UTM 32, fitted to the width. Bornholm goes into a frame at the top right when it is shown
 * together with others; where the corner is not free, the map is made wider for it. The order of areas is kept.
 */
export function drawMap(outlines: readonly MapOutline[], { width, inset }: MapOptions): DrawnMap {
  const pieces = outlines.flatMap(piecesOf)
  const both = pieces.some((piece) => piece.moved) && pieces.some((piece) => !piece.moved)
  const moveAway = inset && both
  const main = boxOf(pieces.filter((piece) => !moveAway || !piece.moved))
  const scale = width / Math.max(main.right - main.left, 1)
  const height = (main.top - main.bottom) * scale
  const onMain = ([east, north]: Metres): MapPoint => ({
    x: (east - main.left) * scale,
    y: (main.top - north) * scale,
  })
  const frame = moveAway ? insetFrame(pieces, onMain, width) : null
  const away = boxOf(pieces.filter((piece) => piece.moved))
  const onInset = frame === null ? onMain : fitInto(frame, away, width)
  const place = (moved: boolean) => (moved && frame !== null ? onInset : onMain)
  const fullWidth = frame === null ? width : Math.max(width, frame.x + frame.width)
  const fullHeight = frame === null ? height : Math.max(height, frame.y + frame.height)
  return {
    viewBox: `0 0 ${round(fullWidth)} ${round(fullHeight)}`,
    width: round(fullWidth),
    height: round(fullHeight),
    paths: outlines.map((outline) => pathOf(outline, pieces, place)),
    insetFrame: frame,
    pointOf: (longitude, latitude) =>
      place(longitude > INSET_FROM_LONGITUDE)(utm32OfDegrees(longitude, latitude)),
  }
}

function piecesOf(outline: Outline): readonly Piece[] {
  return outline.polygons.map((polygon) => ({
    area: outline.area,
    moved: (polygon[0]?.[0]?.[0] ?? 0) > INSET_FROM_LONGITUDE,
    rings: polygon.map((ring) => ring.map(([longitude, latitude]) => utm32OfDegrees(longitude, latitude))),
  }))
}

function boxOf(pieces: readonly Piece[]): Box {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity }
  for (const piece of pieces) {
    for (const [east, north] of piece.rings.flat()) {
      box.left = Math.min(box.left, east)
      box.right = Math.max(box.right, east)
      box.top = Math.max(box.top, north)
      box.bottom = Math.min(box.bottom, north)
    }
  }
  return Number.isFinite(box.left) ? box : { left: 0, right: 1, top: 1, bottom: 0 }
}

/** The frame at the top right; outside the map when something is already drawn there. */
function insetFrame(pieces: readonly Piece[], onMain: (point: Metres) => MapPoint, width: number): MapFrame {
  const away = boxOf(pieces.filter((piece) => piece.moved))
  const side = width * INSET_SHARE
  const ratio = (away.top - away.bottom) / Math.max(away.right - away.left, 1)
  const frame = { x: width - side, y: 0, width: side, height: side * ratio }
  const gap = width * INSET_PADDING_SHARE
  const taken = pieces
    .filter((piece) => !piece.moved)
    .some((piece) =>
      piece.rings.flat().some((point) => {
        const { x, y } = onMain(point)
        return x > frame.x - gap && y < frame.height + gap
      }),
    )
  const free = taken ? { ...frame, x: width + gap } : frame
  return { x: round(free.x), y: 0, width: round(free.width), height: round(free.height) }
}

function fitInto(frame: MapFrame, away: Box, width: number): (point: Metres) => MapPoint {
  const padding = width * INSET_PADDING_SHARE
  const scale = Math.min(
    (frame.width - 2 * padding) / Math.max(away.right - away.left, 1),
    (frame.height - 2 * padding) / Math.max(away.top - away.bottom, 1),
  )
  const left = frame.x + (frame.width - (away.right - away.left) * scale) / 2
  const top = frame.y + (frame.height - (away.top - away.bottom) * scale) / 2
  return ([east, north]) => ({ x: left + (east - away.left) * scale, y: top + (away.top - north) * scale })
}

function pathOf(
  { area, composed = false }: MapOutline,
  pieces: readonly Piece[],
  place: (moved: boolean) => (point: Metres) => MapPoint,
): DrawnMap['paths'][number] {
  const own = pieces.filter((piece) => piece.area === area)
  const drawn = own.map((piece) => piece.rings.map((ring) => ring.map(place(piece.moved))))
  const d = drawn.flatMap((rings) => rings.map(ringPath)).join('')
  const standing = own.some((piece) => !piece.moved) ? own.map((piece) => !piece.moved) : own.map(() => true)
  const middles = drawn.filter((_, index) => standing[index]).map((rings) => surfaceOf(rings[0] ?? []))
  const { x, y } = centreOf(middles)
  return { area, d, centre: { x: round(x), y: round(y) }, composed }
}

/** A closed subpath; a point that falls on the one before at this size is left out. */
function ringPath(ring: readonly MapPoint[]): string {
  let text = ''
  let last = ''
  for (const point of ring.slice(0, -1)) {
    const here = `${round(point.x)},${round(point.y)}`
    if (here !== last) text += `${text === '' ? 'M' : 'L'}${here}`
    last = here
  }
  return text === '' ? '' : `${text}Z`
}

type Surface = { readonly surface: number; readonly centre: MapPoint }

/** The middle of the piece that lies nearest to the middle of all pieces, weighted by surface; small skerries count little. */
function centreOf(pieces: readonly Surface[]): MapPoint {
  let [weight, x, y] = [0, 0, 0]
  for (const { surface, centre } of pieces) {
    weight += surface
    x += centre.x * surface
    y += centre.y * surface
  }
  if (weight === 0) return pieces[0]?.centre ?? { x: 0, y: 0 }
  const largest = Math.max(...pieces.map(({ surface }) => surface))
  let best = { distance: Infinity, centre: { x: 0, y: 0 } }
  for (const { surface, centre } of pieces) {
    if (surface < largest * SKERRY_SHARE) continue
    const distance = Math.hypot(centre.x - x / weight, centre.y - y / weight)
    if (distance < best.distance) best = { distance, centre }
  }
  return best.centre
}

/** A piece smaller than this share of the largest is no place for a symbol. */
const SKERRY_SHARE = 0.1

/** Surface and centre of gravity of a closed ring (the shoelace formula). */
function surfaceOf(ring: readonly MapPoint[]): Surface {
  let [twice, x, y] = [0, 0, 0]
  for (const [index, point] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? point
    const cross = point.x * next.y - next.x * point.y
    twice += cross
    x += (point.x + next.x) * cross
    y += (point.y + next.y) * cross
  }
  const [first] = ring
  if (twice === 0) return { surface: 0, centre: first ?? { x: 0, y: 0 } }
  return { surface: Math.abs(twice) / 2, centre: { x: x / (3 * twice), y: y / (3 * twice) } }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
