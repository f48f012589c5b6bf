import { describe, expect, it } from 'vitest'
import {
  loadSolver,
  type PlaceProblem,
  parsePlaceProblem,
  resolveMoved,
  type Solver,
  whatIfMoved,
} from './index.ts'

const solver = await loadSolver()

/** Two courses, one in each of two regions by the key; each region has a hospital with room for one course. */
function problemOf(hard: boolean): PlaceProblem {
  const site = (id: string, area: string): object => ({
    id,
    kind: 'acute',
    area,
    capacities: [{ trainees: 5, rule: 'K8', owner: id, hard }],
  })
  const { value } = parsePlaceProblem({
    posts: [
      { id: 'kir', specialty: 'kirurgi', count: 2 },
      { id: 'med', specialty: 'medicin', count: 1 },
    ],
    sites: [site('hjoerring', 'nord'), site('horsens', 'midt'), site('viborg', 'midt')],
    packages: ['hjoerring', 'horsens', 'viborg'].flatMap((id) =>
      ['kir', 'med'].map((post) => ({ id: `${post}-${id}`, post, elements: [{ site: id, months: 60 }] })),
    ),
    keys: [
      {
        id: 'N7',
        rule: 'N7',
        owner: 'VUR Nord',
        unit: 'courses',
        posts: ['kir'],
        shares: { nord: 0.5, midt: 0.5 },
        hard,
      },
    ],
  })
  if (value === null) throw new Error('the problem cannot be read')
  return value
}

/** A solver whose time is always over before it has anything. */
const late: Solver = {
  ...solver,
  createModel: (data) => Object.assign(solver.createModel(data), { run: () => ({ modelStatus: -1 }) }),
}

/** Surgery in Hjørring and Horsens, medicine in Viborg: every limit is kept. */
const PLAN = ['kir-hjoerring', 'kir-horsens', 'med-viborg'].map((id) => ({ package: id, count: 1 }))

describe('a course that is moved, with its specialty placed anew', () => {
  it('keeps the move, and says what the nation loses by it', () => {
    const moved = resolveMoved(solver, problemOf(false), PLAN, { from: 'kir-hjoerring', to: 'kir-viborg' })
    expect(moved?.status).toBe('optimal')
    expect(moved?.changed).toEqual([
      { package: 'kir-hjoerring', before: 1, after: 0 },
      { package: 'kir-viborg', before: 0, after: 1 },
    ])
    // Nord has none of its one course, Midt has two for one, and Viborg 5 + 5 trainees where 5 have room
    expect(moved?.change.breaks.map(({ rule, by }) => [rule, by])).toEqual([
      ['N7', 1],
      ['N7', 1],
      ['K8', 5],
    ])
  })

  it('moves another course along where that saves a limit', () => {
    const moved = resolveMoved(solver, problemOf(false), PLAN, { from: 'kir-horsens', to: 'kir-hjoerring' })
    expect(moved?.changed.map(({ package: id, after }) => [id, after])).toEqual([
      ['kir-hjoerring', 2],
      ['kir-horsens', 0],
    ])
    expect(resolveMoved(solver, problemOf(false), PLAN, { from: 'kir-viborg', to: 'kir-horsens' })).toBeNull()
  })

  it('names the rules that cannot be kept with it, and who owns them', () => {
    const moved = resolveMoved(solver, problemOf(true), PLAN, { from: 'kir-hjoerring', to: 'kir-viborg' })
    expect(moved?.status).toBe('infeasible')
    // the move empties Nordjylland, which the key gives one course
    expect(moved?.conflict?.rows.map(({ rule }) => rule)).toContain('flytning')
    expect(moved?.text.da).toContain('Kan ikke alle overholdes')
  })

  it('begins with the move by itself, so that it has a plan also when time is over at once', () => {
    const starts: number[] = []
    const createModel: Solver['createModel'] = (data) => {
      const model = solver.createModel(data)
      const setSolution = model.setSolution.bind(model)
      return Object.assign(model, {
        setSolution: (given: Parameters<typeof setSolution>[0]) => {
          if ('indices' in given) starts.push(...given.values)
          return setSolution(given)
        },
      })
    }
    let now = 0
    const over = (): number => {
      now += 1e6
      return now
    }
    const move = { from: 'kir-hjoerring', to: 'kir-viborg' }
    const moved = resolveMoved({ ...solver, createModel }, problemOf(false), PLAN, move, over)
    // the packages of surgery, Hjørring, Horsens, Viborg, and the rest of the nation
    expect(starts).toEqual([0, 1, 1, 1])
    expect(moved?.change.losses).toEqual(whatIfMoved(problemOf(false), PLAN, move)?.losses)
  })

  it('is never worse than the move by itself where time runs out', () => {
    const move = { from: 'kir-horsens', to: 'kir-hjoerring' }
    const moved = resolveMoved(late, problemOf(false), PLAN, move)
    const alone = whatIfMoved(problemOf(false), PLAN, move)
    expect(moved?.status).toBe('feasible')
    expect(moved?.change.losses).toEqual(alone?.losses)
    // with limits that must be kept, the move by itself is no answer
    expect(resolveMoved(late, problemOf(true), PLAN, move)?.changed).toEqual([])
  })
})
