import type { PlainDate } from './plain-date.ts'

/** A half-open period `[from, until)`; `until: null` means that no end is known. */
export type Period = { readonly from: PlainDate; readonly until: PlainDate | null }

/** Whether the date lies in the period; the first day does, the day `until` does not. */
export function periodContains(period: Period, date: PlainDate): boolean {
  return period.from <= date && (period.until === null || date < period.until)
}

/** Whether two periods share at least one day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}
