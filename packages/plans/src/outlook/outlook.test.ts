import { areaId, DENMARK, type FactBodies, getPlainDate, Refusal } from '@laegedaekning/domain'
import { getSeries, PARAMETERS, runCohort } from '@laegedaekning/forecast'
import { LEVER_PARAMETERS } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { byAgeOf, firstAgeOf } from './age-tables.ts'
import { buildForecastInput } from './build-forecast-input.ts'
import { outlookDates } from './outlook-register.ts'
import { makePeopleSeries } from './population-series.ts'
import { smallOutlookRegister } from './small-world.ts'
import { listOutlookSpecialties, specialtyId } from './specialties.ts'
import { relativeWidth } from './uncertainty.ts'
import { spreadWhole } from './whole-numbers.ts'

const START = getPlainDate('2026-01-01')
describe('whole numbers', () => {
  it('add up to the total and are within one of their share', () => {
    // quotas of 10 over 1, 2, 3, 4: 1, 2, 3, 4
    expect(spreadWhole(10, [1, 2, 3, 4], 0.5)).toEqual([1, 2, 3, 4])
    // running quotas of 2 over four equal cells: 0.5, 1, 1.5, 2; read at 0.5: 1, 1, 2, 2
    expect(spreadWhole(2, [1, 1, 1, 1], 0.5)).toEqual([1, 0, 1, 0])
    expect(spreadWhole(2, [1, 1, 1, 1], 0)).toEqual([0, 1, 0, 1])
    expect(spreadWhole(7, [0, 0], 0.3)).toEqual([0, 0])
  })
})

describe('tables by age', () => {
  it('a group begins at its first age, and the youngest group at the youngest doctor', () => {
    expect(['-54', '55-59', '70+'].map((group) => firstAgeOf(group))).toEqual([18, 55, 70])
    expect(() => firstAgeOf('unge')).toThrow('»unge«')
  })

  it('a table by sex keeps the sexes apart, one without has the same for both', () => {
    expect(byAgeOf({ '70+|kvinder': 0.2, '70+|maend': 0.3, '-69|kvinder': 0.1, '-69|maend': 0.1 })).toEqual([
      { fromAge: 18, female: 0.1, male: 0.1 },
      { fromAge: 70, female: 0.2, male: 0.3 },
    ])
    expect(byAgeOf({ '60+': 0.5 })).toEqual([{ fromAge: 60, female: 0.5, male: 0.5 }])
  })
})

describe('the width of a prior', () => {
  const basis = 'prøve'
  const draw = 'together' as const
  it('is the relative standard deviation of its form', () => {
    // beta worth 99 observations round 0.8: √(0.8 × 0.2 / 100) = 0.04; 0.04 / 0.8 = 0.05
    expect(relativeWidth({ form: 'beta', size: 99, basis, draw }, 0.8)).toBeCloseTo(0.05, 12)
    // gamma of shape 16: 1 / √16
    expect(relativeWidth({ form: 'gamma', shape: 16, basis, draw }, 7)).toBe(0.25)
    // lognormal of sigma 0.1: √(e^0.01 − 1) = 0.10025
    expect(relativeWidth({ form: 'lognormal', sigma: 0.1, basis, draw }, 7)).toBeCloseTo(0.10025, 5)
    expect(relativeWidth({ form: 'fixed', basis, draw }, 7)).toBe(0)
  })
})

describe('specialties', () => {
  it('are the 39 with ids of a–z, the nine of internal medicine and the five of surgery together', () => {
    const groups = Map.groupBy(listOutlookSpecialties(), ({ group }) => group)
    // 1 + 2 + 9 + 5 + 22 = 39
    expect(Object.fromEntries([...groups].map(([group, same]) => [group, same.length]))).toEqual({
      'almen-medicin': 1,
      'intern-medicin': 9,
      kirurgiske: 5,
      oevrige: 22,
      psykiatriske: 2,
    })
    expect(specialtyId('Børne- og ungdomspsykiatri')).toBe('boerne-og-ungdomspsykiatri')
    expect(specialtyId('hæmatologi')).toBe('haematologi')
  })
})

describe('years and people to come', () => {
  it('the register is read at the next New Year and each fifth year', () => {
    expect(outlookDates(2026, 2045)).toEqual(
      ['2027', '2030', '2035', '2040', '2045'].map((year) => `${year}-01-01`),
    )
  })

  it('years between two known ones lie on a straight line, years after the last go on as before', () => {
    const [series] = makePeopleSeries(smallOutlookRegister(), 2026, 2045, 1)
    const old = series?.years.map(({ year, groups }) => [year, groups.at(-1)?.people])
    // 200 in 2026, 240 in 2030, 300 in 2035: 10 a year, then 12 a year
    expect(old?.filter(([year]) => [2026, 2028, 2030, 2031, 2035, 2040].includes(year ?? 0))).toEqual([
      [2026, 200],
      [2028, 220],
      [2030, 240],
      [2031, 252],
      [2035, 300],
      [2040, 360], // 300 + 5 × 12
    ])
  })

  it('half of the growth goes on where the parameter says one half', () => {
    const [series] = makePeopleSeries(smallOutlookRegister(), 2026, 2045, 0.5)
    expect(series?.years.find(({ year }) => year === 2040)?.groups.at(-1)?.people).toBe(330) // 300 + 5 × 6
  })
})

