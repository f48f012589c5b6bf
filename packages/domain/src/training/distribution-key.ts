import type { AreaId } from '../area/area.ts'

/** What a key divides: courses, or person-years of courses (C2.6). */
export const KEY_UNITS = ['courses', 'person-years'] as const
export type KeyUnit = (typeof KEY_UNITS)[number]

/**
 * The part of one area in the key of a VUR (O9): its share is its parts over the sum of the parts of all areas with the same
 * VUR, specialty and day. A key of a named specialty goes before the key of all.
 */
export type DistributionKey = {
  readonly vur: AreaId
  /** The specialty of an exception (N9), or `''` for all others. */
  readonly specialty: string
  readonly area: AreaId
  readonly unit: KeyUnit
  readonly parts: number
  readonly note: string
}
