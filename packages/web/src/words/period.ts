import { findPlainDate, type Period, type PlainDate } from '@laegedaekning/domain'
import type { Words } from './words.tsx'

/** The day before: the last day of a half-open period whose `until` is given. */
export function dayBefore(date: PlainDate): PlainDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return findPlainDate(day.toISOString().slice(0, 10)) ?? date
}

/** `fra 1. januar 2027`, or `1. januar 2007–31. december 2026`: people read the last day, not the first day after. */
export function periodWords({ from, until }: Period, words: Words): string {
  if (until === null) return words.t('period.from', { from: words.date(from) })
  return words.t('period.between', { from: words.date(from), last: words.date(dayBefore(until)) })
}
