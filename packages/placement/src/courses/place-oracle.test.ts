import { array, assert, asyncProperty, integer, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveNation } from '../nation/solve-nation.ts'
import { valuesOf } from './objectives.ts'
import type { PlaceProblem } from './problem.ts'
import { programOf } from './program.ts'
import { activityOf, breachOf, rowsOf } from './rows.ts'
import { parse, solve, solver } from './testing/solve-json.ts'

/** Every way to give each post its courses. */
function* everyPlan(problem: PlaceProblem): Generator<readonly number[]> {
  const counts = problem.packages.map(() => 0)
  function* fill(post: number, from: number, left: number): Generator<readonly number[]> {
    const id = problem.posts[post]?.id
    if (id === undefined) {
      yield [...counts]
      return
    }
    if (left === 0) {
      yield* fill(post + 1, 0, problem.posts[post + 1]?.count ?? 0)
      return
    }
    for (let index = from; index < problem.packages.length; index += 1) {
      if (problem.packages[index]?.post !== id) continue
      counts[index] = (counts[index] ?? 0) + 1
      yield* fill(post, index, left - 1)
      counts[index] = (counts[index] ?? 0) - 1
    }
  }
  yield* fill(0, 0, problem.posts[0]?.count ?? 0)
}

/** The lexicographically best values of all plans, by trying each. */
function bestByTrying(problem: PlaceProblem): readonly number[] | null {
  const rows = rowsOf(problem)
  let best: readonly number[] | null = null
  for (const counts of everyPlan(problem)) {
    const isKept = rows.every((row) => !row.hard || breachOf(row, activityOf(row, counts)) === 0)
    if (!isKept) continue
    const values = problem.objectives.flatMap((objective) => valuesOf(problem, rows, counts, objective))
    if (best === null || isBefore(values, best)) best = values
  }
  return best
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0)
    if (Math.abs(difference) > 1e-7) return difference < 0
  }
  return false
}
const SITES = ['a', 'b', 'c', 'd']
const small = record({
  counts: array(integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
  stays: array(
    array(record({ site: integer({ min: 0, max: 3 }), half: integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 3, maxLength: 7 },
  ),
  room: array(integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }),
  need: array(integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
  hard: integer({ min: 0, max: 1 }),
})

type Small = {
  counts: number[]
  stays: { site: number; half: number }[][]
  room: number[]
  need: number[]
  hard: number
}

/** Posts, packages, sites and areas of a random problem; a capacity at each site for each of `specialties`, or one for all. */
const worldOf = ({ counts, stays, room, need, hard }: Small, specialties: readonly string[] | null) => ({
  posts: counts.map((count, index) => ({ id: `p${index}`, specialty: `s${index}`, count })),
  packages: stays.map((stay, index) => ({
    id: `k${index}`,
    post: `p${index % counts.length}`,
    elements: stay.map(({ site, half }) => ({ site: SITES[site], months: half * 6 })),
    travelKm: (index * 7) % 5,
  })),
  sites: SITES.map((id, index) => {
    const capacity = { trainees: room[index], hard: hard === 1 && index === 0 }
    return {
      id,
      kind: index % 2 === 0 ? 'university' : 'acute',
      area: index < 2 ? 'nord' : 'syd',
      coverageArea: id,
      capacities: specialties?.map((specialty) => ({ specialty, ...capacity })) ?? [capacity],
    }
  }),
  areas: SITES.map((id, index) => ({ id, need: need[index] })),
})

/** Random problems: with `hard`, one capacity must be kept. */
const jsonOf = (drawn: Small): object => ({
  ...worldOf(
    drawn,
    drawn.counts.map((_, post) => `s${post}`),
  ),
  keys: drawn.counts.map((_, post) => ({
    id: `k${post}`,
    unit: 'person-years',
    posts: [`p${post}`],
    shares: { nord: 0.4, syd: 0.6 },
  })),
  policies: [
    { id: 'uh', kind: 'most', siteKind: 'university', share: 0.5, posts: ['p0'] },
    { id: 'base', kind: 'least', site: 'b', months: 6 },
  ],
  options: { relativeGap: 0, coverageLevels: 3 },
})

describe('in parts, as the nation is solved', () => {
  it('reaches the same values as trying every plan, level after level', async () => {
    let apart = 0
    await assert(
      asyncProperty(small, async (drawn) => {
        const problem = parse(jsonOf(drawn))
        const rows = rowsOf(problem)
        const steps = solveNation(solver, problem, rows, programOf(problem, rows))
        let step = steps.next()
        while (step.done !== true) step = steps.next()
        const best = bestByTrying(problem)
        // the caller solves it as one program
        if (step.value === 'not-apart') return
        if (typeof step.value === 'string' || 'infeasible' in step.value) {
          expect(best).toBeNull()
          return
        }
        apart += 1
        const { counts, ends } = step.value
        expect(ends.map(({ stage }) => stage.objective)).toEqual(
          programOf(problem, rows).stages.map(({ objective }) => objective),
        )
        expect(ends.filter(({ status }) => status !== 'optimal')).toEqual([])
        const values = problem.objectives.flatMap((objective) => valuesOf(problem, rows, counts, objective))
        for (const [at, value] of values.entries()) expect(value).toBeCloseTo(best?.[at] ?? Number.NaN, 4)
      }),
      { numRuns: 60 },
    )
    expect(apart).toBeGreaterThan(5)
  })
})

describe('against every plan there is', () => {
  it('reaches the lexicographically best values, or says that no plan keeps the hard limits', async () => {
    await assert(
      asyncProperty(small, async (drawn) => {
        const json = {
          ...worldOf(drawn, null),
          keys: [
            {
              id: 'k',
              unit: 'person-years',
              posts: drawn.counts.map((_, index) => `p${index}`),
              shares: { nord: 0.4, syd: 0.6 },
            },
          ],
          policies: [{ id: 'uh', kind: 'most', siteKind: 'university', share: 0.5 }],
          options: { relativeGap: 0 },
        }
        const problem = parse(json)
        const best = bestByTrying(problem)
        const result = solve(json)
        if (best === null) {
          expect(result.status).toBe('infeasible')
          return
        }
        expect(result.status).toBe('optimal')
        const chosen = new Map(result.chosen.map((one) => [one.package, one.count]))
        const reached = problem.packages.map((item) => chosen.get(item.id) ?? 0)
        const values = problem.objectives.flatMap((objective) =>
          valuesOf(problem, rowsOf(problem), reached, objective),
        )
        for (const [at, value] of values.entries()) expect(value).toBeCloseTo(best[at] ?? 0, 4)
      }),
      { numRuns: 40 },
    )
  })
})
