import { type Brand, branded } from '../brand.ts'

/** A calendar day without time zone, `YYYY-MM-DD`, years 0001–9999. Plain strings compare in time order. */
export type PlainDate = Brand<string, 'PlainDate'>

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month of the Gregorian calendar; 0 where the month does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}

/** The date that the text names, or `undefined` where there is no such day (31 February, year 0, 24:00 …). */
export function findPlainDate(text: string): PlainDate | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? branded<PlainDate>(text) : undefined
}

/** The date that the text names; throws a `RangeError` where there is no such day. For literals and checked data. */
export function getPlainDate(text: string): PlainDate {
  const date = findPlainDate(text)
  if (date === undefined) throw new RangeError(`»${text}« is not a date of the form YYYY-MM-DD`)
  return date
}

/** The calendar year of a date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1 January of a year (1–9999). */
export function firstDayOf(year: number): PlainDate {
  return getPlainDate(`${String(year).padStart(4, '0')}-01-01`)
}

/** Completed years of age at a date, for someone born on `birth`; negative before birth. */
export function ageAt(birth: PlainDate, date: PlainDate): number {
  const years = yearOf(date) - yearOf(birth)
  return date.slice(5) < birth.slice(5) ? years - 1 : years
}
