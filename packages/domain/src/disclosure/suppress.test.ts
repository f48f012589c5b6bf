import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressSmallCounts } from './suppress.ts'

/** The table as a reader sees it: a number, or `x` for a hidden one. */
const shown = (counts: readonly number[], least = 3) =>
  suppressSmallCounts(counts, least).map((cell) => (cell.kind === 'count' ? cell.value : 'x'))

describe('small counts are not published (C2.14)', () => {
  it('a count of three or more and a zero are', () => {
    expect(shown([3, 10, 0])).toEqual([3, 10, 0])
  })

  it('a single hidden count takes the smallest other along, or it could be found from the total', () => {
    expect(shown([2, 40, 7, 0])).toEqual(['x', 40, 'x', 0])
  })

  it('all counts of that size go along, so that the place of a row gives nothing away', () => {
    expect(shown([7, 2, 7, 40])).toEqual(['x', 'x', 'x', 40])
  })

  it('two hidden counts that differ hide each other', () => {
    expect(shown([1, 2, 7, 40])).toEqual(['x', 'x', 7, 40])
  })

  it('two hidden counts of 1 do not: with the total 2 both were known', () => {
    expect(shown([1, 1, 7, 40])).toEqual(['x', 'x', 'x', 40])
  })

  it('zeros go along where there is nothing else to hide behind', () => {
    expect(shown([2, 0, 0])).toEqual(['x', 'x', 'x'])
  })

  it('a table of nothing but one small number is hidden whole', () => {
    expect(shown([1, 1])).toEqual(['x', 'x'])
    expect(shown([2])).toEqual(['x'])
    expect(shown([])).toEqual([])
  })
})

/** All tables of so many cells with a sum. */
function tablesOf(cells: number, sum: number): readonly (readonly number[])[] {
  if (cells === 0) return sum === 0 ? [[]] : []
  return Array.from({ length: sum + 1 }, (_, first) =>
    tablesOf(cells - 1, sum - first).map((rest) => [first, ...rest]),
  ).flat()
}

describe('suppression resists whoever knows the total and the rule', () => {
  it('no hidden count can be found: another table with the same total looks the same', () => {
    const table = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 5 }), (counts, least) => {
        const allOneSmallNumber = new Set(counts).size === 1 && (counts[0] ?? 0) < least
        fc.pre(!allOneSmallNumber)
        const look = shown(counts, least)
        const total = counts.reduce((sum, count) => sum + count, 0)
        const alike = tablesOf(counts.length, total).filter(
          (other) => JSON.stringify(shown(other, least)) === JSON.stringify(look),
        )
        for (const [index, cell] of look.entries()) {
          if (cell !== 'x') continue
          expect(new Set(alike.map((other) => other[index])).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('every small count is hidden, every shown count is true, and the place of a row changes nothing', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 10 }), (all, least) => {
        const look = shown(all, least)
        for (const [index, count] of all.entries()) {
          expect([count, 'x']).toContain(look[index])
          if (count > 0 && count < least) expect(look[index]).toBe('x')
        }
        expect(shown(all.toReversed(), least)).toEqual(look.toReversed())
      }),
    )
  })
})
