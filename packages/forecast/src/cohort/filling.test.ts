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
})
