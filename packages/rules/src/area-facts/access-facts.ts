import type { Text } from '@laegedaekning/domain'
import type { ParameterAt } from '../parameters/parameter-at.ts'
import type { Tally } from './tally.ts'

/** How a distance or time is spread over people: each person counts with that of the small area. */
export type SpreadFacts = { readonly mean: number; readonly median: number; readonly p90: number }

/** How far it is to the nearest (second, third) open practice. */
export type NearestFacts = {
  /** People who have one at all within what was measured. */
  readonly people: number
  readonly kilometres: SpreadFacts | null
  /** By car; `null` without a road network. */
  readonly minutes: SpreadFacts | null
}

/**
 * What distances say of an area's people, worked out by `plans` from small areas (rules know no distances).
 * People are those of the small areas, scaled to the kommune's number at the date.
 */
export type AccessFacts = {
  /** People whose small area has a known place; the base of the shares. */
  readonly people: Tally
  /** The practices of the whole country that were measured to, each once. */
  readonly practices: Tally
  /** Practices without a known place; nothing was measured to them. */
  readonly practicesWithoutPlace: number
  /** People with a general practice within each distance, nearest limit first. */
  readonly within: readonly { readonly kilometres: number; readonly people: number }[]
  /** People with fewer practices to choose between than the rule asks for; `null` where the rule has no numbers. */
  readonly withoutChoice: number | null
  /** Practices that do not say whether they take new patients; they were taken as open. */
  readonly openNotKnown: number
  /** As the crow flies, that times the detour factor, or by road. */
  readonly measure: 'straight-line' | 'straight-line-times-detour' | 'road'
  /** The detour factor, where it was used. */
  readonly detour: ParameterAt | null
  /** The road network, where distances go by road: name and date. */
  readonly network: string | null
  /** Where people were placed, in words; the first kind has most people. */
  readonly placing: readonly Text[]
  /** People of small areas too far from any road of the network; they are in none of the figures. Always 0 without one. */
  readonly peopleOffNetwork: number
  /** Number of small areas behind the figures. */
  readonly smallAreas: number
  /** To the nearest, second and third open practice. */
  readonly nearest: readonly NearestFacts[]
  /** The people-weighted mean of an access score by its method, or `null` where it cannot be made. */
  readonly score: (method: string) => number | null
  /** What the scores count as supply: capacities, or practices where no capacities are reported. */
  readonly supplyUnit: 'capacities' | 'practices'
  /** Practices without reported capacity, which the scores then leave out. */
  readonly withoutCapacity: number
}
