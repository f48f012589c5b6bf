/**
 * From geographical degrees to UTM zone 32 north on the GRS80 ellipsoid (EPSG:25832), the projection of Danish official
 * maps: conformal, so that shapes are true. Krüger's series to the fourth power of the third flattening
 * (R. E. Deakin, M. N. Hunter, C. F. F. Karney, The Gauss-Krüger projection, 2010).
 */

const SEMI_MAJOR_METRES = 6_378_137
const FLATTENING = 1 / 298.257222101
const SCALE = 0.9996
const FALSE_EASTING_METRES = 500_000
const CENTRAL_MERIDIAN_DEGREES = 9
const RADIANS = Math.PI / 180

const N = FLATTENING / (2 - FLATTENING)
const ECCENTRICITY = (2 * Math.sqrt(N)) / (1 + N)
/** Radius of the sphere with the same meridian length. */
const RECTIFYING_RADIUS_METRES = (SEMI_MAJOR_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)

/** From the conformal sphere to the transverse plane. */
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
] as const

/** Easting and northing in metres of a point given by longitude and latitude in degrees (WGS 84 or ETRS89). */
export function utm32OfDegrees(longitude: number, latitude: number): readonly [number, number] {
  const sine = Math.sin(latitude * RADIANS)
  const conformal = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  const across = (longitude - CENTRAL_MERIDIAN_DEGREES) * RADIANS
  const xiSphere = Math.atan2(conformal, Math.cos(across))
  const etaSphere = Math.asinh(Math.sin(across) / Math.hypot(conformal, Math.cos(across)))
  let [xi, eta] = [xiSphere, etaSphere]
  for (const [index, alpha] of ALPHA.entries()) {
    const twice = 2 * (index + 1)
    xi += alpha * Math.sin(twice * xiSphere) * Math.cosh(twice * etaSphere)
    eta += alpha * Math.cos(twice * xiSphere) * Math.sinh(twice * etaSphere)
  }
  const radius = SCALE * RECTIFYING_RADIUS_METRES
  return [FALSE_EASTING_METRES + radius * eta, radius * xi]
}
