import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPosts, shareByHome } from './filling.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

describe('filling of posts (W3, W4)', () => {
  it('shares applicants evenly between equal posts, and fills all when there are more applicants', () => {
    expect([...fillPosts(of(10, 10), of(1, 1), 10)].map((filled) => filled.toFixed(9))).toEqual([
      '5.000000000',
      '5.000000000',
    ])
    expect([...fillPosts(of(10, 3.5), of(1, 2), 20)]).toEqual([10, 3.5])
    expect([...fillPosts(of(10, 10), of(1, 1), 0)]).toEqual([0, 0])
  })

  it('fills a post twice as attractive by the golden section', () => {
    // 10 (1 − x) + 10 (1 − x²) = 10 with x = e^−λ: x² + x = 1, x = 0.6180339887
    const [plain = 0, popular = 0] = fillPosts(of(10, 10), of(1, 2), 10)
    expect(plain).toBeCloseTo(3.819660112501, 9)
    expect(popular).toBeCloseTo(6.180339887499, 9)
  })

  it('takes doctors from the others when popular posts are added', () => {
    const [before = 0] = fillPosts(of(10, 10), of(1, 2), 10)
    const [after = 0, popular = 0] = fillPosts(of(10, 15), of(1, 2), 10)
    expect(after).toBeLessThan(before)
    expect(after + popular).toBeCloseTo(10, 9)
  })

  it('gives those at home more of the courses there, without losing or doubling any', () => {
    const filled = of(6, 3)
    const applicants = of(8, 4, 2)
    const shares = shareByHome(filled, applicants, 3)
    const chance = (home: number): number => (shares[home * 2] ?? 0) + (shares[home * 2 + 1] ?? 0)
    for (const home of [0, 1, 2]) expect(chance(home)).toBeCloseTo(9 / 14, 9) // 9 courses, 14 applicants
    const column = (vur: number): number =>
      [...applicants].reduce((sum, count, home) => sum + count * (shares[home * 2 + vur] ?? 0), 0)
    expect(column(0)).toBeCloseTo(6, 8)
    expect(column(1)).toBeCloseTo(3, 8)
    expect(shares[0] ?? 0).toBeGreaterThan(shares[4] ?? 0)
  })

  it('divides courses as scaling rows and columns in turn does, for any homes and any preference', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ filled: fc.integer({ min: 0, max: 40 }), seeking: fc.integer({ min: 0, max: 90 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(1, 1.5, 3, 8),
        (vurs, nowhere, homeFactor) => {
          const applicants = of(...vurs.map(({ seeking }) => seeking), nowhere)
          const total = applicants.reduce((sum, count) => sum + count, 0)
          const posts = vurs.reduce((sum, { filled }) => sum + filled, 0)
          const filled = of(...vurs.map((vur) => vur.filled * Math.min(1, total / Math.max(1, posts))))
          const shares = shareByHome(filled, applicants, homeFactor)
          for (const [at, share] of scaledInTurn(filled, applicants, homeFactor).entries())
            expect(Math.abs((shares[at] ?? 0) - share)).toBeLessThan(1e-9)
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The same shares by iterative proportional fitting, 400 rounds of it. */
function scaledInTurn(filled: Float64Array, applicants: Float64Array, homeFactor: number): readonly number[] {
  const total = applicants.reduce((sum, count) => sum + count, 0)
  const wanted = filled.reduce((sum, count) => sum + count, 0)
  let table = [...applicants].map((_, home) =>
    [...filled].map((count, vur) => count * (home === vur ? homeFactor : 1)),
  )
  if (wanted === 0) return table.flat()
  for (let round = 0; round < 400; round += 1) {
    table = table.map((row) => {
      const sum = row.reduce((before, share) => before + share, 0)
      return row.map((share) => (share / sum) * (wanted / total))
    })
    const columns = [...filled].map((count, vur) => {
      const sum = table.reduce((before, row, home) => before + (applicants[home] ?? 0) * (row[vur] ?? 0), 0)
      return sum > 0 ? count / sum : 1
    })
    table = table.map((row) => row.map((share, vur) => share * (columns[vur] ?? 1)))
  }
  return table.flat()
}
