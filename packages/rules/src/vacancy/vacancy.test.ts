import { areaId, type Doctor, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { forecastFromDoctors } from './forecast-from-doctors.ts'
import { countRetirements, dayOfAge } from './retirements.ts'
import { compareRetirementAges, vacancyForecast } from './vacancy-forecast.ts'

const on = getPlainDate
const YEAR_2026 = { from: on('2026-01-01'), until: on('2027-01-01') }

const doctor = (id: string, birth: string, planned: string | null = null, fullTimeShare = 1): Doctor => ({
  id,
  birth: on(birth),
  sex: 'unknown',
  specialty: 'almen-medicin',
  role: 'owner',
  practice: null,
  area: areaId('kommune', '0665'),
  fullTimeShare,
  plannedRetirement: planned === null ? null : on(planned),
})

describe('the vacancy forecast (N34)', () => {
  it('2008 with retirement at 62: 97 vacant, 73 lacking, with an account that adds up', () => {
    expect(vacancyForecast({ vacant: 30, growth: 4, retiring: 63, trained: 24 })).toEqual({
      vacantDuring: 97, // 30 + 4 + 63
      lacking: 73, // 97 − 24
      steps: [
        { name: 'vacant', change: 30, sum: 30 },
        { name: 'growth', change: 4, sum: 34 },
        { name: 'retiring', change: 63, sum: 97 },
        { name: 'trained', change: -24, sum: 73 },
      ],
    })
  })

  it('2008 with retirement at 65: 60 vacant, 36 lacking', () => {
    expect(vacancyForecast({ vacant: 30, growth: 4, retiring: 26, trained: 24 })).toMatchObject({
      vacantDuring: 60, // 30 + 4 + 26
      lacking: 36, // 60 − 24
    })
  })

  it('is below 0 when more are trained than there are numbers for', () => {
    expect(vacancyForecast({ vacant: 1, growth: 0, retiring: 2, trained: 5 }).lacking).toBe(-2) // 3 − 5
  })

  it('three years more in work keep 37 doctors and lack 37 fewer (C1.4)', () => {
    expect(compareRetirementAges({ retiring: 63, lacking: 73 }, { retiring: 26, lacking: 36 })).toEqual({
      doctorsStaying: 37, // 63 − 26
      differenceInLacking: 37, // 73 − 36
    })
  })
})

describe('retirements counted from ages (K5)', () => {
  const at65 = { retirementAgeYears: 65, ownStatementFirst: true }

  it('counts the one who turns 65 on the last day of the year, not the one who does on the first of the next', () => {
    const doctors = [doctor('a', '1961-12-31'), doctor('b', '1962-01-01')]
    expect(countRetirements(doctors, at65, YEAR_2026).expected).toEqual([
      { doctor: 'a', on: '2026-12-31', by: 'age-rule' },
    ])
  })

  it('counts those who are past the age and still work, and says how many they are', () => {
    const doctors = [doctor('a', '1955-05-05'), doctor('b', '1961-05-05')]
    expect(countRetirements(doctors, at65, YEAR_2026)).toMatchObject({ persons: 2, alreadyPast: 1 })
  })

  it("a doctor's own statement goes before the age, earlier or later", () => {
    const doctors = [doctor('early', '1970-01-01', '2026-03-01'), doctor('late', '1960-01-01', '2029-01-01')]
    expect(countRetirements(doctors, at65, YEAR_2026)).toMatchObject({
      persons: 1,
      byOwnStatement: 1,
      byAgeRule: 0,
    })
    const byAgeAlone = { ...at65, ownStatementFirst: false }
    expect(countRetirements(doctors, byAgeAlone, YEAR_2026).expected).toEqual([
      { doctor: 'late', on: '2025-01-01', by: 'age-rule' },
    ])
  })

  it('counts full-time doctors beside persons', () => {
    const doctors = [doctor('a', '1961-01-01', null, 0.5), doctor('b', '1961-02-01', null, 0.75)]
    expect(countRetirements(doctors, at65, YEAR_2026)).toMatchObject({
      persons: 2,
      fullTimeDoctors: 1.25, // 0.5 + 0.75
    })
  })

  it('the forecast uses the count: 2 vacant + 1 growth + 2 retiring − 3 trained = 2', () => {
    const doctors = [doctor('a', '1955-05-05'), doctor('b', '1961-05-05'), doctor('c', '1980-01-01')]
    const input = { vacant: 2, growth: 1, trained: 3, doctors, rule: at65, period: YEAR_2026 }
    expect(forecastFromDoctors(input)).toMatchObject({ vacantDuring: 5, lacking: 2 })
  })
})

describe('the day of an age', () => {
  it.each([
    ['1964-02-29', 65, '2029-03-01'], // 2029 has no 29 February
    ['1964-02-29', 64, '2028-02-29'],
    ['1961-12-31', 65, '2026-12-31'],
    ['1961-07-31', 62.5, '2024-01-31'], // 62 years and six months
    ['1961-12-31', 62.5, '2024-07-01'], // there is no 31 June
  ])('%s reaches %s years on %s', (birth, years, day) => {
    expect(dayOfAge(on(birth), years)).toBe(day)
  })

  it('refuses an age that is no whole number of months', () => {
    expect(() => dayOfAge(on('1961-01-01'), 62.01)).toThrow(RangeError)
  })
})
