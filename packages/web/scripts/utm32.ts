/**
 * From UTM zone 32 north on the GRS80 ellipsoid (EPSG:25832) to geographical degrees, by Krüger's series to the fourth
 * power of the third flattening (R. E. Deakin, M. N. Hunter, C. F. F. Karney, The Gauss-Krüger projection, 2010);
 * good to a millimetre as far east as Bornholm, 6 degrees from the central meridian.
 */

const SEMI_MAJOR_METRES = 6_378_137
const FLATTENING = 1 / 298.257222101
const SCALE = 0.9996
const FALSE_EASTING_METRES = 500_000
const CENTRAL_MERIDIAN_DEGREES = 9

const N = FLATTENING / (2 - FLATTENING)
/** Radius of the sphere with the same meridian length. */
const RECTIFYING_RADIUS_METRES = (SEMI_MAJOR_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)

/** From the transverse plane to the conformal sphere. */
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
] as const

/** From conformal to geographical latitude. */
const DELTA = [
  2 * N - (2 / 3) * N ** 2 - 2 * N ** 3 + (116 / 45) * N ** 4,
  (7 / 3) * N ** 2 - (8 / 5) * N ** 3 - (227 / 45) * N ** 4,
  (56 / 15) * N ** 3 - (136 / 35) * N ** 4,
  (4279 / 630) * N ** 4,
] as const

const DEGREES = 180 / Math.PI

/** Longitude and latitude in degrees of a point given by easting and northing in metres. */
export function degreesOfUtm32(eastingMetres: number, northingMetres: number): readonly [number, number] {
  const xi = northingMetres / (SCALE * RECTIFYING_RADIUS_METRES)
  const eta = (eastingMetres - FALSE_EASTING_METRES) / (SCALE * RECTIFYING_RADIUS_METRES)
  let [xiSphere, etaSphere] = [xi, eta]
  for (const [index, beta] of BETA.entries()) {
    const twice = 2 * (index + 1)
    xiSphere -= beta * Math.sin(twice * xi) * Math.cosh(twice * eta)
    etaSphere -= beta * Math.cos(twice * xi) * Math.sinh(twice * eta)
  }
  const conformal = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere))
  let latitude = conformal
  for (const [index, delta] of DELTA.entries()) latitude += delta * Math.sin(2 * (index + 1) * conformal)
  const longitude = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere))
  return [CENTRAL_MERIDIAN_DEGREES + longitude * DEGREES, latitude * DEGREES]
}
