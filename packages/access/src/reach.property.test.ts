import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceRule } from './choice-rule.ts'
import { equirectangularKm, type Point } from './distance.ts'
import { countWithin, distancesToNearest, type PlacedDemand, peopleWithin } from './reach.ts'
import type { PlacedSupply } from './supply-index.ts'

// a coarse grid, so that equal distances, shared points and shared latitudes are common
const place = fc.record({
  lat: fc.integer({ min: 0, max: 12 }).map((step) => 55 + step * 0.1),
  lon: fc.integer({ min: 0, max: 12 }).map((step) => 9 + step * 0.15),
})
const supplies = fc
  .array(
    fc.record({ id: fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`), point: place, open: fc.boolean() }),
    { maxLength: 40 },
  )
  .map((all): readonly PlacedSupply[] => all.map(({ id, point, open }) => ({ id, ...point, open })))
const demands = fc
  .array(fc.record({ point: place, people: fc.integer({ min: 0, max: 5000 }) }), { maxLength: 15 })
  .map((all): readonly PlacedDemand[] =>
    all.map(({ point, people }, index) => ({ id: `d${index}`, ...point, people })),
  )
const limit = fc.constantFrom(0, 2, 5, 11.119492664455873, 15, 40, 1000)

/** The nearest practices by measuring every one and sorting: the oracle. */
function measureAll(from: Point, all: readonly PlacedSupply[], limitKm: number) {
  const ids = [...new Set(all.map(({ id }) => id))]
  return ids
    .map((id) => ({
      id,
      km: Math.min(...all.filter((one) => one.id === id).map((one) => equirectangularKm(from, one))),
    }))
    .filter(({ km }) => km <= limitKm + 1e-9)
    .toSorted((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
}

/** By the same keys in another order. */
const shuffled = <T>(all: readonly T[]): readonly T[] =>
  [...all.filter((_, i) => i % 2 === 1), ...all.filter((_, i) => i % 2 === 0)].toReversed()

describe('reach holds for all places', () => {
  it('the nearest practices are those found by measuring every one', () => {
    fc.assert(
      fc.property(demands, supplies, fc.integer({ min: 0, max: 8 }), limit, (from, to, most, limitKm) => {
        const rows = new Map(distancesToNearest(from, to, most, limitKm).map((row) => [row.id, row.nearest]))
        for (const one of from) expect(rows.get(one.id)).toEqual(measureAll(one, to, limitKm).slice(0, most))
      }),
    )
  })

  it('the count within a limit is that of measuring every one', () => {
    fc.assert(
      fc.property(demands, supplies, limit, (from, to, limitKm) => {
        const rows = new Map(countWithin(from, to, limitKm).map((row) => [row.id, row.practices]))
        for (const one of from) expect(rows.get(one.id)).toBe(measureAll(one, to, limitKm).length)
      }),
    )
  })

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(demands, supplies, (from, to) => {
        expect(peopleWithin(shuffled(from), shuffled(to), [2, 15])).toEqual(peopleWithin(from, to, [2, 15]))
        const rule = { limitKm: 15, leastPractices: 2 }
        expect(choiceRule(shuffled(from), shuffled(to), rule)).toEqual(choiceRule(from, to, rule))
      }),
    )
  })

  it('a longer limit never reaches fewer, and everybody is inside the largest limit or listed as beyond it', () => {
    fc.assert(
      fc.property(demands, supplies, (from, to) => {
        const { people, limits, beyond } = peopleWithin(from, to, [1, 5, 15, 40])
        for (const [index, one] of limits.entries()) {
          expect(one.people).toBeGreaterThanOrEqual(limits[index - 1]?.people ?? 0)
        }
        const outside = beyond.reduce((sum, one) => sum + one.people, 0)
        expect((limits.at(-1)?.people ?? 0) + outside).toBe(people)
      }),
    )
  })

  it('one more practice never takes the choice from anybody, one fewer never gives it', () => {
    fc.assert(
      fc.property(demands, supplies, place, (from, to, point) => {
        const rule = { limitKm: 15, leastPractices: 2 }
        const more = [...to, { id: 'new', ...point, open: true }]
        expect(choiceRule(from, more, rule).peopleWithoutChoice).toBeLessThanOrEqual(
          choiceRule(from, to, rule).peopleWithoutChoice,
        )
      }),
    )
  })
})
