import type { AreaId } from '../area/area.ts'

/** Number of people of an area on the first day of validity, in one age group and sex. */
export type PopulationCount = {
  readonly area: AreaId
  readonly sex: 'all' | 'female' | 'male'
  /** First age of the group, in completed years. `0` with `ageUntil: null` is everybody. */
  readonly ageFrom: number
  /** First age after the group; `null` for an open group. */
  readonly ageUntil: number | null
  readonly people: number
  /** `counted` by register, or `projected`. */
  readonly kind: 'counted' | 'projected'
}

/** Number of households of an area, with and without a car. */
export type HouseholdCount = {
  readonly area: AreaId
  readonly households: number
  readonly householdsWithoutCar: number
}

/** Citizens of an area who are not listed with any doctor (I7, A3.2). */
export type UnlistedCitizens = {
  readonly area: AreaId
  readonly citizens: number
  readonly note: string
}
