// WGS 84 ellipsoid.
const EQUATOR_RADIUS_M = 6_378_137
const ECCENTRICITY_SQUARED = 0.00669437999014
const RADIANS_PER_DEGREE = Math.PI / 180

/** Whole coordinate steps in a degree, as OpenStreetMap stores them: one step is at most 1.1 cm. */
export const STEPS_PER_DEGREE = 10_000_000

/** Degrees as whole coordinate steps. */
export function toSteps(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE)
}

/** Whole coordinate steps as degrees. */
export function toDegrees(steps: number): number {
  return steps / STEPS_PER_DEGREE
}

/** How many metres one coordinate step is at a latitude, northwards and eastwards. */
export type StepMetres = { readonly north: number; readonly east: number }

/**
 * Metres of one coordinate step at a latitude in steps, on the WGS 84 ellipsoid (radii of curvature in the meridian and in
 * the prime vertical). Near the latitude the plane that it spans is true to less than a millimetre per kilometre of road piece.
 */
export function stepMetresAt(latSteps: number): StepMetres {
  const lat = toDegrees(latSteps) * RADIANS_PER_DEGREE
  const sin = Math.sin(lat)
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin)
  const meridian = (EQUATOR_RADIUS_M * (1 - ECCENTRICITY_SQUARED)) / (root * root * root)
  const vertical = EQUATOR_RADIUS_M / root
  const radiansPerStep = RADIANS_PER_DEGREE / STEPS_PER_DEGREE
  return { north: meridian * radiansPerStep, east: vertical * Math.cos(lat) * radiansPerStep }
}

/** Length in metres of a straight piece of road between two points in coordinate steps. */
export function pieceMetres(latA: number, lonA: number, latB: number, lonB: number): number {
  const { north, east } = stepMetresAt((latA + latB) / 2)
  return Math.hypot((latB - latA) * north, (lonB - lonA) * east)
}

/**
 * The order of points along a Hilbert curve over their bounding box, as positions; neighbours on the map become neighbours in
 * memory. Points on one place keep their order, so the result depends on the points alone.
 */
export function hilbertOrder(lat: Int32Array, lon: Int32Array): Uint32Array {
  const count = lat.length
  const [south, north] = rangeOf(lat)
  const [west, east] = rangeOf(lon)
  const positionBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, count))))
  const axisBits = Math.min(16, Math.floor((53 - positionBits) / 2))
  const side = 2 ** axisBits
  const scaleY = (side - 1) / Math.max(1, north - south)
  const scaleX = (side - 1) / Math.max(1, east - west)
  const stride = 2 ** positionBits
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const x = Math.floor(((lon[i] ?? 0) - west) * scaleX)
    const y = Math.floor(((lat[i] ?? 0) - south) * scaleY)
    keys[i] = hilbertKey(x, y, side) * stride + i
  }
  keys.sort()
  return Uint32Array.from(keys, (key) => key % stride)
}

function rangeOf(values: Int32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return values.length === 0 ? [0, 0] : [least, most]
}

/** Place along the Hilbert curve of a square with 2^k cells a side (Wikipedia, "Hilbert curve", xy2d). */
function hilbertKey(column: number, row: number, side: number): number {
  let [x, y, key] = [column, row, 0]
  for (let s = side / 2; s >= 1; s /= 2) {
    const right = (x & s) > 0 ? 1 : 0
    const upper = (y & s) > 0 ? 1 : 0
    key += s * s * ((3 * right) ^ upper)
    if (upper === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y]
      ;[x, y] = [y, x]
    }
  }
  return key
}
