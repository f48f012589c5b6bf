import { describe, expect, it } from 'vitest'
import { decayWeight } from './decay.ts'

describe('the weight of a cost', () => {
  it('without a decay is 1 at every cost', () => {
    expect([0, 7, 1e9].map((cost) => decayWeight({ kind: 'none' }, cost))).toEqual([1, 1, 1])
  })

  it('by steps has the upper bound of each step in it, and is 0 beyond the last', () => {
    // the weights of Luo & Qi 2009, table 1 (slow decline): 1, 0.68, 0.22 up to 10, 20 and 30 minutes
    const decay = { kind: 'step', upTo: [10, 20, 30], weights: [1, 0.68, 0.22] } as const
    expect([0, 10, 10.1, 20, 20.1, 30, 30.1].map((cost) => decayWeight(decay, cost))).toEqual([
      1, 1, 0.68, 0.68, 0.22, 0.22, 0,
    ])
  })

  it('by Gauss is exp(−½ (c/b)²)', () => {
    // e^−0.5 = 0.6065306597…; e^−2 = 0.1353352832…
    expect(decayWeight({ kind: 'gaussian', bandwidth: 1 }, 1)).toBeCloseTo(0.6065306597126334, 12)
    expect(decayWeight({ kind: 'gaussian', bandwidth: 5 }, 10)).toBeCloseTo(0.1353352832366127, 12)
    expect(decayWeight({ kind: 'gaussian', bandwidth: 5 }, 0)).toBe(1)
  })

  it('by exponential is exp(−rate × c)', () => {
    // e^−1 = 0.3678794411…
    expect(decayWeight({ kind: 'exponential', rate: 0.1 }, 10)).toBeCloseTo(0.36787944117144233, 12)
  })

  it('by inverse power is c^−e, and costs under the least cost count as it', () => {
    expect(decayWeight({ kind: 'inverse-power', exponent: 2 }, 4)).toBeCloseTo(1 / 16, 12)
    expect(decayWeight({ kind: 'inverse-power', exponent: 2, leastCost: 0.5 }, 0)).toBeCloseTo(4, 12)
  })

  it('by inverse power has no value at 0 that anybody could have meant', () => {
    expect(() => decayWeight({ kind: 'inverse-power', exponent: 1 }, 0)).toThrow(RangeError)
  })

  it('by a line is 1 − c ÷ cutoff, and never below 0', () => {
    expect([0, 5, 20, 25].map((cost) => decayWeight({ kind: 'linear', cutoff: 20 }, cost))).toEqual([
      1, 0.75, 0, 0,
    ])
  })
})
