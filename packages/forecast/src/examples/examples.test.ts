import { describe, expect, it } from 'vitest'
import { binomialAtMost } from '../scores/binomial.ts'
import { crpsOfSample, intervalScore } from '../scores/crps.ts'
import { centralBand, mean } from '../scores/errors.ts'
import { kaplanMeier } from '../scores/kaplan-meier.ts'
import { fullTimeSupply, intakeForGap, requiredSupply } from './dutch-intake.ts'
import { type Entrants, entrantsAtWork } from './irish-cohort.ts'
import { allowanceFactor, availableWorkingDays, basicStaff } from './wisn.ts'

/** Van Greuningen and others, Human Resources for Health 10:21 (2012), tables 2–7. */
describe('general practitioners in the Netherlands, 2009 to 2019', () => {
  const [MEN, WOMEN] = [0.822, 0.551]

  it('heads: 10,215 less those who stop, and those who come, are the printed 12,246', () => {
    expect(10_215 - 2341 - 785 + 93 + 1320 + 1054 + 2690).toBe(12_246)
    expect(Math.round(6129 * 0.382)).toBe(2341) // 38.2 % of the men
    expect(Math.round(4086 * 0.192)).toBe(785) // 19.2 % of the women
  })

  it('supply in full-time doctors is the printed one within a rounding of the third decimal', () => {
    const in2009 = fullTimeSupply([
      { persons: 6129, fullTimeShare: MEN },
      { persons: 4086, fullTimeShare: WOMEN },
    ])
    // Printed 7,290 in one row and 7,292 in the next; 10,215 heads × half of 0.001 = 5.
    expect(Math.abs(in2009 - 7290)).toBeLessThan(5)
    const in2019 = fullTimeSupply([
      { persons: 5301, fullTimeShare: MEN },
      { persons: 6945, fullTimeShare: WOMEN },
    ])
    expect(Math.abs(in2019 - 8187)).toBeLessThan(6) // 12,246 heads × half of 0.001 = 6
  })

  it('need 2019 is 7,807 with demography alone: 7,292 × 1.01 × 1.06', () => {
    expect(Math.round(requiredSupply(7292 * 1.01, 0.06, []))).toBe(7807)
  })

  const worth = { years: 5, workingShare: 2690 / 3070, fullTimeShare: 0.29 * MEN + 0.71 * WOMEN }

  it('380 too many means an intake of 476 instead of 614', () => {
    expect(8187 - 7807).toBe(380)
    expect(Math.round(intakeForGap(614, -380, worth))).toBe(476)
  })

  it('869 too few means an intake of 929', () => {
    expect(9056 - 8187).toBe(869)
    expect(Math.round(intakeForGap(614, 869, worth))).toBe(929)
  })

  it('the printed need of scenario 1 counts efficiency as a rise, against its own text', () => {
    const others = (efficiency: number) => [0.03, 0.05, 0.01, efficiency, 0.05]
    expect(Math.round(requiredSupply(7807 / 1.06, 0.06, others(0.02)))).toBe(9056) // as printed: 7,807 × 1.16
    expect(Math.round(requiredSupply(7807 / 1.06, 0.06, others(-0.02)))).toBe(8744) // as its text says: × 1.12
  })
})