describe('a small register as input of the forecast', () => {
  const outlook = buildForecastInput(smallOutlookRegister(), START)
  const { input, calibration } = outlook

  it('has its kommuner with region by date, and the hospitals of each region', () => {
    expect(input.places.map(({ id }) => id)).toEqual(['kommune-0001', 'kommune-0002', 'sygehuse-vest'])
    expect(input.places[0]?.regions).toEqual([
      { fromYear: 2026, id: 'region-vest' },
      { fromYear: 2027, id: 'region-stor' },
    ])
  })

  it('has every doctor of the register, by form, age on 1 January and own statement (65 years: 2026 − 1961)', () => {
    const known = input.specialists.filter(({ form }) => form === 'owner')
    expect(
      known.map(({ place, birthYear, count, statedExitYear }) => [place, birthYear, count, statedExitYear]),
    ).toEqual([
      ['kommune-0001', 1961, 1, 2028],
      ['kommune-0001', 1971, 2, undefined],
      ['kommune-0002', 1981, 1, undefined],
    ])
    expect(input.specialists.some(({ form }) => form === 'region-clinic')).toBe(true)
  })

  it('needs people ÷ 1,600 in the first year, by use and by need, in the whole country', () => {
    const total = (key: 'byUse' | 'byNeed' | 'capacities') =>
      input.need.reduce((sum, row) => sum + (row[key][0]?.value ?? 0), 0)
    // 1,600 + 800 people: 2,400 / 1,600 = 1.5 each way
    expect(total('byUse')).toBeCloseTo(1.5, 12)
    expect(total('byNeed')).toBeCloseTo(1.5, 12)
    expect(total('capacities')).toBeCloseTo(1.5, 12)
  })

  it('scales the published sums to its part of the country', () => {
    // 2,400 of 6,025,603 people
    expect(calibration.scale).toBeCloseTo(2400 / 6_025_603, 12)
    const doctors = calibration.margins.find(({ id }) => id === 'laeger')
    // 31,809 × 2,400 / 6,025,603 = 12.67
    expect(doctors?.target).toBeCloseTo(12.67, 2)
  })

  it('tells where every number comes from, and that the stock is made up', () => {
    expect(outlook.madeUp).toBe(true)
    expect(outlook.sources.length).toBeGreaterThan(60)
    for (const source of outlook.sources) {
      expect(source.source).not.toBe('')
      expect(['A', 'B', 'C', 'D']).toContain(source.grade)
    }
    expect(outlook.sources.some(({ input: part, madeUp }) => part === 'specialists' && madeUp)).toBe(true)
  })

  it('the same register and date give the same input', () => {
    expect(buildForecastInput(smallOutlookRegister(), START).input).toEqual(input)
  })

  it('a register without people by age is refused', () => {
    const register = smallOutlookRegister()
    const empty = { ...register, start: { ...register.start, population: [] }, later: [] }
    expect(() => buildForecastInput(empty, START)).toThrow(Refusal)
  })

  it('runs through the cohort engine', () => {
    const result = runCohort(input)
    const service = getSeries(result.frame, result.values, DENMARK, 'service')
    expect(service).toHaveLength(20)
    expect(service.every((value) => value >= 0)).toBe(true)
  })
})

describe('counted doctors and students go before what is made up', () => {
  const small = smallOutlookRegister()
  const fact = <K extends 'specialists' | 'trainees' | 'intake'>(kind: K, body: FactBodies[K]) => ({
    kind,
    body,
    virkning: { from: START, until: null },
    provenance: { source: 'proeveoeen', certainty: 'sourced' as const, madeUp: true },
  })
  const register = {
    ...small,
    start: {
      ...small.start,
      specialists: [
        fact('specialists', {
          specialty: 'psykiatri',
          area: areaId('region', 'vest'),
          sex: 'male',
          ageFrom: 60,
          ageUntil: 65,
          persons: 7,
        }),
      ],
      trainees: [
        fact('trainees', {
          specialty: 'psykiatri',
          stage: 'main',
          area: areaId('vur', 'vest'),
          startYear: 2023,
          sex: 'male',
          persons: 3,
        }),
      ],
      intake: [
        fact('intake', {
          campus: 'aalborg',
          kommune: areaId('kommune', '0002'),
          year: 2024,
          places: 9,
          admitted: null,
        }),
        fact('intake', {
          campus: 'aalborg',
          kommune: areaId('kommune', '0002'),
          year: 2025,
          places: 9,
          admitted: 11,
        }),
      ],
    },
  }
  const { input } = buildForecastInput(register, START)

  it('seven psychiatrists of 60–64 stand at the hospitals of their region, over five ages', () => {
    const psychiatrists = input.specialists.filter(({ specialty }) => specialty === 'psykiatri')
    expect(psychiatrists.reduce((sum, { count }) => sum + count, 0)).toBe(7)
    // 60 on 1 January 2026 is 1966 in the engines' count, 64 is 1962
    expect(psychiatrists.map(({ birthYear }) => birthYear).toSorted((a, b) => a - b)).toEqual([
      1962, 1963, 1964, 1965, 1966,
    ])
    expect(new Set(psychiatrists.map(({ place }) => place))).toEqual(new Set(['sygehuse-vest']))
  })

  it('three who began in 2023 have two whole years behind them on 1 January 2026', () => {
    const courses = input.trainees.filter(
      ({ stage, specialty }) => stage === 'course' && specialty === 'psykiatri',
    )
    expect(courses.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(new Set(courses.map(({ yearsDone }) => yearsDone))).toEqual(new Set([2]))
  })

  it('the latest intake counts, students before places, unscaled', () => {
    expect(input.studies.campuses.find(({ id }) => id === 'aalborg')?.intake[0]?.value).toBe(11)
  })
})

describe('levers as changes of the forecast', () => {
  it('every number that a lever can move is a number of the forecast', () => {
    expect(LEVER_PARAMETERS.filter((name) => !PARAMETERS.includes(name))).toEqual([])
  })
})
