import type { PlainDate } from '@laegedaekning/domain'
import { monthsBefore } from './days.ts'

/** P4, N42: whether the rules on collective redundancies apply; `over` the limit, so that the limit itself does not (C1.20). */
export function collectiveRedundancies(employees: number, limit: number): { readonly applies: boolean } {
  return { applies: employees > limit }
}

/** What decides whether an employee follows a task (P7). */
export type Occupation = {
  /** Share of the employee's work that the task takes, 0–1. */
  readonly share: number
  /** Administrative overhead of the municipality, which does not follow this time. */
  readonly isOverhead: boolean
}

/** P7: whether the employee follows the task, and why not: overhead, or not wholly or mainly occupied with it. */
export function followsTask(
  { share, isOverhead }: Occupation,
  mainly: number,
): { readonly follows: boolean; readonly why: 'mainly-occupied' | 'overhead' | 'not-mainly-occupied' } {
  if (isOverhead) return { follows: false, why: 'overhead' }
  return share > mainly
    ? { follows: true, why: 'mainly-occupied' }
    : { follows: false, why: 'not-mainly-occupied' }
}

/** A change of post or workplace (P3, P10). */
export type ChangeOfPost = {
  /** Judged in the case: much longer transport is material, small changes are not. */
  readonly isMaterial: boolean
  /** The employee's own notice period, in whole months. */
  readonly noticeMonths: number
  readonly takesEffect: PlainDate
}

/**
 * P3, P10: a material change needs the employee's own notice, and a no counts as dismissal; small ones must be borne.
 * The latest day is counted back in calendar months; notice to the end of a month is for the lawyer to see.
 */
export function noticeOfChange({ isMaterial, noticeMonths, takesEffect }: ChangeOfPost): {
  readonly needsNotice: boolean
  readonly latestDay: PlainDate | null
} {
  return isMaterial
    ? { needsNotice: true, latestDay: monthsBefore(takesEffect, noticeMonths) }
    : { needsNotice: false, latestDay: null }
}
