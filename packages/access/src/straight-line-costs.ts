import { equirectangularKm, isWithin, type Point } from './distance.ts'
import type { SparseCosts } from './sparse-costs.ts'
import { firstAtOrNorthOf, wayNorthSouth } from './supply-index.ts'

/** A practice with all its places of treatment; the nearest of them counts. */
export type SitedSupply = {
  readonly sites: readonly Point[]
  /** Whether it may be one of the nearest that are always kept; a closed practice only enters within the bound. */
  readonly kept: boolean
}

/** What to measure: `factor` × the straight line, all pairs within `boundKm`, and at least `nearest` kept practices. */
export type StraightLineLimits = {
  /** Kilometres, the factor included; the bound itself counts. */
  readonly boundKm: number
  /** Detour factor; 1 is the straight line itself. */
  readonly factor: number
  /** How many of the nearest kept practices each demand has, however far away. */
  readonly nearest: number
}

type Site = Point & { readonly supply: number }
type Found = { readonly supply: number; readonly km: number }

/**
 * Kilometres from every demand to the practices near it: `factor` times the straight line (B10.4). Complete within the bound;
 * beyond it only what it takes to have the nearest few. Throws a `RangeError` for a factor or bound that is no positive number.
 */
export function straightLineCosts(
  demand: readonly Point[],
  supply: readonly SitedSupply[],
  limits: StraightLineLimits,
): SparseCosts {
  const { boundKm, factor, nearest } = limits
  if (!(factor > 0 && boundKm >= 0 && nearest >= 0))
    throw new RangeError('factor, bound and count are positive')
  const sites = supply
    .flatMap(({ sites: places }, index) => places.map(({ lat, lon }) => ({ lat, lon, supply: index })))
    .toSorted((a, b) => a.lat - b.lat)
  const kept = supply.map((one) => one.kept)
  const rowStart = new Uint32Array(demand.length + 1)
  const rows = demand.map((point, row) => {
    const found = lookOutwards(point, sites, kept, limits)
    rowStart[row + 1] = (rowStart[row] ?? 0) + found.length
    return found
  })
  const pairs = rows.flat()
  return {
    demandCount: demand.length,
    supplyCount: supply.length,
    rowStart,
    supply: Uint32Array.from(pairs, (pair) => pair.supply),
    cost: Float64Array.from(pairs, (pair) => pair.km),
  }
}

/** The pairs of one point: from its latitude to the north and the south, until the way there alone is too long. */
function lookOutwards(
  from: Point,
  sites: readonly Site[],
  kept: readonly boolean[],
  { boundKm, factor, nearest }: StraightLineLimits,
): readonly Found[] {
  const best = new Map<number, number>()
  /** The `nearest` smallest distances to kept practices so far; more only when a second site of one was nearer. */
  const keptKm: Found[] = []
  let north = firstAtOrNorthOf(sites, from.lat)
  let south = north - 1
  for (;;) {
    const northKm = wayNorthSouth(sites[north], from) * factor
    const southKm = wayNorthSouth(sites[south], from) * factor
    const site = northKm <= southKm ? sites[north++] : sites[south--]
    const leastKm = Math.min(northKm, southKm)
    const wantedKm = keptKm.length < nearest ? Infinity : (keptKm.at(-1)?.km ?? 0)
    if (site === undefined || (!isWithin(leastKm, boundKm) && leastKm > wantedKm)) break
    const km = equirectangularKm(from, site) * factor
    if (km >= (best.get(site.supply) ?? Infinity)) continue
    best.set(site.supply, km)
    if (kept[site.supply] === true) insert(keptKm, { supply: site.supply, km }, nearest)
  }
  const near = new Set(keptKm.map((one) => one.supply))
  return [...best]
    .map(([supply, km]) => ({ supply, km }))
    .filter(({ supply, km }) => near.has(supply) || isWithin(km, boundKm))
    .toSorted((a, b) => a.km - b.km || a.supply - b.supply)
}

function insert(into: Found[], one: Found, most: number): void {
  const same = into.findIndex(({ supply }) => supply === one.supply)
  if (same >= 0) into.splice(same, 1)
  const place = into.findIndex(
    (other) => one.km < other.km || (one.km === other.km && one.supply < other.supply),
  )
  into.splice(place < 0 ? into.length : place, 0, one)
  if (into.length > most) into.pop()
}
