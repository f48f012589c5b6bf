import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessAfterChange, prepareAccess } from './after-change.ts'
import { modifiedTwoStepAccess, twoStepAccess } from './floating-catchment.ts'
import type { Reach } from './measure-world.ts'
import { worldFromPaper } from './small-world.ts'

const REACH: Reach = { catchment: 15, decay: { kind: 'gaussian', bandwidth: 6 } }

describe('one practice changes', () => {
  it('touches those in its catchment and nobody else', () => {
    // p serves a and b, q serves b and c; q closes: a is not touched, b keeps p, c has nothing
    const world = worldFromPaper({
      people: [10, 20, 30],
      capacity: [1, 2],
      costs: [
        [5, null],
        [5, 5],
        [null, 5],
      ],
    })
    const plain: Reach = { catchment: 15, decay: { kind: 'none' } }
    const found = accessAfterChange(prepareAccess(world, plain, '2sfca'), [{ supply: 1, capacity: 0 }])
    expect([...found.demand]).toEqual([1, 2])
    // before: 1/30 + 2/50 and 2/50; after: 1/30 and 0
    expect([...found.before]).toEqual([expect.closeTo(1 / 30 + 2 / 50, 12), expect.closeTo(2 / 50, 12)])
    expect([...found.after]).toEqual([expect.closeTo(1 / 30, 12), 0])
  })
})

const worlds = fc
  .record({ demands: fc.integer({ min: 1, max: 8 }), supplies: fc.integer({ min: 1, max: 6 }) })
  .chain(({ demands, supplies }) => {
    const times = <T>(item: fc.Arbitrary<T>, count: number) =>
      fc.array(item, { minLength: count, maxLength: count })
    const cost = fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { freq: 4 })
    return fc.record({
      people: times(fc.integer({ min: 0, max: 50 }), demands),
      capacity: times(fc.integer({ min: 0, max: 4 }), supplies),
      costs: times(times(cost, supplies), demands),
      changes: fc.uniqueArray(
        fc.record({ supply: fc.nat({ max: supplies - 1 }), capacity: fc.constantFrom(0, 1, 2.5) }),
        { selector: (change) => change.supply, maxLength: 3 },
      ),
    })
  })

describe('any change of any small world', () => {
  it.each([
    ['e2sfca', twoStepAccess],
    ['m2sfca', modifiedTwoStepAccess],
  ] as const)(
    '%s: is the full reckoning to the last bit, for opening, closing, moving and growing',
    (measure, full) => {
      fc.assert(
        fc.property(worlds, ({ changes, ...paper }) => {
          const capacity = [...paper.capacity]
          for (const change of changes) capacity[change.supply] = change.capacity
          const [before, after] = [worldFromPaper(paper), worldFromPaper({ ...paper, capacity })]
          const prepared = prepareAccess(before, REACH, measure)
          expect([...prepared.scores]).toEqual([...full(before, REACH).scores])
          const found = accessAfterChange(prepared, changes)
          const scores = [...prepared.scores]
          for (const [index, demand] of found.demand.entries())
            scores[demand] = found.after[index] ?? Number.NaN
          expect(scores).toEqual([...full(after, REACH).scores])
        }),
      )
    },
  )
})
