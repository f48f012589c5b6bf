import type { AreaId } from '../area/area.ts'

export const TRAINING_STAGES = ['kbu', 'introduction', 'main'] as const
export type TrainingStage = (typeof TRAINING_STAGES)[number]

/** Part of a year in which courses begin; `year` where the source does not divide it. */
export const TRAINING_INTAKES = ['year', 'spring', 'autumn'] as const
export type TrainingIntake = (typeof TRAINING_INTAKES)[number]

/** How courses are offered: one by one, KBU + introduction + main as one (X12), or to a team that applies together (W11c). */
export const TRAINING_FORMS = ['ordinary', 'connected', 'team'] as const
export type TrainingForm = (typeof TRAINING_FORMS)[number]

/**
 * Training courses of one specialty, stage, place and year; half courses are real, so counts are decimals (C2.7). With only
 * `dimensioned`, at a VUR, it is a line of the national dimensioning plan (N6); with a site, it is what T11 asks for.
 */
export type TrainingCourses = {
  readonly id: string
  readonly specialty: string
  readonly stage: TrainingStage
  readonly year: number
  readonly intake: TrainingIntake
  readonly form: TrainingForm
  /** Where they are placed: land, vur, region or kommune. */
  readonly area: AreaId
  /** Id of the site, or `''` for figures above site level. */
  readonly site: string
  /** Which composition of stays the courses have (`CourseElement.composition`), or `''` where none is told. */
  readonly composition: string
  readonly dimensioned: number | null
  readonly posted: number | null
  readonly filled: number | null
  /** Unfilled and given to another specialty instead (B7: allowed since 2021). */
  readonly converted: number | null
}

/** One stay of a composition: months at a site, in the order in which they are taken (O7). */
export type CourseElement = {
  readonly composition: string
  readonly order: number
  readonly site: string
  readonly months: number
  /** Function level of the stay as the source words it (N12), or `''`. */
  readonly level: string
}
