import { getPlainDate, type PlainDate, yearOf } from '@laegedaekning/domain'

/** The first day of the month that lies `months` after the month of a date. */
export function monthAfter(date: PlainDate, months: number): PlainDate {
  const at = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  return getPlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
}

/** The first days of so many months in a row. */
export function monthsFrom(start: PlainDate, count: number): readonly PlainDate[] {
  return Array.from({ length: count }, (_, index) => monthAfter(start, index))
}
