import type { AreaId } from '../area/area.ts'
import type { Doctor } from './doctor.ts'

/** Specialists of one specialty, area, sex and age group, counted (for a register that is closed as persons, B10.1). */
export type SpecialistCount = {
  readonly specialty: string
  /** A region, or the country. */
  readonly area: AreaId
  readonly sex: Doctor['sex']
  /** First age of the group in completed years on the first day of validity. */
  readonly ageFrom: number
  /** First age after the group; `null` for an open group. */
  readonly ageUntil: number | null
  readonly persons: number
}

/** Doctors in a main course or introduction on the first day of validity, by year of start. */
export type TraineeCount = {
  readonly specialty: string
  readonly stage: 'introduction' | 'main'
  /** Training region where they train. */
  readonly area: AreaId
  /** Calendar year in which they began. */
  readonly startYear: number
  readonly sex: Doctor['sex']
  readonly persons: number
}

/** New students of medicine at a place of study in a year (I16). */
export type StudyIntake = {
  /** Short name of the place of study: `aalborg`, `esbjerg` … */
  readonly campus: string
  readonly kommune: AreaId
  readonly year: number
  /** Places offered, where known. */
  readonly places: number | null
  /** Students admitted, where known. */
  readonly admitted: number | null
}
