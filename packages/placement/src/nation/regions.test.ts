import { describe, expect, it } from 'vitest'
import { blocksOf } from '../courses/blocks.ts'
import { coverageOf } from '../courses/objectives.ts'
import { rowsOf } from '../courses/rows.ts'
import { parse, solver } from '../courses/testing/solve-json.ts'
import { blockMinima, tightProgram } from '../courses/tighten.ts'
import { limitOf } from '../courses/time-limit.ts'
import { sumByRegions } from './by-regions.ts'
import { coverageAreas } from './coverage.ts'
import { evened } from './kept-sums.ts'
import { addPoint } from './master.ts'
import { closeNation, openNation, totalsOf } from './nation.ts'
import { regionsOf } from './regions.ts'
import type { Care } from './solve-nation.ts'
import { costOf, type Kept } from './stage-forms.ts'

/** Two training regions of two posts and two hospitals each; a course is whole at one hospital, or divided. */
const PROBLEM = parse({
  posts: ['n1', 'n2', 's1', 's2'].map((id) => ({ id, specialty: id, count: 2 })),
  packages: ['n1', 'n2', 's1', 's2'].flatMap((post) => {
    const [first, second] = post.startsWith('n') ? ['a', 'b'] : ['c', 'd']
    return [
      { id: `${post}-1`, post, elements: [{ site: first, months: 60 }] },
      { id: `${post}-2`, post, elements: [{ site: second, months: 60 }] },
      {
        id: `${post}-12`,
        post,
        elements: [
          { site: first, months: 24 },
          { site: second, months: 36 },
        ],
      },
    ]
  }),
  sites: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'acute', area: id, coverageArea: id })),
  areas: [
    { id: 'a', need: 31 },
    { id: 'b', need: 47 },
    { id: 'c', need: 53 },
    { id: 'd', need: 29 },
  ],
  objectives: ['coverage', 'moves'],
  options: { relativeGap: 0.001, coverageLevels: 1 },
})

/** The nation and its regions, with a first point of each part. */
function openCare(): Care {
  const rows = rowsOf(PROBLEM)
  const limit = limitOf(60, null)
  const parts = blocksOf(PROBLEM, rows)
  const { areas, step } = coverageAreas(PROBLEM)
  const minima = blockMinima(solver, parts, PROBLEM.objectives, { limit, clock: null })
  if (minima === null || 'infeasible' in minima) throw new Error('the blocks have no minimum')
  const tight = tightProgram({ ...PROBLEM, objectives: ['moves'] }, parts, minima)
  const nation = openNation(solver, PROBLEM, parts, tight, minima, { areas, step: step ?? 1 })
  const pool = { models: nation.models, points: nation.models.map(() => []) }
  for (const [part, model] of nation.models.entries()) {
    const answer = model.cheapest(new Float64Array(nation.counts.length).fill(-1, 0, areas.length))
    if (answer !== null) addPoint(pool, part, answer.point)
  }
  return { solver, nation, pool, options: PROBLEM.options, limit, clock: null, regions: regionsOf(nation) }
}

/** Every way to give each of the four posts its two courses: 6 ways each, 1,296 plans. */
function everyPlan(): readonly Float64Array[] {
  const ways = [
    [2, 0, 0],
    [0, 2, 0],
    [0, 0, 2],
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
  ]
  return ways.flatMap((n1) =>
    ways.flatMap((n2) => ways.flatMap((s1) => ways.map((s2) => Float64Array.from([n1, n2, s1, s2].flat())))),
  )
}

/** Moves, the worst ratio and the sum of ratios, without the engine's own sums. */
function judged(plan: Float64Array): {
  readonly moves: number
  readonly worst: number
  readonly sum: number
} {
  const ratios = coverageOf(PROBLEM, Array.from(plan)).map(({ monthsPerNeed }) => monthsPerNeed)
  // in order of id, the second of three packages is the divided course
  const moves = plan.reduce((sum, count, index) => sum + (index % 3 === 1 ? count : 0), 0)
  return { moves, worst: Math.min(...ratios), sum: ratios.reduce((all, one) => all + one, 0) }
}

describe('regions that share scarce months', () => {
  it('are the parts that only their own areas tie', () => {
    const care = openCare()
    try {
      expect(care.regions.map(({ parts }) => parts)).toEqual([
        [0, 1],
        [2, 3],
      ])
    } finally {
      closeNation(care.nation)
    }
  })

  it('bound a sum that no plan is below which keeps as much coverage, as trying all plans shows', () => {
    const care = openCare()
    try {
      const { nation } = care
      const coverage = new Map(nation.areas.map(({ need }, at) => [at, -1 / need]))
      const count = nation.countOf.get('moves')
      const plans = everyPlan().map((plan) => ({ plan, ...judged(plan) }))
      const start = plans.find(({ moves }) => moves === 8)
      if (start === undefined || count === undefined) throw new Error('no plan with eight divided courses')
      const bestSum = Math.max(
        ...plans.filter(({ worst }) => worst >= start.worst - 1e-9).map(({ sum }) => sum),
      )
      for (const share of [0, 0.25, 0.5, 0.75]) {
        const kept: readonly Kept[] = [
          { kind: 'worst', level: 1, least: start.worst, most: start.worst },
          {
            kind: 'sum',
            costs: coverage,
            most: -(start.sum - share * Math.abs(bestSum - start.sum)),
            bound: -bestSum,
          },
        ]
        const end = sumByRegions(care, { plan: start.plan, kept }, new Map([[count, 1]]), true)
        const sum = end?.before.find((one) => one.kind === 'sum')
        if (end === null || sum?.kind !== 'sum') throw new Error('the regions gave no answer')
        const least = plans
          .filter((one) => one.worst >= start.worst - 1e-9 && -one.sum <= sum.most + 1e-9)
          .reduce((fewest, { moves }) => Math.min(fewest, moves), 8)
        expect(end.bound).toBeLessThanOrEqual(least)
        if (end.isProven) expect(end.value).toBe(least)
        const own = plans.find(({ plan }) => plan.every((one, at) => one === end.plan[at]))
        expect(own?.moves).toBe(end.value)
        expect(costOf(coverage, totalsOf(nation, end.plan))).toBeCloseTo(-(own?.sum ?? 0), 9)
      }
    } finally {
      closeNation(care.nation)
    }
  })
})

describe('the worst ratio that stands for the sums of the worst', () => {
  const areas = [50, 70].map((need, at) => ({ id: `a${at}`, need, terms: new Map(), most: 120 }))

  it('is the lowest whose whole months add up to what is kept of the worst two', () => {
    const kept: readonly Kept[] = [
      { kind: 'worst', level: 1, least: 0.5, most: 0.6 },
      { kind: 'worst', level: 2, least: 1.13, most: 1.2 },
    ]
    // at 0.5: 30 ÷ 50 + 36 ÷ 70 = 1.114; above 36 ÷ 70 = 0.514 it is 30 ÷ 50 + 42 ÷ 70 = 1.2, first at 42 ÷ 70 = 0.6
    expect(evened({ areas, step: 6 }, kept, Float64Array.from([30, 42]))[0]).toMatchObject({ least: 0.6 })
  })

  it('stays where no ratio up to the plan’s own implies them', () => {
    const kept: readonly Kept[] = [
      { kind: 'worst', level: 1, least: 0.5, most: 0.6 },
      { kind: 'worst', level: 2, least: 1.3, most: 1.4 },
    ]
    expect(evened({ areas, step: 6 }, kept, Float64Array.from([30, 60]))).toBe(kept)
  })
})
