import type { AreaId } from '../area/area.ts'

/** Training courses of one specialty, stage, place and year; half courses are real, so counts are decimals (C2.7). */
export type TrainingCourses = {
  readonly id: string
  readonly specialty: string
  readonly stage: 'kbu' | 'introduction' | 'main'
  readonly year: number
  /** Where they are placed: land, vur, region or kommune. */
  readonly area: AreaId
  /** Site, or `''` for figures above site level. */
  readonly site: string
  readonly dimensioned: number | null
  readonly posted: number | null
  readonly filled: number | null
}
