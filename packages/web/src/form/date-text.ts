import { findPlainDate, type PlainDate } from '@laegedaekning/domain'

const MONTHS = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
] as const

/**
 * The date that a person wrote: `1-1-2027`, `01.01.2027`, `1/1 2027`, `1. januar 2027`, `1 January 2027` or `2027-01-01`.
 * Day before month, as in Danish. `undefined` for anything else and for days that do not exist.
 */
export function findDateText(text: string): PlainDate | undefined {
  const written = text.trim().toLowerCase()
  const iso = findPlainDate(written)
  if (iso !== undefined) return iso
  const numbers = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(written)
  if (numbers !== null) return joined(numbers[1], Number(numbers[2]), numbers[3])
  const named = /^(\d{1,2})\.? *([a-z]+) +(\d{4})$/.exec(written)
  if (named === null) return undefined
  const month = MONTHS.findIndex((names) => names.some((name) => name === named[2]))
  return month < 0 ? undefined : joined(named[1], month + 1, named[3])
}

function joined(day = '', month: number, year = ''): PlainDate | undefined {
  return findPlainDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A date as it is shown in a field: `01-01-2027`. */
export function dateText(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}-${month}-${year}`
}
