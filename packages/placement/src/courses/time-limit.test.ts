import { describe, expect, it } from 'vitest'
import { planCalendar } from '../calendar/index.ts'
import { placeAtTutors } from '../tutors/index.ts'
import { placeCourses, resolveMoved, type Solver } from './index.ts'
import { parse, solver } from './testing/solve-json.ts'
import type { Clock } from './time-limit.ts'

/** The solver, and the seconds that it is given for each run. */
function watched(): { readonly solver: Solver; readonly given: number[] } {
  const given: number[] = []
  const createModel: Solver['createModel'] = (data) => {
    const model = solver.createModel(data)
    const set = model.options.set.bind(model.options)
    Object.assign(model.options, {
      set: (options: Parameters<typeof set>[0]) => {
        if ('time_limit' in options) given.push(Number(options['time_limit']))
        set(options)
      },
    })
    return model
  }
  return { solver: { ...solver, createModel }, given }
}

const SITES = ['a', 'b']
const PLACE = parse({
  posts: [{ id: 'p', specialty: 's', count: 2 }],
  packages: SITES.map((site) => ({ id: `p${site}`, post: 'p', elements: [{ site, months: 60 }] })),
  sites: SITES.map((id) => ({ id, kind: 'acute', area: id, capacities: [{ trainees: 5 }] })),
  objectives: ['capacity', 'moves', 'travel'],
  options: { timeLimitSeconds: 60, relativeGap: 0 },
})
/** Two courses that can only be where there is room for one. */
const CLASH = parse({
  posts: [{ id: 'p', specialty: 's', count: 2 }],
  packages: [{ id: 'pa', post: 'p', elements: [{ site: 'a', months: 60 }] }],
  sites: [{ id: 'a', kind: 'acute', area: 'a', capacities: [{ trainees: 5, hard: true }] }],
})

const CALENDAR = {
  starts: 2,
  perYear: [2],
  packages: SITES.map((site) => ({ id: site, elements: [{ site, months: 12 }] })),
  rooms: SITES.map((site) => ({ site, byHalfYear: [1] })),
  timeLimitSeconds: 60,
  seed: 1,
}
const TUTORS = {
  trainees: [{ id: 'x', options: [{ practice: 'by', cost: 5 }] }],
  practices: [{ id: 'by', kommune: 'byen', places: 1 }],
  floors: [{ kommune: 'byen', least: 1 }],
  timeLimitSeconds: 60,
}

const SOLVES: readonly (readonly [string, number, (found: Solver, clock: Clock) => unknown])[] = [
  ['a placement', 60, (found, clock) => [...placeCourses(found, PLACE, undefined, clock)]],
  ['rules in conflict', 60, (found, clock) => [...placeCourses(found, CLASH, undefined, clock)]],
  ['a calendar', 60, (found, clock) => planCalendar(found, CALENDAR, clock)],
  ['trainees at tutors', 60, (found, clock) => placeAtTutors(found, TUTORS, clock)],
  [
    'a course that is moved',
    2,
    (found, clock) =>
      resolveMoved(found, PLACE, [{ package: 'pa', count: 2 }], { from: 'pa', to: 'pb' }, clock),
  ],
]

describe('the time limit of every solve', () => {
  it.each(SOLVES)('of %s is counted by the clock of the caller', (_name, seconds, run) => {
    const [still, running] = [watched(), watched()]
    run(still.solver, () => 0)
    expect(still.given.length).toBeGreaterThan(0)
    expect(new Set(still.given)).toEqual(new Set([seconds]))
    // a tenth of a second from one look at the clock to the next: each run has less than the one before
    let now = 0
    run(running.solver, () => {
      now += 0.1
      return now
    })
    expect(running.given[0]).toBeCloseTo(seconds - 0.1, 9)
    expect(running.given).toHaveLength(still.given.length)
  })
})
