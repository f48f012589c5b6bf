import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import { worldOf } from '../status/world.ts'
import { type AccessPlacesOptions, placesAt, straightCostsOf, withCosts } from './places.ts'
import type { AccessCosts, AccessPlaces, AccessWorld } from './world.ts'

/** Where people live and practices are at a date (X13): people scaled to the kommune's number, practices once each. */
export function buildAccessPlaces(
  snapshot: Snapshot,
  date: PlainDate,
  options: AccessPlacesOptions = {},
): AccessPlaces {
  const { parameters, plainFacts } = worldOf(snapshot, date)
  return placesAt({ snapshot, date, parameters, facts: plainFacts }, options)
}

/** Costs of the places in a straight line, or times the detour factor of the date. */
export function straightCosts(
  snapshot: Snapshot,
  places: AccessPlaces,
  basis: 'straight-line' | 'straight-line-times-detour',
): AccessCosts {
  return straightCostsOf(places, basis, worldOf(snapshot, places.date).parameters)
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
