import { type AreaId, findAreaId, refuseValue, type Spot } from '@laegedaekning/domain'
import type { DesignationKind } from '../instruments/advise.ts'

/** Every kind of designation, in the words of the register. */
export const AREA_DESIGNATIONS = [
  'national-threatened',
  'regional-threatened',
  'watch',
  'special-challenge',
] as const satisfies readonly DesignationKind[]

/** True or false; `null` and an issue where it is neither. */
export function readFlag(value: unknown, spot: Spot): boolean | null {
  return typeof value === 'boolean' ? value : refuseValue(spot, value, 'true | false')
}

/** An area of any level; `null` and an issue where it is none. */
export function readArea(value: unknown, spot: Spot): AreaId | null {
  return (
    (typeof value === 'string' ? findAreaId(value) : undefined) ?? refuseValue(spot, value, 'kommune-0760')
  )
}

/** A region; `null` and an issue where it is none. */
export function readRegion(value: unknown, spot: Spot): AreaId | null {
  const area = typeof value === 'string' && value.startsWith('region-') ? findAreaId(value) : undefined
  return area ?? refuseValue(spot, value, 'region-1082')
}
