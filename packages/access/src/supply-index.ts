import { equirectangularKm, isWithin, northSouthKm, type Point } from './distance.ts'

/** A place that serves people. Several with one id are the sites of one practice, which is counted once. */
export type PlacedSupply = Point & {
  readonly id: string
  /** Whether it takes new people; `null` where that is not known. */
  readonly open: boolean | null
}

/** A supply at its distance in kilometres. */
export type SupplyDistance = { readonly id: string; readonly km: number }

/** Supplies from south to north: whoever lies further north or south than a limit need not be measured. */
export type SupplyIndex = { readonly byLatitude: readonly PlacedSupply[] }

/** Makes the index. Throws a `RangeError` for a coordinate that is not a number of degrees. */
export function indexSupplies(supplies: readonly PlacedSupply[]): SupplyIndex {
  for (const supply of supplies) checkPoint(supply)
  return { byLatitude: supplies.toSorted((a, b) => a.lat - b.lat) }
}

/** Throws a `RangeError` for a point that is not on the earth, naming it. */
export function checkPoint({ id, lat, lon }: Point & { readonly id: string }): void {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw new RangeError(`»${id}« is not at a point in degrees (${lat}, ${lon})`)
  }
}

/**
 * The nearest practices of a point within a limit, nearest first, ties by id, at most `most` of them. Exact: supplies are
 * looked at outwards from the point's latitude, until the way north or south alone is longer than what is still wanted.
 */
export function nearestSupplies(
  index: SupplyIndex,
  from: Point,
  most: number,
  limitKm: number,
): readonly SupplyDistance[] {
  const found: SupplyDistance[] = []
  if (most === 0) return found
  for (const supply of outwards(index, from, () => (found.length < most ? limitKm : farthestOf(found)))) {
    const km = equirectangularKm(from, supply)
    if (isWithin(km, limitKm)) keepNearest(found, { id: supply.id, km }, most)
  }
  return found
}

/** All practices of a point within a limit, nearest first, ties by id. */
export function suppliesWithin(index: SupplyIndex, from: Point, limitKm: number): readonly SupplyDistance[] {
  const nearest = new Map<string, number>()
  for (const { id, lat, lon } of outwards(index, from, () => limitKm)) {
    const km = equirectangularKm(from, { lat, lon })
    if (isWithin(km, limitKm) && km < (nearest.get(id) ?? Infinity)) nearest.set(id, km)
  }
  return [...nearest].map(([id, km]) => ({ id, km })).toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}

/** Supplies by their way north or south of a point, until it is longer than what is still wanted. */
function* outwards(index: SupplyIndex, from: Point, wantedKm: () => number): Generator<PlacedSupply> {
  const { byLatitude } = index
  let north = firstAtOrNorthOf(byLatitude, from.lat)
  let south = north - 1
  for (;;) {
    const northKm = wayNorthSouth(byLatitude[north], from)
    const southKm = wayNorthSouth(byLatitude[south], from)
    const next = northKm <= southKm ? byLatitude[north++] : byLatitude[south--]
    if (next === undefined || !isWithin(Math.min(northKm, southKm), wantedKm())) return
    yield next
  }
}

function farthestOf(found: readonly SupplyDistance[]): number {
  return found.at(-1)?.km ?? Infinity
}

/** Kilometres north or south to a place; without end where there is none left on that side. */
export function wayNorthSouth(place: Point | undefined, from: Point): number {
  return place === undefined ? Infinity : northSouthKm(from.lat, place.lat)
}

/** Puts a supply in its place of the sorted list, once per id, and drops what is more than wanted. */
function keepNearest(found: SupplyDistance[], one: SupplyDistance, most: number): void {
  const last = found.at(-1)
  if (last !== undefined && found.length >= most && !isBefore(one, last)) return
  const same = found.findIndex((other) => other.id === one.id)
  if (same >= 0) {
    const other = found[same]
    if (other !== undefined && !isBefore(one, other)) return
    found.splice(same, 1)
  }
  const place = found.findIndex((other) => isBefore(one, other))
  if (place < 0) found.push(one)
  else found.splice(place, 0, one)
  if (found.length > most) found.pop()
}

function isBefore(a: SupplyDistance, b: SupplyDistance): boolean {
  return a.km < b.km || (a.km === b.km && a.id < b.id)
}

/** Position of the first place that does not lie south of a latitude, of places from south to north. */
export function firstAtOrNorthOf(byLatitude: readonly Point[], lat: number): number {
  let low = 0
  let high = byLatitude.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((byLatitude[middle]?.lat ?? 0) < lat) low = middle + 1
    else high = middle
  }
  return low
}
