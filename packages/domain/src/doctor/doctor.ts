import type { AreaId } from '../area/area.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** How a doctor works in the general-medical service or elsewhere. */
export const DOCTOR_ROLES = ['owner', 'employed', 'locum', 'hospital', 'other'] as const
export type DoctorRole = (typeof DOCTOR_ROLES)[number]

/** A doctor. Birth date and retirement plan are personal data (K27): never published for single doctors. */
export type Doctor = {
  readonly id: string
  readonly birth: PlainDate
  readonly sex: 'female' | 'male' | 'unknown'
  /** Name of one of the 39 specialties (N10), or `''` for a doctor without one. */
  readonly specialty: string
  readonly role: DoctorRole
  readonly practice: string | null
  readonly area: AreaId
  /** 1 is full time; several part-time doctors may fill one capacity (B3.1). */
  readonly fullTimeShare: number
  /** The doctor's own statement (T12), where there is one. */
  readonly plannedRetirement: PlainDate | null
}
