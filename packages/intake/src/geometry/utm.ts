/** Ellipsoid GRS 80 and UTM zone 32, as in EPSG:25832 (ETRS89; within a metre of WGS 84). */
const SEMI_MAJOR_METRES = 6_378_137
const FLATTENING = 1 / 298.257222101
const SCALE = 0.9996
const FALSE_EASTING_METRES = 500_000
const CENTRAL_MERIDIAN_DEGREES = 9

const N = FLATTENING / (2 - FLATTENING)
/** Radius of the rectifying sphere. */
const RADIUS_METRES = (SEMI_MAJOR_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
/** Series from the projection to the conformal sphere, and from there to the ellipsoid (Krüger 1912, to the fourth power). */
const BETA = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161_280,
] as const
const DELTA = [
  2 * N - (2 * N ** 2) / 3 - 2 * N ** 3 + (116 * N ** 4) / 45,
  (7 * N ** 2) / 3 - (8 * N ** 3) / 5 - (227 * N ** 4) / 45,
  (56 * N ** 3) / 15 - (136 * N ** 4) / 35,
  (4279 * N ** 4) / 630,
] as const

/**
 * Degrees of a point in UTM zone 32 north (EPSG:25832), east and north in metres, rounded to 0.00001 degree (one metre).
 * Accurate to less than a centimetre anywhere in Denmark before rounding (Krüger's series).
 */
export function degreesOfUtm32(
  eastMetres: number,
  northMetres: number,
): { readonly lat: number; readonly lon: number } {
  const xi = northMetres / (SCALE * RADIUS_METRES)
  const eta = (eastMetres - FALSE_EASTING_METRES) / (SCALE * RADIUS_METRES)
  let xiSphere = xi
  let etaSphere = eta
  for (const [index, beta] of BETA.entries()) {
    const times = 2 * (index + 1)
    xiSphere -= beta * Math.sin(times * xi) * Math.cosh(times * eta)
    etaSphere -= beta * Math.cos(times * xi) * Math.sinh(times * eta)
  }
  const conformal = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere))
  let lat = conformal
  for (const [index, delta] of DELTA.entries()) lat += delta * Math.sin(2 * (index + 1) * conformal)
  const lon = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere))
  return { lat: rounded(degrees(lat)), lon: rounded(degrees(lon) + CENTRAL_MERIDIAN_DEGREES) }
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI
}

function rounded(value: number): number {
  return Math.round(value * 100_000) / 100_000
}
