import type { PlainDate } from '@laegedaekning/domain'
import { parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

/** The two things that S4 calls a base, with the same numbers (Q10); they must not be held against each other unseen. */
export const PATIENT_BASE_UNITS = ['inhabitants', 'listed-patients'] as const
export type PatientBaseUnit = (typeof PATIENT_BASE_UNITS)[number]

/** Where a practice's base stands against the norm of an effective practice. */
export type PatientBaseCheck = {
  /** `null` where there is no norm at the date; both ends of the norm are within it. */
  readonly position: 'below' | 'within' | 'above' | null
  /** True where the base counts another thing than the norm (Q10); the position is then only a hint. */
  readonly unitsDiffer: boolean
  readonly from: number | null
  readonly until: number | null
  /** In Danish; `null` where the check has an answer. */
  readonly reason: string | null
  readonly ids: readonly string[]
}

/**
 * Holds the base of a practice against the norm of 8,000–12,000 (N27): 7,999 is below, 8,000 and 12,000 are within.
 * Special geography may justify less; that is a decision and no sum.
 */
export function checkPatientBase(
  base: { readonly count: number; readonly unit: PatientBaseUnit },
  normUnit: PatientBaseUnit,
  date: PlainDate,
): PatientBaseCheck {
  const { indbyggereFra, indbyggereTil, patienterFra, patienterTil } = parameters.almenPraksis.patientgrundlag
  const [lowest, highest] =
    normUnit === 'inhabitants' ? [indbyggereFra, indbyggereTil] : [patienterFra, patienterTil]
  const from = parameterAt(lowest, date)
  const until = parameterAt(highest, date)
  const found = {
    unitsDiffer: base.unit !== normUnit,
    from: from.value,
    until: until.value,
    ids: [...new Set([...from.rule, ...until.rule])],
  }
  if (from.value === null || until.value === null) {
    return { ...found, position: null, reason: from.reason ?? until.reason }
  }
  const position = base.count < from.value ? 'below' : base.count > until.value ? 'above' : 'within'
  return { ...found, position, reason: null }
}
