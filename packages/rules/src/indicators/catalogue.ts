import { NEAR_A_PRACTICE } from './access.ts'
import { DISTANCES_TO_OPEN, SHARE_WITHOUT_CHOICE, TIMES_TO_OPEN } from './access-distance.ts'
import { ACCESS_SCORES } from './access-score.ts'
import { EXPECTED_RETIREMENTS, OLDER_DOCTORS } from './ages.ts'
import {
  INHABITANTS_PER_CAPACITY,
  NEED_WEIGHTED_GAP,
  PATIENTS_PER_CAPACITY,
  WEIGHTED_INHABITANTS_PER_CAPACITY,
} from './capacity.ts'
import {
  DOCTORS_WITH_OTHERS,
  FULL_TIME_DOCTORS,
  GENERAL_DOCTORS,
  SPECIALISTS_PER_1000,
} from './general-doctors.ts'
import type { Indicator } from './indicator.ts'
import { AGAINST_THE_PATH } from './path-gap.ts'
import { PATIENT_BASE } from './patient-base.ts'
import { POPULATION } from './population.ts'
import { INHABITANTS_PER_PRACTICE, OPEN_PRACTICES } from './practices.ts'
import { CITIZENS_WITHOUT_CHOICE, UNLISTED_CITIZENS } from './uncovered.ts'
import { VACANT_YDERNUMRE } from './vacancy.ts'

/** Every indicator (domain.md A7), in the order in which they are offered. */
export const INDICATORS: readonly Indicator[] = [
  INHABITANTS_PER_PRACTICE,
  INHABITANTS_PER_CAPACITY,
  PATIENTS_PER_CAPACITY,
  WEIGHTED_INHABITANTS_PER_CAPACITY,
  OPEN_PRACTICES,
  VACANT_YDERNUMRE,
  UNLISTED_CITIZENS,
  CITIZENS_WITHOUT_CHOICE,
  NEAR_A_PRACTICE,
  ...DISTANCES_TO_OPEN.slice(0, 2),
  GENERAL_DOCTORS,
  FULL_TIME_DOCTORS,
  AGAINST_THE_PATH,
  SPECIALISTS_PER_1000,
  OLDER_DOCTORS,
  EXPECTED_RETIREMENTS,
  DOCTORS_WITH_OTHERS,
  PATIENT_BASE,
  NEED_WEIGHTED_GAP,
  POPULATION,
]

/** What the access room can be asked for, in the order in which it is offered: the choice, the distances, the scores. */
export const ACCESS_INDICATORS: readonly Indicator[] = [
  SHARE_WITHOUT_CHOICE,
  CITIZENS_WITHOUT_CHOICE,
  NEAR_A_PRACTICE,
  ...DISTANCES_TO_OPEN,
  ...TIMES_TO_OPEN,
  ...ACCESS_SCORES,
]

/** The access indicator with this slug, or `undefined`. */
export function findAccessIndicator(id: string): Indicator | undefined {
  return ACCESS_INDICATORS.find((indicator) => indicator.id === id)
}

/** The indicator with this slug, or `undefined`. */
export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id)
}

/** The indicator with this slug; throws a `RangeError` for one that does not exist. */
export function getIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (indicator === undefined) throw new RangeError(`There is no indicator »${id}«`)
  return indicator
}
