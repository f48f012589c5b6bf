import type { AreaId } from './area.ts'

/** What kind of place has a name of its own without being an area: an address, or a town (a built-up place). */
export const NAMED_PLACE_KINDS = ['address', 'town'] as const
export type NamedPlaceKind = (typeof NAMED_PLACE_KINDS)[number]

/** A name and where it is (ux.md feature 5). It says nothing of who lives there. */
export type NamedPlace = {
  readonly id: string
  readonly kind: NamedPlaceKind
  /** The street of an address, or the name of a town. */
  readonly name: string
  /** `11B`; empty for a town. */
  readonly houseNumber: string
  /** Four digits, or empty where not known. */
  readonly postcode: string
  /** The postal town of an address; empty where not known. */
  readonly city: string
  /** Where the source says it; else it is found by the point. */
  readonly kommune: AreaId | null
  /** WGS 84 degrees. */
  readonly lat: number
  readonly lon: number
}