/** Teljeur and others, BMC Health Services Research 10:148 (2010), tables 1 and 2. */
describe('general practitioners in Ireland, 2011 to 2021', () => {
  const YEARS = [2011, 2016, 2021]
  const careers = {
    retirementAge: { mean: 63.2, sd: 4.9 },
    death: { youngAge: 28, youngShare: 0.0006, oldAge: 80, oldShare: 0.12 },
  }
  const none = { mean: 0, sd: 0 }
  const abroad = (perYear: number): Entrants => ({
    perYear,
    firstYear: 2009,
    dropOut: none,
    age: { mean: 36.8, sd: 2.4 },
  })
  // 20 % of 160 places; the first of them practise in 2016, five years after 2011, as the printed 0 in 2011 and 31 in 2016 say.
  const training: Entrants = {
    perYear: 32,
    firstYear: 2016,
    dropOut: { mean: 0.1, sd: 0.02 },
    age: { mean: 32.2, sd: 2.4 },
  }
  const nurses: Entrants = { perYear: 50, firstYear: 2009, dropOut: none, age: { mean: 35, sd: 2.4 } }

  /** A linear congruential generator (Park and Miller 1988): enough for a test, and the same everywhere. */
  const draws = () => {
    let state = 20_101
    return () => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
  }
  const effect = (entrants: Entrants) => {
    const draw = draws()
    const runs = Array.from({ length: 60 }, () => entrantsAtWork(entrants, careers, YEARS, draw))
    return YEARS.map((_, index) => runs.map((run) => run[index] ?? 0))
  }

  it.each([
    ['10 a year from abroad', abroad(10), [27, 69, 110]],
    ['20 a year from abroad', abroad(20), [54, 152, 236]],
    ['a fifth more training places in 2011', training, [0, 31, 160]],
    ['50 nurses a year', nurses, [144, 380, 600]],
  ] as const)('%s gives the printed extra within a tenth', (_name, entrants, printed) => {
    const means = effect(entrants).map(mean)
    for (const [index, wanted] of printed.entries()) {
      expect(Math.abs((means[index] ?? 0) - wanted)).toBeLessThanOrEqual(wanted / 10)
    }
  })

  it('runs differ, so the extra has a band, and more entrants a wider one', () => {
    const width = (entrants: Entrants) => {
      const band = centralBand(effect(entrants)[2] ?? [], 0.9)
      return band.high - band.low
    }
    expect(width(abroad(10))).toBeGreaterThan(0)
    expect(width(nurses)).toBeGreaterThan(width(abroad(10)))
  })

  it('the printed shares of need are means of ratios: never below the ratio of the printed means', () => {
    const need = [2626, 2825, 3010]
    const printed = [
      [2560, 97.6, 2629, 93.3, 2828, 94.3],
      [2587, 98.7, 2698, 95.8, 2938, 98.3],
      [2614, 99.8, 2781, 98.9, 3064, 102.9],
      [2652, 101, 2751, 97.5, 2934, 97.6],
    ]
    for (const row of printed) {
      for (const [index, wanted] of need.entries()) {
        const ratioOfMeans = (100 * (row[2 * index] ?? 0)) / wanted
        const gap = (row[2 * index + 1] ?? 0) - ratioOfMeans
        expect(gap).toBeGreaterThan(-0.05)
        expect(gap).toBeLessThan(1.2)
      }
    }
  })
})

/** Burmen, Owuor, Mitei, Human Resources for Health 15:9 (2017), table 3. */
describe('WISN at a clinic in Kisumu, 2011', () => {
  const days = availableWorkingDays({
    weeks: 52,
    daysPerWeek: 4.5,
    publicHolidays: 10,
    leave: 30,
    sickness: 15,
  })

  it('a clinician has 179 working days a year', () => {
    expect(days).toBe(179) // 52 × 4.5 = 234; 234 − 10 − 30 − 15
  })

  it('100,000 visits of a quarter of an hour take 17.46 clinicians, and 18.5 with ten days of training', () => {
    const basic = basicStaff({ cases: 100_000, hoursPerCase: 0.25, hoursPerDay: 8 }, days)
    expect(basic).toBeCloseTo(17.46, 2) // 3,125 days ÷ 179
    // Ours, the end of the printed table was not within reach: 17.458 ÷ (1 − 10 ÷ 179)
    expect(basic * allowanceFactor(10 / 179)).toBeCloseTo(3125 / 169, 10)
  })
})

/** Weeks in remission with 6-MP (Freireich and others 1963; printed by C. T. Le, Introductory Biostatistics, example 11.1). */
it('Kaplan–Meier of the 6-MP patients, with Greenwood’s error', () => {
  const relapses = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, event: true }))
  const lost = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, event: false }))
  const steps = kaplanMeier([...relapses, ...lost])
  expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
    [6, 21, 3],
    [7, 17, 1],
    [10, 15, 1],
    [13, 12, 1],
    [16, 11, 1],
    [22, 7, 1],
    [23, 6, 1],
  ])
  // 18/21; × 16/17; × 14/15; × 11/12; × 10/11; × 6/7; × 5/6
  const survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
  expect(steps.map((step) => Number(step.survival.toFixed(4)))).toEqual(survival)
  // 0.8571 × √(3 ÷ (21 × 18)) = 0.0764; the next adds 1 ÷ (17 × 16), and so on
  const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
  expect(steps.map((step) => Number(step.standardError.toFixed(4)))).toEqual(errors)
})

describe('scores against the values of other programs', () => {
  it('the interval score of scoringrules: 0.1 in 0 … 0.4 at 50 % is 0.4', () => {
    expect(intervalScore({ low: 0, high: 0.4 }, 0.1, 0.5)).toBeCloseTo(0.4, 12)
  })

  it('the binomial CRPS of scoringrules: 10 trials at 0.9 score 0.6685 for 8, 16.499 for −8 and 8.499 for 18', () => {
    // The distribution as a sample of 200,000 of its quantiles.
    const below = Array.from({ length: 11 }, (_, count) => binomialAtMost(count, 10, 0.9))
    const size = 200_000
    const sample = Float64Array.from({ length: size }, (_, index) =>
      below.findIndex((share) => share >= (index + 0.5) / size),
    )
    expect(crpsOfSample(sample, 8)).toBeCloseTo(0.6685115, 4)
    expect(crpsOfSample(sample, -8)).toBeCloseTo(16.49896, 4)
    expect(crpsOfSample(sample, 18)).toBeCloseTo(8.498957, 4)
  })
})
