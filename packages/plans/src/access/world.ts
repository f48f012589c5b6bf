import type { SparseCosts } from '@laegedaekning/access'
import type { AreaId, Certainty, PlainDate, SourceId } from '@laegedaekning/domain'
import type { ParameterAt, Tally } from '@laegedaekning/rules'

/** What the people of a small area are placed by; each kommune has one kind. */
const DEMAND_BASES = ['afstemningsomraade', 'sogn', 'adressecelle', 'kommune'] as const
export type DemandBasis = (typeof DEMAND_BASES)[number]

/** People of one age group; `ageUntil` is the first age after the group, `null` for an open one. */
export type AgePeople = {
  readonly ageFrom: number
  readonly ageUntil: number | null
  readonly people: number
}

/** A small area: people at one point. */
export type AccessDemand = {
  readonly id: string
  readonly name: string
  readonly kommune: AreaId
  readonly lat: number
  readonly lon: number
  readonly basis: DemandBasis
  /** Inhabitants at the date: the small area's own count (or share), scaled to the kommune's total of the date. */
  readonly people: number
  /** What the small area's people were multiplied by so that the kommune's people add up. */
  readonly scale: number
  /** Scaled like the people; empty where the ages of the small area are not known. */
  readonly ages: readonly AgePeople[]
  /** Households, scaled like the people (the size of a household taken as unchanged); `null` where not known. */
  readonly households: number | null
  readonly householdsWithoutCar: number | null
  /** The limit of the choice rule for those who live here, in kilometres (N24); `null` where none is in force. */
  readonly limitKm: number | null
  /** Where the people of the small area come from. */
  readonly origin: Tally
}

/** A general practice with its places of treatment, once. */
export type AccessSupply = {
  readonly id: string
  readonly name: string
  readonly kommune: AreaId
  /** The first place of treatment. */
  readonly lat: number
  readonly lon: number
  /** All places of treatment with a known point, the first included. */
  readonly sites: readonly { readonly lat: number; readonly lon: number }[]
  /** Capacities in use (not vacant ones); `null` where none are reported. */
  readonly capacity: number | null
  /** Whether new patients are taken; `null` where not reported (counted as open, and said so). */
  readonly open: boolean | null
  readonly listedPatients: number | null
  /** Patients per capacity from which the practice may close (B3.1); `null` where the limit is not known. */
  readonly closingLimit: number | null
  /** Whether it has reached the closing limit; `null` where list, capacity or limit is not known. */
  readonly mayClose: boolean | null
  readonly source: SourceId
  readonly certainty: Certainty
  readonly madeUp: boolean
}

export const DISTANCE_BASES = ['straight-line', 'straight-line-times-detour', 'road'] as const
/** What a distance rests on (B10.4, B12.13). */
export type DistanceBasis = (typeof DISTANCE_BASES)[number]

/** The road network that distances were measured on. */
export type NetworkNote = {
  readonly name: string
  /** The day of the map data. */
  readonly date: PlainDate | null
  /** Checksum of the graph file, so that a figure can be computed again. */
  readonly checksum: string
  readonly source: SourceId
}

/** What it costs to get from demand to supply, and what that rests on. Indices are places in `demand` and `supply`. */
export type AccessCosts = {
  readonly basis: DistanceBasis
  /** Complete within `boundKm`; beyond it the nearest few practices that are open, where the basis allows. */
  readonly km: SparseCosts
  readonly boundKm: number
  /** Minutes by car; only by road. */
  readonly minutes: SparseCosts | null
  readonly boundMinutes: number | null
  /** The detour factor, where it was used. */
  readonly detour: ParameterAt | null
  /** The network, where distances go by road. */
  readonly network: NetworkNote | null
  /** Demand and supply that lie too far from any road, by id; they have no pairs by road. */
  readonly notOnRoad: { readonly demand: readonly string[]; readonly supply: readonly string[] }
}

/** Where people live and where practices are, at a date; distances come on top. */
export type AccessPlaces = {
  readonly date: PlainDate
  /** By id. */
  readonly demand: readonly AccessDemand[]
  /** By id. */
  readonly supply: readonly AccessSupply[]
  /** Practices without a known place; nothing is measured to them. */
  readonly supplyWithoutPlace: number
  /** Practices that were measured to, with their origin. */
  readonly supplyOrigin: Tally
  readonly limitRule: ParameterAt
  readonly choiceRule: ParameterAt
  /** Where the limit differs from the rule's own: a region's or kommune's, as given with the question. */
  readonly localLimits: ReadonlyMap<AreaId, number>
  /** How many small areas of each kind there are, and the people on them. */
  readonly bases: readonly { readonly basis: DemandBasis; readonly areas: number; readonly people: number }[]
  /** People left out: their kommune has no known point, or its region has reported no practices. */
  readonly peopleWithoutPlace: number
}

/** People, practices and the way between them at a date: what every access figure is made of. */
export type AccessWorld = AccessPlaces & { readonly costs: AccessCosts }
