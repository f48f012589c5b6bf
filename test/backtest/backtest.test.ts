import { getSeries, runCohort, simulateAll } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { danishCases } from './danish-series.ts'
import { estimateFrom } from './estimates.ts'
import { danishParameters, ownerSalesAt, productShocks } from './product-parameters.ts'
import { worldGoals } from './report.ts'
import { reportHorizon, scoreOne } from './score-worlds.ts'
import { LEVELS, predictedOf } from './simulate.ts'
import { inputOfWorld, ORIGIN } from './world-input.ts'
import { COURSE_YEARS, HISTORY_YEARS, makeWorld, WORLD_YEARS } from './worlds.ts'

const world = makeWorld(1)

describe('a made-up world', () => {
  it('is the same every time, and another number is another world', () => {
    expect(makeWorld(1)).toEqual(world)
    expect(makeWorld(2).specialties[5]?.stock).not.toEqual(world.specialties[5]?.stock)
  })

  it('keeps its books: stock + trained + immigrated − exits is the stock of the next year', () => {
    for (const { stock, exitsByAge, trainees, immigrated, leftCourse, filled } of world.specialties) {
      for (let year = 0; year < WORLD_YEARS; year += 1) {
        const sum = (values: Iterable<number> | undefined) => [...(values ?? [])].reduce((a, b) => a + b, 0)
        const [now, next] = [sum(trainees[year]), sum(trainees[year + 1])]
        // Those who finish: trainees now, less those who left, and those begun, less those in training next year.
        const trained = now - (leftCourse[year] ?? 0) + (filled[year] ?? 0) - next
        expect(stock[year + 1]).toBe(
          (stock[year] ?? 0) + trained + (immigrated[year] ?? 0) - sum(exitsByAge[year]),
        )
        expect(trainees[year]).toHaveLength(COURSE_YEARS)
      }
    }
  })

  it('is told to the engine doctor for doctor, and nothing of its future is', () => {
    const estimates = estimateFrom(world)
    const input = inputOfWorld(world, estimates, productShocks())
    const told = input.specialists.reduce((sum, { count }) => sum + count, 0)
    expect(told).toBe(world.specialties.reduce((sum, { stock }) => sum + (stock[HISTORY_YEARS] ?? 0), 0))
    const cut = world.specialties.map((one) => ({
      ...one,
      stock: one.stock.slice(0, HISTORY_YEARS + 1),
      exitsByAge: one.exitsByAge.slice(0, HISTORY_YEARS),
      posted: one.posted.slice(0, HISTORY_YEARS),
      filled: one.filled.slice(0, HISTORY_YEARS),
      immigrated: one.immigrated.slice(0, HISTORY_YEARS),
    }))
    expect(estimateFrom({ ...world, specialties: cut })).toEqual(estimates)
  })

  it('is forecast, scored and reported', () => {
    const estimates = estimateFrom(world)
    const result = simulateAll(inputOfWorld(world, estimates, productShocks()), {
      seed: 1,
      runs: 10,
      quantiles: LEVELS,
    })
    const scored = world.specialties.map((specialty) =>
      scoreOne(
        world,
        specialty,
        estimates,
        5,
        predictedOf(result, `specialists:${specialty.id}`, ORIGIN + 5),
      ),
    )
    const report = reportHorizon(scored, 5)
    expect(report.cases).toBe(13)
    expect(report.errorPerYear.median).toBeLessThan(0.03)
    expect(report.places.reduce((sum, count) => sum + count, 0)).toBe(13)
    expect(worldGoals([report])).toHaveLength(8) // F7, F8 and two bands of three size classes
    // one world is one outcome: nothing is known of how worlds vary
    for (const { band80 } of report.coverage) {
      expect(band80.byWorld).toEqual({ low: 0, high: 1 })
      // 40 quantiles of which 32 lie between the tenth and the ninetieth percentile, and more where they are the same
      expect(band80.own).toBeGreaterThanOrEqual(0.8)
    }
  })
})

it('the Danish cases start from the printed stock to the person, and the official forecast of 2021 is 2.0 % too high', () => {
  const cases = danishCases(danishParameters())
  expect(cases.map(({ start, outcome }) => [start, outcome])).toEqual([
    [16_163, 16_730],
    [3590, 3365],
    [3365, 3400],
    [3365, 3500],
  ])
  for (const { input, start, measure } of cases) {
    const { frame, values, accounts } = runCohort(input)
    expect(getSeries(frame, values, 'land-dk', measure)[0]).toBeCloseTo(start, 6)
    expect(accounts.largestResidual).toBeLessThan(1e-6)
  }
  const [specialists] = cases
  // 16,163 × (24,121 ÷ 16,163)^(3/22) = 17,070
  expect(specialists?.official).toBeCloseTo(17_069.9, 0)
  expect((specialists?.official ?? 0) / 16_730 - 1).toBeCloseTo(0.0203, 3)
})

it('the tables of sales give back what PLO counted in 2022: 203 of about 3,400, two of three over 60, 60.5 years, two of five to pension', () => {
  const owners = danishCases(danishParameters()).find(({ from, until }) => from === 2019 && until === 2023)
  let [all, sold, over60, ages, toPension] = [0, 0, 0, 0, 0]
  for (const { birthYear, count } of owners?.input.specialists ?? []) {
    const age = 2019 - birthYear
    const sales = ownerSalesAt(age)
    all += count
    sold += count * sales.sale
    over60 += age >= 60 ? count * sales.sale : 0
    // completed years: half a year older in the middle of the year
    ages += count * sales.sale * (age + 0.5)
    toPension += count * sales.sale * sales.toPension
  }
  expect(all).toBe(3365)
  expect(Math.abs(sold / all - 203 / 3400)).toBeLessThan(0.002)
  expect(Math.abs(over60 / sold - 2 / 3)).toBeLessThan(0.02)
  expect(Math.abs(ages / sold - 60.5)).toBeLessThan(1)
  expect(Math.abs(toPension / sold - 0.4)).toBeLessThan(0.02)
})

describe('the common yearly shocks that the product assumes', () => {
  const { exits, filling } = productShocks()
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1))

  it('of filling are what eight years of general medicine show (suu-174-2019)', () => {
    const shares = [0.923, 0.913, 0.963, 0.945, 0.85, 0.782, 0.838, 0.731]
    const off = shares.map((share) => share - mean(shares))
    const next = off.slice(1).reduce((sum, value, year) => sum + value * (off[year] ?? 0), 0)
    const correlation = next / off.reduce((sum, value) => sum + value * value, 0)
    expect(filling.correlation).toBeCloseTo(correlation, 2) // 0.441
    expect(filling.sd).toBeCloseTo(spread(shares) / mean(shares), 3) // 0.0823 ÷ 0.868
  })

  it('of exits lie between what three years of sales and three stretches of owners show', () => {
    const sales = [239, 228, 203]
    const least = Math.sqrt((spread(sales) / mean(sales)) ** 2 - 1 / mean(sales)) // 8.3 % less chance: 5 %
    const growth = [Math.log(3590 / 3653) / 6, Math.log(3365 / 3590) / 6, Math.log(3400 / 3365) / 4]
    // the mean of six years of a series with correlation 0.4 has 0.62 of the deviation of one year’s shock
    const most = spread(growth) / 0.06 / 0.62
    expect([least, most].map((value) => Number(value.toFixed(2)))).toEqual([0.05, 0.18])
    const shock = exits.sd * Math.sqrt(1 - exits.correlation ** 2)
    expect(shock).toBeCloseTo(0.1, 12)
    expect(shock).toBeGreaterThan(least)
    expect(shock).toBeLessThan(most)
  })
})
