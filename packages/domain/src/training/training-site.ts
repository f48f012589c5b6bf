import type { AreaId } from '../area/area.ts'

/** What kind of place a course is at (E15, O10): university hospital, regional hospital, acute hospital, practice with a tutor. */
export const TRAINING_SITE_KINDS = ['university', 'regional', 'acute', 'tutor-practice'] as const
export type TrainingSiteKind = (typeof TRAINING_SITE_KINDS)[number]

/** A place where doctors train. */
export type TrainingSite = {
  readonly id: string
  readonly name: string
  readonly kind: TrainingSiteKind
  readonly kommune: AreaId
  /** The area in which its courses count for a key; it stays what it was when regions change (B5.3). `null`: its region. */
  readonly keyArea: AreaId | null
  readonly lat: number | null
  readonly lon: number | null
  /** The practice that a tutor practice is, or `null`. */
  readonly practice: string | null
}

/** Room for trainees of one specialty at a site (I11). */
export type SiteCapacity = {
  readonly site: string
  readonly specialty: string
  /** Trainees at a time. */
  readonly trainees: number
  /** Supervisors, or tutors in a practice; `null` where not told. */
  readonly supervisors: number | null
}
