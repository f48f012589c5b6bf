/** A point on the earth: WGS 84 degrees. */
export type Point = { readonly lat: number; readonly lon: number }

/** Mean radius of the earth in kilometres, as data.md 4 uses it for the golden shares. */
export const EARTH_RADIUS_KM = 6371

const RADIANS_PER_DEGREE = Math.PI / 180

/** Difference of two longitudes in radians, the short way round. */
function longitudeRadians(from: number, to: number): number {
  const degrees = to - from
  if (degrees > 180) return (degrees - 360) * RADIANS_PER_DEGREE
  return (degrees < -180 ? degrees + 360 : degrees) * RADIANS_PER_DEGREE
}

/**
 * Straight-line distance in kilometres on an equirectangular grid: x = Δlongitude · cos(mean latitude), y = Δlatitude,
 * R · √(x² + y²). In Denmark it differs from the great circle by less than a metre within 40 km and by less than 0.1 %
 * across the country. It is no travel distance.
 */
export function equirectangularKm(a: Point, b: Point): number {
  const x = longitudeRadians(a.lon, b.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS_PER_DEGREE)
  const y = (b.lat - a.lat) * RADIANS_PER_DEGREE
  return EARTH_RADIUS_KM * Math.sqrt(x * x + y * y)
}

/** The least that the distance to a point of another latitude can be: its way to the north or south, in kilometres. */
export function northSouthKm(fromLat: number, toLat: number): number {
  return EARTH_RADIUS_KM * Math.abs((toLat - fromLat) * RADIANS_PER_DEGREE)
}

/** Great-circle distance in kilometres by the haversine formula: the check of the plain one. */
export function haversineKm(a: Point, b: Point): number {
  const [latA, latB] = [a.lat * RADIANS_PER_DEGREE, b.lat * RADIANS_PER_DEGREE]
  const sinLat = Math.sin((latB - latA) / 2)
  const sinLon = Math.sin(longitudeRadians(a.lon, b.lon) / 2)
  const square = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)))
}

/** Rounding of the ninth decimal of a kilometre (a micrometre), so that a distance of exactly the limit counts. */
const ROUNDING_KM = 1e-9

/** Whether a distance is within a limit; the limit itself counts (contracts.md, N24). */
export function isWithin(km: number, limitKm: number): boolean {
  return km <= limitKm + ROUNDING_KM
}
