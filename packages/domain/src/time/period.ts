import type { PlainDate } from './plain-date.ts'

/** A half-open period `[from, until)`; `until: null` means that no end is known. */
export type Period = { readonly from: PlainDate; readonly until: PlainDate | null }

/** Whether the date lies in the period; the first day does, the day `until` does not. */
export function periodContains(period: Period, date: PlainDate): boolean {
  return period.from <= date && (period.until === null || date < period.until)
}

/** Whether two periods share at least one day; a period that ends where it begins has none to share. */
export function periodsOverlap(a: Period, b: Period): boolean {
  const latestStart = a.from > b.from ? a.from : b.from
  return periodContains(a, latestStart) && periodContains(b, latestStart)
}
