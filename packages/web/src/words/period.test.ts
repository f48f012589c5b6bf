import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { dayBefore, periodWords } from './period.ts'
import { plainNumber, ruleValue } from './rule-units.ts'
import { getWords } from './words.tsx'

describe('a period in words', () => {
  it('ends with its last day, as people count', () => {
    const period = { from: getPlainDate('2007-01-01'), until: getPlainDate('2027-01-01') }
    expect(periodWords(period, getWords('da'))).toBe('1. januar 2007–31. december 2026')
    expect(periodWords({ ...period, until: null }, getWords('en'))).toBe('from 1 January 2007')
  })

  it('knows leap years', () => {
    expect(dayBefore(getPlainDate('2024-03-01'))).toBe('2024-02-29')
    expect(dayBefore(getPlainDate('2026-03-01'))).toBe('2026-02-28')
  })
})

describe('the number of a rule', () => {
  it('keeps the decimals that it was written with', () => {
    expect(plainNumber(62.5, getWords('da'))).toBe('62,5')
    expect(plainNumber(1600, getWords('da'))).toBe('1.600')
    expect(plainNumber(1 / 3, getWords('en'))).toBe('0.333333')
  })

  it('has its unit, and a year has no thousands mark', () => {
    expect(ruleValue(1600, 'patients-per-capacity', getWords('da'))).toBe('1.600 patienter pr. lægekapacitet')
    expect(ruleValue(2035, 'calendar-year', getWords('da'))).toBe('2035 (årstal)')
    expect(ruleValue(2, 'blink', getWords('da'))).toBe('2 blink')
  })
})
