import { firstDayOf, type PlainDate, yearOf } from '@laegedaekning/domain'
import { daysBetween } from '../reform-calendar/days.ts'

/** A day as a number of years: 1 January 2020 is 2020, and 2 July, the 183rd of 366 days gone, is 2020.5. */
export function daysInYears(date: PlainDate): number {
  const year = yearOf(date)
  const [first, next] = [firstDayOf(year), firstDayOf(year + 1)]
  return year + daysBetween(first, date) / daysBetween(first, next)
}
