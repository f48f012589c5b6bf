import { straightLineCosts } from '@laegedaekning/access'
import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import { worldOf } from '../status/world.ts'
import { type DemandChoice, placePeople } from './demand.ts'
import { placePractices } from './supply.ts'
import type { AccessCosts, AccessPlaces, AccessWorld, DemandBasis } from './world.ts'

/** How people are placed; everything may be left out. */
export type AccessPlacesOptions = Partial<DemandChoice>

/** Where people live and practices are at a date (X13): people scaled to the kommune's number, practices once each. */
export function buildAccessPlaces(
  snapshot: Snapshot,
  date: PlainDate,
  options: AccessPlacesOptions = {},
): AccessPlaces {
  const { smallAreas = 'auto', addresses = [], localLimits = new Map() } = options
  const world = worldOf(snapshot, date)
  const { demand, peopleWithoutPlace } = placePeople(world, { smallAreas, addresses, localLimits })
  const { afstandsgraense, valgmulighed } = world.parameters.almenPraksis.afstand
  const bases = new Map<DemandBasis, { areas: number; people: number }>()
  for (const { basis, people } of demand) {
    const sum = bases.get(basis) ?? { areas: 0, people: 0 }
    bases.set(basis, { areas: sum.areas + 1, people: sum.people + people })
  }
  return {
    date,
    demand,
    ...placePractices(world),
    limitRule: afstandsgraense,
    choiceRule: valgmulighed,
    localLimits,
    bases: [...bases].map(([basis, sums]) => ({ basis, ...sums })),
    peopleWithoutPlace,
  }
}

/** How many of the nearest open practices every small area keeps beyond the bound: what it takes to close two and still have three. */
const NEAREST_KEPT = 5

/**
 * Costs in a straight line, or times the detour factor of the date (B10.4). `boundKm` is the parameter
 * `tilgaengelighed/adgang/afstandstabel`, or the longest limit asked for where that is longer.
 */
export function straightCosts(
  snapshot: Snapshot,
  places: AccessPlaces,
  basis: 'straight-line' | 'straight-line-times-detour',
): AccessCosts {
  const { parameters } = worldOf(snapshot, places.date)
  const detour = parameters.almenPraksis.afstand.omvejsfaktor
  const factor = basis === 'straight-line' ? 1 : (detour.value ?? 1)
  const boundKm = Math.max(
    parameters.tilgaengelighed.adgang.afstandstabel.value ?? 0,
    places.limitRule.value ?? 0,
    ...places.localLimits.values(),
  )
  const supply = places.supply.map(({ sites, open }) => ({ sites, kept: open !== false }))
  return {
    basis,
    km: straightLineCosts(places.demand, supply, { boundKm, factor, nearest: NEAREST_KEPT }),
    boundKm,
    minutes: null,
    boundMinutes: null,
    detour: basis === 'straight-line' ? null : detour,
    network: null,
    notOnRoad: { demand: [], supply: [] },
  }
}

/** What `buildAccessWorld` needs besides the register. */
export type AccessWorldOptions = AccessPlacesOptions & {
  readonly date: PlainDate
  /** A straight line, times the detour factor, or road costs that `api` has measured for these places. */
  readonly costs?: 'straight-line' | 'straight-line-times-detour' | AccessCosts
}

/**
 * People, practices and the way between them at a date. Road costs are made by `api` for the places of `buildAccessPlaces`
 * with the same options; a `RangeError` says where their size is another.
 */
export function buildAccessWorld(snapshot: Snapshot, options: AccessWorldOptions): AccessWorld {
  const { date, costs = 'straight-line', ...rest } = options
  const places = buildAccessPlaces(snapshot, date, rest)
  return withCosts(places, typeof costs === 'string' ? straightCosts(snapshot, places, costs) : costs)
}

/** The places with costs that were made for them; a `RangeError` where the sizes differ. */
export function withCosts(places: AccessPlaces, costs: AccessCosts): AccessWorld {
  const { demandCount, supplyCount } = costs.km
  if (demandCount !== places.demand.length || supplyCount !== places.supply.length)
    throw new RangeError(`costs of ${demandCount} × ${supplyCount} are not those of the places`)
  return { ...places, costs }
}
