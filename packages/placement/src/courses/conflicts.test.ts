import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCourses, type Solver } from './index.ts'
import type { PlaceProblem } from './problem.ts'
import { activityOf, breachOf, type Row, rowsOf } from './rows.ts'
import { parse, solve, solver } from './testing/solve-json.ts'

/** Whether any counts of the packages, each at most the courses of all posts, keep all of these rows; by trying them all. */
function canKeep(problem: PlaceProblem, rows: readonly Row[]): boolean {
  const all = problem.posts.reduce((sum, { count }) => sum + count, 0)
  const most = problem.packages.map(() => all)
  const counts = most.map(() => 0)
  for (;;) {
    if (rows.every((row) => breachOf(row, activityOf(row, counts)) === 0)) return true
    let at = 0
    while (at < most.length && counts[at] === most[at]) {
      counts[at] = 0
      at += 1
    }
    if (at === most.length) return false
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const SITES = ['a', 'b', 'c']
const drawn = record({
  counts: array(integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }),
  sites: array(integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 5 }),
  room: array(integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  share: integer({ min: 0, max: 4 }),
  mass: integer({ min: 1, max: 3 }),
})

describe('rules that cannot all be kept', () => {
  it('are named so that none of them can be left out of the contradiction, by trying every plan', () => {
    let conflicts = 0
    assert(
      property(drawn, ({ counts, sites, room, share, mass }) => {
        const posts = counts.map((count, at) => ({ id: `p${at}`, specialty: `s${at}`, count }))
        const json = {
          posts,
          packages: sites.map((site, at) => ({
            id: `k${at}`,
            post: `p${at % counts.length}`,
            elements: [{ site: SITES[site], months: 60 }],
          })),
          sites: SITES.map((id, at) => ({
            id,
            kind: at === 0 ? 'university' : 'acute',
            area: at < 2 ? 'nord' : 'syd',
            capacities: [{ trainees: 5 * (room[at] ?? 0), rule: 'I11', owner: `Sygehus ${id}`, hard: true }],
          })),
          keys: [
            {
              id: 'N7',
              owner: 'VUR Nord',
              unit: 'courses',
              posts: posts.map(({ id }) => id),
              shares: { nord: share / 4, syd: 1 - share / 4 },
              hard: true,
            },
          ],
          policies: [
            { id: 'W0d', kind: 'most', siteKind: 'university', share: 0.5, hard: true },
            { id: 'masse', kind: 'critical-mass', site: 'b', months: 60 * mass, hard: true },
          ],
        }
        const problem = parse(json)
        const rows = rowsOf(problem)
        const result = solve(json)
        expect(result.status === 'infeasible').toBe(
          !canKeep(
            problem,
            rows.filter(({ hard }) => hard),
          ),
        )
        const [conflict] = result.conflicts
        if (conflict === undefined) return
        conflicts += 1
        const named = rows.filter(({ id }) => conflict.rows.some(({ row }) => row === id))
        expect(named).toHaveLength(conflict.rows.length)
        expect(canKeep(problem, named)).toBe(false)
        for (const row of named)
          expect(
            canKeep(
              problem,
              named.filter((one) => one !== row),
            ),
          ).toBe(true)
        for (const { rule, owner } of conflict.rows) {
          for (const text of [conflict.text.da, conflict.text.en]) {
            expect(text).toContain(rule)
            expect(text).toContain(owner)
          }
        }
      }),
      { numRuns: 30 },
    )
    expect(conflicts).toBeGreaterThan(5)
  })

  it('are said to be perhaps too many where time ran out while they were looked for', () => {
    let runs = 0
    // the first solve finds that no plan is possible; all that follow have no time
    const late: Solver = {
      ...solver,
      createModel: (data) => {
        const model = solver.createModel(data)
        runs += 1
        return runs === 1 ? model : Object.assign(model, { run: () => ({ modelStatus: -1 }) })
      },
    }
    const problem = parse({
      posts: [{ id: 'p', specialty: 's', count: 2 }],
      packages: [{ id: 'k', post: 'p', elements: [{ site: 'a', months: 60 }] }],
      sites: [
        { id: 'a', kind: 'acute', area: 'nord', capacities: [{ trainees: 5, rule: 'I11', hard: true }] },
      ],
      policies: [{ id: 'W7', kind: 'least', siteKind: 'acute', share: 0.5, hard: true }],
    })
    const steps = placeCourses(late, problem)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    const [conflict] = step.value.conflicts
    // all three hard rows are left, though W7 has no part in it
    expect(conflict?.rows.map(({ row }) => row)).toEqual(['post/p', 'capacity/a/0', 'policy/W7'])
    expect(conflict?.text.da).toContain('Tiden slap op')
  })
})
