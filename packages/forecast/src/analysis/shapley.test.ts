import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOfLever } from './doctor-years.ts'
import { pairInteractions } from './lever-pairs.ts'
import { type LeverWorth, shapleyExact, shapleySampled } from './shapley.ts'
import { testDraws } from './test-draws.ts'

/** Any worth by subset, written as a list of 2^levers series. */
const worthOf =
  (table: readonly (readonly number[])[]): LeverWorth =>
  (mask) =>
    table[mask] ?? []

const worths = (levers: number) =>
  fc.array(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2 ** levers,
    maxLength: 2 ** levers,
  })

describe('the value of each lever', () => {
  it('the glove game: the one right glove is worth 2/3, each of two left ones 1/6 (Shapley 1953)', () => {
    // Bits 0 and 1 are left gloves, bit 2 the right one: a pair is worth 1.
    const { parts, remainder, modelRuns } = shapleyExact(3, (mask) => [
      (mask & 4) !== 0 && (mask & 3) !== 0 ? 1 : 0,
    ])
    expect(parts.map((part) => part[0])).toEqual([
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(2 / 3, 12),
    ])
    expect(remainder).toBeLessThan(1e-12)
    expect(modelRuns).toBe(8)
  })

  it('levers that do not touch each other are worth what they do alone, in every year', () => {
    const alone = [
      [0, 5, 9],
      [1, 1, 1],
      [0, 0, -3],
    ]
    const { parts, whole } = shapleyExact(3, (mask) =>
      [0, 1, 2].map(
        (year) => 100 + alone.reduce((sum, row, bit) => sum + ((mask >> bit) & 1) * (row[year] ?? 0), 0),
      ),
    )
    for (const [lever, row] of alone.entries()) {
      for (const [year, value] of row.entries()) expect(parts[lever]?.[year]).toBeCloseTo(value, 10)
    }
    expect([...whole]).toEqual([1, 6, 7])
  })

  it('the parts always add to the whole, exact and sampled, and the exact ones are the mean over all orders', () => {
    fc.assert(
      fc.property(worths(3), (table) => {
        const exact = shapleyExact(3, worthOf(table))
        expect(exact.remainder).toBeLessThan(1e-9)
        const orders = [
          [0, 1, 2],
          [0, 2, 1],
          [1, 0, 2],
          [1, 2, 0],
          [2, 0, 1],
          [2, 1, 0],
        ]
        const oracle = orders.reduce((sum, order) => {
          const before = order.slice(0, order.indexOf(0)).reduce((mask, lever) => mask | (1 << lever), 0)
          return sum + (table[before | 1]?.[1] ?? 0) - (table[before]?.[1] ?? 0)
        }, 0)
        expect(exact.parts[0]?.[1]).toBeCloseTo(oracle / 6, 8)
        const sampled = shapleySampled(3, worthOf(table), { orderPairs: 5, draw: testDraws(7) })
        expect(sampled.remainder).toBeLessThan(1e-9)
      }),
    )
  })

  it('sampled values of 25 levers lie within four of their own errors of the exact ones', () => {
    // Levers help in pairs: Σ w + Σ w_i w_(i+1) ÷ 10; the value of i is w_i + half of its pairs.
    const weight = (lever: number) => 1 + (lever % 4)
    const bit = (mask: number, lever: number) => (mask >> lever) & 1
    const model: LeverWorth = (mask) => {
      let sum = 0
      for (let lever = 0; lever < 25; lever += 1) {
        sum += bit(mask, lever) * weight(lever)
        if (lever < 24)
          sum += (bit(mask, lever) * bit(mask, lever + 1) * weight(lever) * weight(lever + 1)) / 10
      }
      return [sum]
    }
    const { parts, errors, remainder } = shapleySampled(25, model, { orderPairs: 200, draw: testDraws(1) })
    expect(remainder).toBeLessThan(1e-9)
    for (let lever = 0; lever < 25; lever += 1) {
      const left = lever > 0 ? weight(lever - 1) : 0
      const right = lever < 24 ? weight(lever + 1) : 0
      const exact = weight(lever) * (1 + (left + right) / 20)
      const error = errors[lever]?.[0] ?? 0
      // With its reverse each order holds exactly one of two ways for a pair: the error is 0 but for rounding.
      expect(Math.abs((parts[lever]?.[0] ?? 0) - exact)).toBeLessThanOrEqual(4 * error + 1e-9)
    }
  })

  it('refuses more than 12 levers at once', () => {
    expect(() => shapleyExact(13, () => [0])).toThrow(RangeError)
  })
})

it('levers that only work together show it: 1 and 1 alone, 5 together', () => {
  const worth = [0, 1, 1, 5]
  expect(pairInteractions(2, (mask) => [worth[mask] ?? 0], 0)).toEqual([
    { first: 0, second: 1, alone: 3, inCompany: 3 }, // 5 − 1 − 1 + 0
  ])
})

it('cost per doctor-year: 30 million for 0 + 4 + 6 doctor-years is 3 million, from the second year', () => {
  expect(costOfLever([2030, 2031, 2032], [0, 4, 6], [1e7, 1e7, 1e7], 0.5)).toEqual({
    doctorYears: 10,
    cost: 3e7,
    perDoctorYear: 3e6,
    firstYear: 2031,
  })
  expect(costOfLever([2030], [-1], [1e6], 0.5).perDoctorYear).toBeNull()
})
