import { describe, expect, it } from 'vitest'
import { blocksOf } from '../courses/blocks.ts'
import { coverageOf } from '../courses/objectives.ts'
import { rowsOf } from '../courses/rows.ts'
import { parse, solver } from '../courses/testing/solve-json.ts'
import { blockMinima, tightProgram } from '../courses/tighten.ts'
import { limitOf } from '../courses/time-limit.ts'
import { coverageAreas } from './coverage.ts'
import { addPoint } from './master.ts'
import { closeNation, openNation } from './nation.ts'
import { regionBound } from './region-bound.ts'
import { regionsOf } from './regions.ts'
import type { Care } from './solve-nation.ts'
import type { Kept } from './stage-forms.ts'

/** Kilometres between the sites of each composition, in order of post and composition. */
const KM = [0, 170, 90, 310, 120, 40, 75, 210, 0, 260, 15, 130]

/** Two training regions of two posts and two hospitals each; a course is whole at one hospital, or divided. */
const PROBLEM = parse({
  posts: ['n1', 'n2', 's1', 's2'].map((id) => ({ id, specialty: id, count: 2 })),
  packages: ['n1', 'n2', 's1', 's2'].flatMap((post, at) => {
    const [first, second] = post.startsWith('n') ? ['a', 'b'] : ['c', 'd']
    return [
      { id: `${post}-1`, post, elements: [{ site: first, months: 60 }], travelKm: KM[3 * at] },
      { id: `${post}-2`, post, elements: [{ site: second, months: 60 }], travelKm: KM[3 * at + 2] },
      {
        id: `${post}-12`,
        post,
        elements: [
          { site: first, months: 24 },
          { site: second, months: 36 },
        ],
        travelKm: KM[3 * at + 1],
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
  objectives: ['coverage', 'travel'],
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
  const tight = tightProgram({ ...PROBLEM, objectives: ['travel'] }, parts, minima)
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

/** Kilometres, the worst ratio and the sum of ratios, without the engine's own sums. */
function judged(plan: Float64Array): { readonly km: number; readonly worst: number; readonly sum: number } {
  const ratios = coverageOf(PROBLEM, Array.from(plan)).map(({ monthsPerNeed }) => monthsPerNeed)
  // packages stand in order of id: of a post the first, the divided and the second
  const kmOf = [0, 1, 2, 3].flatMap((post) => [KM[3 * post], KM[3 * post + 1], KM[3 * post + 2]])
  const km = plan.reduce((sum, count, index) => sum + count * (kmOf[index] ?? 0), 0)
  return { km, worst: Math.min(...ratios), sum: ratios.reduce((all, one) => all + one, 0) }
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
      const travel = new Map([[nation.countOf.get('travel') ?? -1, 1]])
      const plans = everyPlan().map((plan) => ({ plan, ...judged(plan) }))
      const ratios = [...new Set(plans.map((one) => one.worst))].toSorted((a, b) => a - b)
      const worst = ratios[Math.floor(ratios.length / 2)] ?? 0
      const sums = plans.filter((one) => one.worst >= worst - 1e-9).map(({ sum }) => sum)
      const raised = [0, 0.5, 0.9, 1].map((share) => {
        const [low, high] = [Math.min(...sums), Math.max(...sums)]
        const most = -(low + share * (high - low))
        const kept: readonly Kept[] = [
          { kind: 'worst', level: 1, least: worst, most: worst },
          { kind: 'sum', costs: coverage, most },
        ]
        const asGood = plans.filter((one) => one.worst >= worst - 1e-9 && -one.sum <= most + 1e-9)
        const least = Math.min(...asGood.map(({ km }) => km))
        const plan = asGood.find(({ km }) => km === least)?.plan ?? new Float64Array()
        for (const [part, model] of nation.models.entries()) addPoint(care.pool, part, model.pointIn(plan))
        const bound = regionBound(care, { plan, kept }, travel, least)
        expect(bound).toBeLessThanOrEqual(least + 1e-6)
        return bound
      })
      // where the sum leaves the choice free the regions' own least is the whole's; where it does not, a price stands for it
      expect(raised[0]).toBeCloseTo(185, 6)
      expect(raised[1]).toBeCloseTo(185, 6)
      expect(raised[2]).toBeGreaterThan(250)
      expect(raised[3]).toBeGreaterThan(raised[2] ?? 0)
    } finally {
      closeNation(care.nation)
    }
  })
})
