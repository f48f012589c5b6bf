import type { Point } from '@laegedaekning/access'
import type { AreaId, AreaLevel } from '@laegedaekning/domain'

/** What somebody may mean by a place (ux.md feature 5). */
export const PLACE_KINDS = ['point', 'area', 'town', 'address', 'practice'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * Where the point of a place comes from: its own in the register; the middle of the people of its small areas; the middle of
 * its parishes; the middle of its addresses; the middle of its outline; or the middle of a schematic drawing, which is rough.
 */
export const POINT_BASES = ['own', 'people', 'parts', 'addresses', 'outline', 'drawing'] as const
export type PointBasis = (typeof POINT_BASES)[number]

/** Kinds of place that only an imported file brings; a register may have none of them. */
export const IMPORTED_PLACES = ['address', 'postnummer', 'sogn', 'town'] as const
export type ImportedPlace = (typeof IMPORTED_PLACES)[number]

/** A place that an answer can be given for: what it is called, what it is, and from where distances are measured. */
export type FoundPlace = Point & {
  /** `kommune-0400`, `postnummer-3700`, `praksis:011355`, `sted:3700 Aabyvej 11`, or a point `55.10423,14.70036`. */
  readonly id: string
  readonly kind: PlaceKind
  /** The level of an area; `null` for everything else. */
  readonly level: AreaLevel | null
  readonly name: string
  /** What tells it from others of the same name: postal town, or kommune. Empty where nothing does. */
  readonly detail: string
  readonly pointBasis: PointBasis
  /** Where the register or the source says it; else it is found by the point. */
  readonly kommune: AreaId | null
  readonly postnummer: AreaId | null
}
