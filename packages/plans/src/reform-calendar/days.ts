import { getPlainDate, type PlainDate } from '@laegedaekning/domain'

/** Days from 1 March of year 0 (proleptic Gregorian) to a date; only differences are used. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  const shifted = month > 2 ? year : year - 1
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leaps + inYear
}

/** Calendar days from one date to another; negative where `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day after a date. */
export function dayAfter(date: PlainDate): PlainDate {
  return step(date, 1)
}

/** The day before a date. */
export function dayBefore(date: PlainDate): PlainDate {
  return step(date, -1)
}

function step(date: PlainDate, by: 1 | -1): PlainDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  const within = day + by
  if (within >= 1 && within <= daysIn(year, month)) return written(year, month, within)
  const later = by === 1
  const nextMonth = later ? (month % 12) + 1 : ((month + 10) % 12) + 1
  const nextYear = year + (later && month === 12 ? 1 : !later && month === 1 ? -1 : 0)
  return written(nextYear, nextMonth, later ? 1 : daysIn(nextYear, nextMonth))
}

/** The same day so many months before, or the last day of that month where it has none (31 March − 1 month is 28 February). */
export function monthsBefore(date: PlainDate, months: number): PlainDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1]
  return written(year, month, Math.min(Number(date.slice(8)), daysIn(year, month)))
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function written(year: number, month: number, day: number): PlainDate {
  const two = (number: number) => String(number).padStart(2, '0')
  return getPlainDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
}
