import type { PlainDate } from '@laegedaekning/domain'
import { parameterAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'

/** Whether doctors have more patients than the hoejestegraense; `null` with a reason where the limit is not known. */
export type MaximumListCheck = {
  readonly overLimit: boolean | null
  /** Patients beyond the limit; 0 where there are none. */
  readonly patientsOver: number | null
  /** Patients per doctor; the limit itself is allowed. */
  readonly limit: number | null
  /** In Danish; `null` where the check has an answer. */
  readonly reason: string | null
  readonly ids: readonly string[]
}

/** Checks a list against the maximum number of patients per doctor: 2,542 in 2008 (N26); today's is not found (B3.8). */
export function checkMaximumList(
  list: { readonly patients: number; readonly doctors: number },
  date: PlainDate,
): MaximumListCheck {
  const {
    value: limit,
    reason,
    rule: ids,
  } = parameterAt(parameters.almenPraksis.kapacitet.hoejestegraense, date)
  if (limit === null) return { overLimit: null, patientsOver: null, limit, reason, ids }
  const patientsOver = Math.max(0, list.patients - limit * list.doctors)
  return { overLimit: patientsOver > 0, patientsOver, limit, reason: null, ids }
}
