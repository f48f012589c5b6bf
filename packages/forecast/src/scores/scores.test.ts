import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOnlyForecast, driftForecast, lastValueForecast } from './baselines.ts'
import { acceptanceRegion, binomialAtMost, binomialProbability, clopperPearson } from './binomial.ts'
import { coverageOf, placeHistogram, placeInSample } from './coverage.ts'
import { crpsOfNormal, crpsOfSample, intervalScore } from './crps.ts'
import {
  absoluteErrorPerYear,
  bias,
  centralBand,
  meanAbsolutePercentageError,
  sampleQuantile,
  skill,
} from './errors.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { normalDistribution, normalQuantile } from './normal.ts'

describe('the normal distribution against printed tables', () => {
  it('has 97.5 % below 1.959964 and 90 % below 1.281552', () => {
    expect(normalDistribution(1.959963984540054)).toBeCloseTo(0.975, 14)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 12)
    expect(normalDistribution(-3)).toBeCloseTo(0.0013498980316301, 15)
  })
  it('quantile and distribution undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(normalDistribution(normalQuantile(p))).toBeCloseTo(p, 12)
      }),
    )
  })
})

describe('exact binomial bounds', () => {
  it('8 of 10 at 95 % is 0.4439 … 0.9748 (the interval that R’s binom.test prints)', () => {
    const { low, high } = clopperPearson(8, 10, 0.95)
    expect(low).toBeCloseTo(0.4439045, 6)
    expect(high).toBeCloseTo(0.9747893, 6)
  })
  it('0 of 10 has the upper bound 1 − 0.025^(1/10)', () => {
    expect(clopperPearson(0, 10, 0.95)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 10) })
  })
  it('probabilities are the printed ones: 5 of 10 at ½ is 252/1024', () => {
    expect(binomialProbability(5, 10, 0.5)).toBeCloseTo(252 / 1024, 13)
    expect(binomialAtMost(1, 10, 0.5)).toBeCloseTo(11 / 1024, 13)
  })
  it('both tails outside the accepted counts hold at most 2.5 %, and one more count would break that', () => {
    for (const [trials, p] of [
      [50, 0.9],
      [50, 0.8],
      [400, 0.9],
    ] as const) {
      const { low, high } = acceptanceRegion(trials, p, 0.95)
      expect(binomialAtMost(low - 1, trials, p)).toBeLessThanOrEqual(0.025)
      expect(binomialAtMost(low, trials, p)).toBeGreaterThan(0.025)
      expect(1 - binomialAtMost(high, trials, p)).toBeLessThanOrEqual(0.025)
      expect(1 - binomialAtMost(high - 1, trials, p)).toBeGreaterThan(0.025)
    }
  })
})

describe('CRPS and interval score', () => {
  it('a standard normal forecast scores (√2 − 1) ÷ √π = 0.233695 at its mean', () => {
    expect(crpsOfNormal(0, 1, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 14)
    expect(crpsOfNormal(0, 1, 0)).toBeCloseTo(0.2336949, 6)
  })
  it('one draw scores its absolute error; two draws by hand', () => {
    expect(crpsOfSample([7], 10)).toBe(3)
    // draws 0 and 2, outcome 1: mean|x−y| = 1; mean|x−x′| = 4/4 → 1 − ½ = ½; fair: 4/2 → 1 − 1 = 0
    expect(crpsOfSample([0, 2], 1)).toBeCloseTo(0.5, 14)
    expect(crpsOfSample([0, 2], 1, 'fair')).toBeCloseTo(0, 14)
  })
  it('agrees with the double sum over all pairs', () => {
    const draws = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(draws, fc.integer({ min: -500, max: 500 }), (sample, outcome) => {
        const n = sample.length
        const off = sample.reduce((sum, x) => sum + Math.abs(x - outcome), 0) / n
        const pairs = sample.reduce((sum, x) => sum + sample.reduce((s, y) => s + Math.abs(x - y), 0), 0)
        expect(crpsOfSample(sample, outcome)).toBeCloseTo(off - pairs / (2 * n * n), 9)
      }),
    )
  })
  it('a large sample of normal quantiles scores as the closed form', () => {
    const sample = Array.from({ length: 4000 }, (_, i) => 3 + 2 * normalQuantile((i + 0.5) / 4000))
    expect(crpsOfSample(sample, 4.5)).toBeCloseTo(crpsOfNormal(3, 2, 4.5), 3)
  })
  it('a 50 % band of 0 … 0.4 that holds the outcome scores its width; a miss of 1 at 80 % costs 10', () => {
    expect(intervalScore({ low: 0, high: 0.4 }, 0.1, 0.5)).toBeCloseTo(0.4, 14)
    expect(intervalScore({ low: 0, high: 2 }, 3, 0.8)).toBeCloseTo(12, 12) // 2 + (2 ÷ 0.2) × 1
  })
})

