import { findPlainDate, type PlainDate } from '@laegedaekning/domain'

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u
/** Danish order: day, month, year. */
const DAY_FIRST = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/u

/**
 * The day in a cell: `2026-01-31`, `20260131`, `31-01-2026`, `31.1.2026`, `31/01/2026`. Day before month always, as in Denmark:
 * `01/31/2026` is no date. Years of two digits, clock times and days that do not exist (31 February, year 0) are `undefined`.
 */
export function findDate(raw: string): PlainDate | undefined {
  const cell = raw.trim()
  const yearFirst = YEAR_FIRST.exec(cell) ?? COMPACT.exec(cell)
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = DAY_FIRST.exec(cell)
  return dayFirst ? dayOf(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined
}

function dayOf(year = '', month = '', day = ''): PlainDate | undefined {
  return findPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
