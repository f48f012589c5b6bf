import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inequalityOf, type SharedValue } from './inequality.ts'

const of = (...rows: readonly (readonly [value: number, people: number, group?: string])[]) =>
  inequalityOf(
    rows.map(([value, people, group]) => ({ value, people, ...(group === undefined ? {} : { group }) })),
  )

describe('inequality between people', () => {
  it('is 0 where all have the same', () => {
    expect(of([3, 10], [3, 5])).toMatchObject({ gini: 0, theil: { total: 0 }, ratio9010: 1, palma: 1 })
  })

  it('Gini of 1, 2, 3, 4 is 0.25', () => {
    // Σ|x−y| over ordered pairs: 2·(1+2+3+1+2+1) = 20; ÷ (2 · 16 · 2.5) = 20/80
    expect(of([1, 1], [2, 1], [3, 1], [4, 1]).gini).toBeCloseTo(0.25, 12)
  })

  it('Gini counts people, not rows', () => {
    // 3 people have 0 and 1 has 4: |0−4| in 6 ordered pairs = 24; ÷ (2 · 16 · 1) = 0.75
    expect(of([0, 3], [4, 1]).gini).toBeCloseTo(0.75, 12)
  })

  it('Theil of one who has everything among four is ln 4, and 0 ln 0 is 0', () => {
    expect(of([0, 3], [4, 1]).theil?.total).toBeCloseTo(Math.log(4), 12)
  })

  it('Theil falls into within and between: 1 and 3 in one group, 4 and 8 in the other', () => {
    // mean 4; group means 2 and 6; within: T(1,3) = (1/4)ln(1/2) + (3/4)ln(3/2), T(4,8) = (1/3)ln(2/3) + (2/3)ln(4/3); shares 4/16, 12/16
    const north = (1 / 4) * Math.log(1 / 2) + (3 / 4) * Math.log(3 / 2)
    const south = (1 / 3) * Math.log(2 / 3) + (2 / 3) * Math.log(4 / 3)
    const { theil } = of([1, 1, 'n'], [3, 1, 'n'], [4, 1, 's'], [8, 1, 's'])
    expect(theil?.within).toBeCloseTo(0.25 * north + 0.75 * south, 12)
    expect(theil?.between).toBeCloseTo(0.25 * Math.log(2 / 4) + 0.75 * Math.log(6 / 4), 12)
    expect(theil?.groups.map(({ id, mean }) => [id, mean])).toEqual([
      ['n', 2],
      ['s', 6],
    ])
  })

  it('the 90–10 ratio takes the smallest value that a tenth, and nine tenths, of the people reach', () => {
    // values 1 to 10, one person each: the 10th percentile is 1, the 90th is 9
    expect(of(...Array.from({ length: 10 }, (_, n) => [n + 1, 1] as const)).ratio9010).toBe(9)
    expect(of([0, 2], [1, 8]).ratio9010).toBe(null)
  })

  it('Palma is the mean of the upper tenth over the mean of the lower four tenths', () => {
    // 10 ÷ ((1+2+3+4) ÷ 4) = 4; with ten times as many people the same
    const rows = Array.from({ length: 10 }, (_, n) => [n + 1, 1] as const)
    expect(of(...rows).palma).toBeCloseTo(4, 12)
    expect(of(...rows.map(([value]) => [value, 10] as const)).palma).toBeCloseTo(4, 12)
    // a row that lies across the border is divided: 20 people, the upper 2 have 5, 3; the lower 8 have 1
    expect(of([1, 18], [3, 1], [5, 1]).palma).toBeCloseTo(4, 12)
  })

  it('is not defined for nobody, nor where nobody has anything', () => {
    const none = { gini: null, theil: null, ratio9010: null, palma: null }
    expect(of()).toEqual(none)
    expect(of([5, 0])).toEqual(none)
    expect(of([0, 5])).toEqual(none)
  })
})

const rows = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 50 }),
    people: fc.integer({ min: 0, max: 20 }),
    group: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('inequality of any people', () => {
  it('Gini is the mean difference of two people over twice the mean, pair by pair', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { gini } = inequalityOf(list)
        const people = list.reduce((sum, one) => sum + one.people, 0)
        const total = list.reduce((sum, one) => sum + one.people * one.value, 0)
        const differences = list.flatMap((a) =>
          list.map((b) => a.people * b.people * Math.abs(a.value - b.value)),
        )
        const expected = differences.reduce((sum, one) => sum + one, 0) / (2 * people * total)
        if (gini === null) expect(total).toBe(0)
        else expect(gini).toBeCloseTo(expected, 12)
      }),
    )
  })

  it('Theil’s two parts are the whole, and no order changes a digit', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const result = inequalityOf(list)
        expect(inequalityOf(list.toReversed())).toEqual(result)
        const { theil } = result
        if (theil !== null) expect(theil.within + theil.between).toBeCloseTo(theil.total, 12)
      }),
    )
  })

  it('neither twice the people nor twice the values change anything', () => {
    const twice = (list: readonly SharedValue[]) =>
      list.map((one) => ({ ...one, value: one.value * 2, people: one.people * 2 }))
    fc.assert(
      fc.property(rows, (list) => {
        const [once, again] = [inequalityOf(list), inequalityOf(twice(list))]
        expect([again.ratio9010, again.gini === null]).toEqual([once.ratio9010, once.gini === null])
        expect(again.gini ?? 0).toBeCloseTo(once.gini ?? 0, 12)
        expect(again.theil?.total ?? 0).toBeCloseTo(once.theil?.total ?? 0, 12)
      }),
    )
  })
})
