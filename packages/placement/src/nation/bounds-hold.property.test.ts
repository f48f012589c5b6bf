import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../courses/objectives.ts'
import { parse, solve } from '../courses/testing/solve-json.ts'
import { keptValue } from './proof.ts'

/** Ways to give the two courses of a post to its three compositions. */
const WAYS = [
  [2, 0, 0],
  [0, 2, 0],
  [0, 0, 2],
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 1],
]

type Draw = {
  readonly needs: readonly number[]
  readonly km: readonly number[]
  readonly before: readonly number[]
  readonly gap: number
}

/** Two training regions of two posts and two hospitals each, each post with three compositions. */
function problemOf({ needs, km, before, gap }: Draw): unknown {
  const packages = ['n1', 'n2', 's1', 's2'].flatMap((post, at) => {
    const [first, second] = post.startsWith('n') ? ['a', 'b'] : ['c', 'd']
    return [
      [{ site: first, months: 60 }],
      [
        { site: first, months: 24 },
        { site: second, months: 36 },
      ],
      [{ site: second, months: 60 }],
    ].map((elements, way) => ({
      id: `${post}-${way}`,
      post,
      elements,
      travelKm: km[3 * at + way] ?? 0,
      lastYear: before[3 * at + way] ?? 0,
    }))
  })
  return {
    posts: ['n1', 'n2', 's1', 's2'].map((id) => ({ id, specialty: id, count: 2 })),
    packages,
    sites: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'acute', area: id, coverageArea: id })),
    areas: ['a', 'b', 'c', 'd'].map((id, at) => ({ id, need: needs[at] ?? 1 })),
    objectives: ['coverage', 'moves', 'travel', 'calm'],
    options: { relativeGap: gap, coverageLevels: 1 },
  }
}

/** What every plan comes to, objective after objective. */
function everyValue(json: unknown): readonly (readonly number[])[] {
  const problem = parse(json)
  const plans = WAYS.flatMap((a) =>
    WAYS.flatMap((b) => WAYS.flatMap((c) => WAYS.map((d) => [a, b, c, d].flat()))),
  )
  return plans.map((plan) => problem.objectives.flatMap((one) => valuesOf(problem, [], plan, one)))
}

/** What a stage reached may be rounded by. */
const near = (value: number): number => 1e-6 * Math.max(1, Math.abs(value))

/**
 * Holds each stage of a plan against every plan that is as good in all the stages before.
 * @param largeFrom packages from which the problem is solved in parts
 */
function checkBounds(draw: Draw, largeFrom: number): void {
  const json = problemOf(draw)
  const { stages } = solve(json, largeFrom)
  const all = everyValue(json)
  expect(stages).toHaveLength(5)
  for (const [at, { status, value, bound }] of stages.entries()) {
    const asGood = all.filter((one) =>
      stages.slice(0, at).every((stage, before) => (one[before] ?? 0) <= stage.value + near(stage.value)),
    )
    const least = Math.min(...asGood.map((one) => one[at] ?? 0))
    expect(bound ?? least).toBeLessThanOrEqual(least + near(least))
    // what is called proven is within the gap that was asked for, also after all later stages
    if (status === 'optimal')
      expect(value - least).toBeLessThanOrEqual(draw.gap * Math.abs(value) + near(value))
  }
}

describe('a plan, made in parts or as one program', () => {
  it('has no bound above a plan that is as good in everything before, and is within the gap where it says so', () => {
    assert(
      property(
        record({
          needs: array(integer({ min: 20, max: 90 }), { minLength: 4, maxLength: 4 }),
          km: array(integer({ min: 0, max: 400 }), { minLength: 12, maxLength: 12 }),
          before: array(integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
          gap: constantFrom(0.001, 0.02, 0.1, 0.3),
        }),
        (draw) => {
          checkBounds(draw, 0)
          checkBounds(draw, Number.POSITIVE_INFINITY)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('claims no kilometre that a later stage has given away: the least are 1,148, not 1,149', () => {
    const draw = {
      needs: [68, 61, 20, 22],
      km: [289, 375, 99, 64, 1, 274, 81, 325, 82, 349, 370, 330],
      before: [0, 2, 2, 1, 1, 1, 1, 1, 1, 0, 1, 0],
      gap: 0.05,
    }
    checkBounds(draw, 0)
  })

  it('gives later stages no more of coverage than the gap as a share of what is left of it', () => {
    // the worst area can have 1.8 months per doctor lacking; proven within 30 % is from 1.385 on
    const draw = {
      needs: [40, 89, 54, 43],
      km: [294, 271, 336, 61, 207, 204, 368, 28, 179, 331, 40, 297],
      before: [1, 1, 0, 0, 0, 1, 2, 2, 1, 2, 0, 0],
      gap: 0.3,
    }
    checkBounds(draw, 0)
    checkBounds(draw, Number.POSITIVE_INFINITY)
  })
})

it('what is kept of a stage whose time was over before there was a bound is the value itself', () => {
  expect(keptValue(-1.5, Number.NEGATIVE_INFINITY, 0.001)).toBeCloseTo(-1.5, 6)
})
