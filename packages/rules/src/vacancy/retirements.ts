import type { Doctor, Period, PlainDate } from '@laegedaekning/domain'
import { getPlainDate } from '@laegedaekning/domain'

/** When a doctor is expected to stop, and what the expectation rests on (I9). */
export type ExpectedRetirement = {
  readonly doctor: string
  readonly on: PlainDate
  readonly by: 'own-statement' | 'age-rule'
}

/** How to expect retirements: an age for all, and whether a doctor's own statement goes before it (T12). */
export type RetirementRule = {
  /** Years; halves and twelfths are whole months (62.5). */
  readonly retirementAgeYears: number
  readonly ownStatementFirst: boolean
}

/** Retirements of a period, counted each way. */
export type Retirements = {
  /** Doctors expected to stop in the period, those who are past the age already included. */
  readonly persons: number
  readonly fullTimeDoctors: number
  readonly byOwnStatement: number
  readonly byAgeRule: number
  /** Of `persons`: those whose day lies before the period and who still work. They are expected to stop in it (ours). */
  readonly alreadyPast: number
  /** In order of day and id; personal data, never for publication. */
  readonly expected: readonly ExpectedRetirement[]
}

/** When a doctor is expected to stop: on the day of the own statement, else on the birthday of the age rule. */
export function expectRetirement(
  doctor: Pick<Doctor, 'id' | 'birth' | 'plannedRetirement'>,
  rule: RetirementRule,
): ExpectedRetirement {
  if (rule.ownStatementFirst && doctor.plannedRetirement !== null) {
    return { doctor: doctor.id, on: doctor.plannedRetirement, by: 'own-statement' }
  }
  return { doctor: doctor.id, on: dayOfAge(doctor.birth, rule.retirementAgeYears), by: 'age-rule' }
}

/**
 * The doctors who are expected to stop before the end of a period (K5). All doctors given still work at its start, so those
 * who are past the age, or past their own day, count too. That is our reading of a retirement age; S4's appendix gives only
 * the results (63 at 62 years, 26 at 65), not how they were counted.
 */
export function countRetirements(
  doctors: readonly Doctor[],
  rule: RetirementRule,
  period: Period & { readonly until: PlainDate },
): Retirements {
  const going = doctors
    .map((doctor) => ({ doctor, expected: expectRetirement(doctor, rule) }))
    .filter(({ expected }) => expected.on < period.until)
    .toSorted((a, b) => compareText(`${a.expected.on}|${a.doctor.id}`, `${b.expected.on}|${b.doctor.id}`))
  let fullTimeDoctors = 0
  for (const { doctor } of going) fullTimeDoctors += doctor.fullTimeShare
  const expected = going.map((one) => one.expected)
  return {
    persons: expected.length,
    fullTimeDoctors,
    byOwnStatement: expected.filter((one) => one.by === 'own-statement').length,
    byAgeRule: expected.filter((one) => one.by === 'age-rule').length,
    alreadyPast: expected.filter((one) => one.on < period.from).length,
    expected,
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The day on which someone reaches an age. Someone born on 29 February reaches it on 1 March in common years, as `ageAt`
 * counts. Throws a `RangeError` for an age that is not a whole number of months.
 */
export function dayOfAge(birth: PlainDate, years: number): PlainDate {
  const months = years * 12
  if (!Number.isInteger(months) || months < 0)
    throw new RangeError(`${years} years is not a whole number of months`)
  const [year, month, day] = [
    Number(birth.slice(0, 4)),
    Number(birth.slice(5, 7)),
    Number(birth.slice(8, 10)),
  ]
  const count = year * 12 + (month - 1) + months
  const [atYear, atMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = daysIn(atYear, atMonth)
  if (day <= last) return dateOf(atYear, atMonth, day)
  return atMonth === 12 ? dateOf(atYear + 1, 1, 1) : dateOf(atYear, atMonth + 1, 1)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function dateOf(year: number, month: number, day: number): PlainDate {
  return getPlainDate([padded(year, 4), padded(month, 2), padded(day, 2)].join('-'))
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