describe('errors, coverage and places', () => {
  const pairs = [
    { forecast: 102, outcome: 100, horizon: 4 },
    { forecast: 95, outcome: 100, horizon: 5 },
  ]
  it('102 for 100 after four years is half a percent a year', () => {
    expect(pairs.map(absoluteErrorPerYear)).toEqual([expect.closeTo(0.005, 12), expect.closeTo(0.01, 12)])
    expect(bias(pairs)).toBeCloseTo(-0.015, 12) // (0.02 − 0.05) ÷ 2
    expect(meanAbsolutePercentageError(pairs)).toBeCloseTo(0.035, 12)
    expect(skill(6, 8)).toBe(0.25)
  })
  it('quantiles are R’s type 7, and a band is two of them', () => {
    expect(sampleQuantile([1, 2, 3, 4], 0.25)).toBe(1.75) // 1 + 0.75
    expect(centralBand([0, 10], 0.8)).toEqual({ low: expect.closeTo(1, 12), high: expect.closeTo(9, 12) })
  })
  it('9 of 10 inside fits 90 %, 5 of 10 does not', () => {
    const cases = (inside: number) =>
      Array.from({ length: 10 }, (_, i) => ({ band: { low: 0, high: 1 }, outcome: i < inside ? 0.5 : 2 }))
    expect(coverageOf(cases(9), 0.9)).toMatchObject({ inside: 9, share: 0.9, fits: true })
    expect(coverageOf(cases(5), 0.9)).toMatchObject({ inside: 5, fits: false })
  })
  it('an outcome in the middle of a sample has place ½', () => {
    expect(placeInSample([1, 2, 3], 2)).toBe(0.5) // one below and half of the tie, of three
    expect(placeHistogram([0, 0.1, 0.95, 1], 4)).toEqual([2, 0, 0, 2])
  })
})

describe('baselines', () => {
  it('last value and drift by hand: 100, 102, 106', () => {
    // changes 2 and 4; √((4 + 16) ÷ 2 × 2) = √20
    expect(lastValueForecast([100, 102, 106], 2)).toEqual({
      mean: 106,
      sd: expect.closeTo(Math.sqrt(20), 12),
    })
    // 106 + 2 × 3; sd of the changes √2, factor √(2 × (1 + 2/2)) = 2
    expect(driftForecast([100, 102, 106], 2)).toEqual({
      mean: 112,
      sd: expect.closeTo(2 * Math.SQRT2, 12),
    })
  })
  it('age alone: the old leave, the young grow older, as many come', () => {
    // ages a, b, c: 10, 20, 30; half of b leaves; 4 come at age a. Next year 4, 10, 10; then 4, 4, 5.
    const stock = { doctors: [10, 20, 30], exitShares: [0, 0.5, 1], inflow: [4, 0, 0] }
    expect(ageOnlyForecast(stock, 1)).toBe(24)
    expect(ageOnlyForecast(stock, 2)).toBe(13)
  })
})

describe('survival', () => {
  it('without losses it is the plain share that is left', () => {
    const lives = [1, 2, 3, 4].map((time) => ({ time, event: true }))
    expect(kaplanMeier(lives).map(({ survival }) => survival)).toEqual([
      0.75,
      expect.closeTo(0.5, 12),
      expect.closeTo(0.25, 12),
      0,
    ])
  })
})
