import { areaId, type Outline } from '@laegedaekning/domain'
import { createElement } from 'react'
import { Municipalities } from 'react-denmark-map'
import { renderToString } from 'react-dom/server'
import { type Point, type Ring, ringsOfPath } from './svg-path.ts'
import { isInside, signedArea, thinRing } from './thin-ring.ts'
import { degreesOfUtm32 } from './utm32.ts'

/**
 * The drawing of `react-denmark-map` in UTM 32: x and y as an affine function of easting u and northing v, fitted against
 * the centroids of 97 municipalities (mean error 0.8 km, worst 3.0 km). Good for a choropleth, not for distances or areas.
 */
const FIT = {
  eastingMetres: 614_826.644,
  northingMetres: 6_190_478.239,
  x: { at: 6025.805, u: 0.03518003, v: 0.00006083 },
  y: { at: 7367.039, u: 0.00061378, v: -0.03466717 },
} as const

/** Bornholm is drawn in an inset: this was added to its true place in the drawing. */
const BORNHOLM = { code: '0400', x: -6023.7, y: -8541.6 } as const

/** Points nearer than this to the thinned line are left out; 1 unit of the drawing is about 28.4 m, so 43 m. */
const TOLERANCE_UNITS = 1.5

/** About 6–11 m: finer than the drawing is true. */
const DECIMALS = 4

/** Degrees of a point of the drawing, by the inverse of the fit. */
function degreesOfDrawing([x, y]: Point): Point {
  const [dx, dy] = [x - FIT.x.at, y - FIT.y.at]
  const determinant = FIT.x.u * FIT.y.v - FIT.x.v * FIT.y.u
  const u = (dx * FIT.y.v - dy * FIT.x.v) / determinant
  const v = (dy * FIT.x.u - dx * FIT.y.u) / determinant
  return degreesOfUtm32(FIT.eastingMetres + u, FIT.northingMetres + v)
}

function rounded([longitude, latitude]: Point): Point {
  return [Number(longitude.toFixed(DECIMALS)), Number(latitude.toFixed(DECIMALS))]
}

/** A ring closed by its first point, counterclockwise for an outline and clockwise for a hole (RFC 7946, 3.1.6). */
function closedRing(ring: Ring, counterclockwise: boolean): Ring {
  const turned = signedArea(ring) > 0 === counterclockwise ? ring : ring.toReversed()
  const [first] = turned
  return first ? [...turned, first] : turned
}

/** Rings sorted into polygons: a ring inside an outer ring is a hole in it (as Frederiksberg in København). */
function polygonsOf(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const polygons: { readonly outer: Ring; readonly holes: Ring[] }[] = []
  const largestFirst = rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))
  for (const ring of largestFirst) {
    const [first] = ring
    const around = first && polygons.find((polygon) => isInside(first, polygon.outer))
    if (around) around.holes.push(ring)
    else polygons.push({ outer: ring, holes: [] })
  }
  return polygons.map(({ outer, holes }) => [
    closedRing(outer, true),
    ...holes.map((hole) => closedRing(hole, false)),
  ])
}

/** Outline of one municipality from its path in the drawing. */
function outlineOf(code: string, path: string): Outline {
  const moved = code === BORNHOLM.code ? BORNHOLM : { x: 0, y: 0 }
  const rings = ringsOfPath(path).map((ring) =>
    thinRing(ring, TOLERANCE_UNITS).map(([x, y]) => rounded(degreesOfDrawing([x - moved.x, y - moved.y]))),
  )
  return { area: areaId('kommune', code), polygons: polygonsOf(rings) }
}

/**
 * Outlines of the 98 municipalities in WGS 84 degrees, in order of code, from the npm package `react-denmark-map` (MIT).
 * They are a smoothed drawing: good enough to fill areas on a map and put points on it, and for nothing else.
 */
export function makeOutlines(): readonly Outline[] {
  const paths = new Map<string, string>()
  const customizeAreas = (area: { readonly code: number | string; readonly d: string }): object => {
    paths.set(String(area.code).padStart(4, '0'), area.d)
    return {}
  }
  renderToString(createElement(Municipalities, { customizeAreas }))
  return [...paths].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, path]) => outlineOf(code, path))
}
