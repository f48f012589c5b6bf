import { describe, expect, it } from 'vitest'
import { parsePlaceProblem } from '../courses/parse-problem.ts'
import { type PlaceResult, placeCourses } from '../courses/place.ts'
import { loadSolver } from '../courses/solve-stages.ts'

const solver = await loadSolver()

/** Two specialties that share two hospitals; b has a floor. */
const JSON_PROBLEM = {
  posts: [
    { id: 'p', specialty: 's', count: 3 },
    { id: 'q', specialty: 't', count: 2 },
  ],
  packages: ['p', 'q'].flatMap((post) =>
    ['a', 'b'].map((site) => ({ id: `${post}-${site}`, post, elements: [{ site, months: 60 }] })),
  ),
  sites: ['a', 'b'].map((id) => ({ id, kind: 'acute', area: id, coverageArea: id })),
  areas: [
    { id: 'a', need: 3 },
    { id: 'b', need: 2 },
  ],
  policies: [{ id: 'L2a', rule: 'L2a', kind: 'least', site: 'b', months: 60 }],
}

function placeBy(clock: () => number): PlaceResult {
  const { value: problem } = parsePlaceProblem(JSON_PROBLEM)
  if (problem === null) throw new Error('the problem is refused')
  const steps = placeCourses(solver, problem, 0, clock)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('a time limit by the clock of the caller', () => {
  it('is not reached on a clock that stands still, and all is proven', () => {
    const { status, coverage } = placeBy(() => 0)
    expect(status).toBe('optimal')
    // five courses of 60 months: 3 in a and 2 in b give 180 ÷ 3 and 120 ÷ 2
    expect(coverage.map(({ monthsPerNeed }) => monthsPerNeed)).toEqual([60, 60])
  })

  it('ends with a whole plan that keeps the floor when time is over at once, and claims no bound that it does not have', () => {
    let now = 0
    const { chosen, rows, stages } = placeBy(() => {
      now += 1e6
      return now
    })
    expect(chosen.reduce((sum, { count }) => sum + count, 0)).toBe(5)
    expect(rows.find(({ row }) => row === 'policy/L2a')?.breach).toBe(0)
    // the best plan has 60 in each area: the worst 60, the worst two 120, and 120 in all
    const best = [-60, -120, -120]
    const bounds = stages.flatMap(({ objective, bound }) => (objective === 'coverage' ? [bound] : []))
    for (const [at, bound] of bounds.entries())
      expect(bound ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual((best[at] ?? 0) + 1e-6)
  })
})
