import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaCumulative,
  gammaCumulative,
  meanOf,
  normalCumulative,
  normalQuantile,
  poissonQuantile,
  quantileOf,
} from './distributions.ts'
import { exp, log } from './elementary.ts'

describe('exp and log from plain arithmetic', () => {
  it('agree with the machine to the last but one bit', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.abs(Math.log(x)))
      }),
    )
  })

  it('have their known ends', () => {
    expect([exp(0), exp(-800), exp(800), log(1), log(0)]).toEqual([1, 0, Infinity, 0, -Infinity])
    expect(log(-1)).toBeNaN()
  })
})

describe('distributions by inversion', () => {
  it('the normal has the quantiles of the tables', () => {
    // Abramowitz and Stegun, table 26.5
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 10)
    expect(normalCumulative(1)).toBeCloseTo(0.8413447460685429, 13)
  })

  it('gamma of shape 1 is the exponential, beta (1, 1) the uniform, beta (2, 1) the square', () => {
    expect(gammaCumulative(1, 0.7)).toBeCloseTo(1 - Math.exp(-0.7), 13)
    expect(gammaCumulative(1, 5)).toBeCloseTo(1 - Math.exp(-5), 13)
    expect(betaCumulative(1, 1, 0.3)).toBeCloseTo(0.3, 13)
    expect(betaCumulative(2, 1, 0.3)).toBeCloseTo(0.09, 13)
  })

  it.each([
    { kind: 'normal', mean: 3, sd: 2 },
    { kind: 'lognormal', mean: 1, sd: 0.3 },
    { kind: 'gamma', mean: 2, sd: 0.5 },
    { kind: 'beta', mean: 0.2, sd: 0.05 },
    { kind: 'uniform', from: 1, to: 3 },
  ] as const)('%s has the mean that it states', (distribution) => {
    // 2,000 equal slices: the midpoint rule of the quantile function is the mean
    const slices = 2000
    let sum = 0
    for (let index = 0; index < slices; index += 1) sum += quantileOf(distribution, (index + 0.5) / slices)
    expect(sum / slices).toBeCloseTo(meanOf(distribution), 2)
  })

  it('a larger mean only adds to a Poisson number, and the mean is right', () => {
    const us = Array.from({ length: 2000 }, (_, index) => (index + 0.5) / 2000)
    const sum = us.reduce((total, u) => total + poissonQuantile(2.5, u), 0)
    expect(sum / 2000).toBeCloseTo(2.5, 2)
    for (const u of us) expect(poissonQuantile(3, u)).toBeGreaterThanOrEqual(poissonQuantile(2.5, u))
  })
})
