import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from './apportion.ts'

describe('dividing a whole number by weights', () => {
  it('gives the largest remainders one more', () => {
    // quotas 4.9, 2.8, 2.3: whole parts 4 + 2 + 2 = 8, the two left go to 0.9 and 0.8
    expect(apportion(10, [49, 28, 23])).toEqual([5, 3, 2])
  })

  it('has no answer without weights', () => {
    expect(() => apportion(3, [0, 0])).toThrow(RangeError)
    expect(() => apportion(3, [1, -1])).toThrow(RangeError)
    expect(() => apportion(2.5, [1])).toThrow(RangeError)
  })

  it('adds up, and no part is a whole away from its quota', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, given) => {
        fc.pre(given.some((weight) => weight > 0))
        const parts = apportion(total, given)
        const sum = given.reduce((before, weight) => before + weight, 0)
        expect(parts.reduce((before, part) => before + part, 0)).toBe(total)
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1)
      }),
    )
  })
})
