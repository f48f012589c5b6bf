import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from '../courses/index.ts'
import { calendarResult } from './calendar-result.ts'
import { parseCalendarProblem } from './parse-calendar.ts'
import { type CalendarProblem, planCalendar } from './plan-calendar.ts'
import { spreadOverYears } from './spread-over-years.ts'

const solver = await loadSolver()

describe('whole posts over the years of a plan', () => {
  it('gives 2, 3, 2, 2, 3 for a third of seven posts a year', () => {
    expect(spreadOverYears([7 / 3, 7 / 3, 7 / 3, 7 / 3, 7 / 3])).toEqual([2, 3, 2, 2, 3])
  })

  it('is never more than half a post off at the end of a year', () => {
    assert(
      property(array(integer({ min: 0, max: 200 }), { maxLength: 12 }), (tenths) => {
        let [given, quota] = [0, 0]
        for (const [year, posts] of spreadOverYears(tenths.map((one) => one / 10)).entries()) {
          given += posts
          quota += (tenths[year] ?? 0) / 10
          expect(Math.abs(given - quota)).toBeLessThanOrEqual(0.5 + 1e-6)
        }
      }),
    )
  })
})

/** Two courses a year for two years: one starts at a, one at b, and they change after a year. */
const SWAP: CalendarProblem = {
  starts: 4,
  perYear: [2, 2],
  packages: [
    {
      id: 'ab',
      elements: [
        { site: 'a', months: 12 },
        { site: 'b', months: 12 },
      ],
    },
    {
      id: 'ba',
      elements: [
        { site: 'b', months: 12 },
        { site: 'a', months: 12 },
      ],
    },
  ],
  rooms: ['a', 'b'].map((site) => ({ site, byHalfYear: [2] })),
  timeLimitSeconds: 20,
  seed: 1,
}

/** Fewest trainees beyond the rooms, by trying every start of every course. */
function leastBeyond(problem: CalendarProblem): number {
  const ways = problem.packages.flatMap(({ elements }) =>
    Array.from({ length: problem.starts }, (_, start) => ({
      start,
      months: elements.flatMap(({ site, months }) => Array.from({ length: months / 6 }, () => site)),
    })),
  )
  let best = Number.POSITIVE_INFINITY
  const chosen: (typeof ways)[number][] = []
  const beyond = (): number =>
    problem.rooms.reduce((sum, { site, byHalfYear }) => {
      for (let half = 0; half < 12; half += 1) {
        const there = chosen.filter(({ start, months }) => months[half - start] === site).length
        sum += Math.max(0, there - (byHalfYear[half] ?? byHalfYear.at(-1) ?? 0))
      }
      return sum
    }, 0)
  const fill = (year: number, left: number, from: number): void => {
    if (year === problem.perYear.length) {
      best = Math.min(best, beyond())
      return
    }
    if (left === 0) return fill(year + 1, problem.perYear[year + 1] ?? 0, 0)
    for (const [index, way] of ways.entries()) {
      if (index < from || way.start >> 1 !== year) continue
      chosen.push(way)
      fill(year, left - 1, index)
      chosen.pop()
    }
  }
  fill(0, problem.perYear[0] ?? 0, 0)
  return best
}

describe('the calendar of a plan', () => {
  it('lets courses change places where there is room for two at a time', () => {
    const calendar = planCalendar(solver, SWAP)
    expect(calendar).toMatchObject({ status: 'optimal', beyondRoom: 0 })
    expect(calendar.starts.reduce((sum, { courses }) => sum + courses, 0)).toBe(4)
  })

  it('has the fewest trainees beyond the rooms, as trying every calendar says', () => {
    assert(
      property(array(integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }), (rooms) => {
        const problem = {
          ...SWAP,
          rooms: SWAP.rooms.map((room, at) => ({ ...room, byHalfYear: [rooms[at] ?? 0, 1] })),
        }
        expect(planCalendar(solver, problem).beyondRoom).toBeCloseTo(leastBeyond(problem), 6)
      }),
      { numRuns: 6 },
    )
  })
})

describe('a calendar problem in plain JSON', () => {
  const json = {
    perYear: [2],
    packages: [{ id: 'a', elements: [{ site: 'a', months: 12 }] }],
    rooms: [{ site: 'a', trainees: 1 }],
  }

  it('is answered with who is where when, the proof, and why each begins when it does', () => {
    const { value } = parseCalendarProblem(json)
    if (value === null) throw new Error('the problem cannot be read')
    const result = calendarResult(solver, value)
    // both at once are 2 and 2, one beyond the room twice; one after the other 1, 2 and 1: beyond it once
    expect(result).toMatchObject({
      engine: 'calendar',
      status: 'optimal',
      stages: [
        { objective: 'beyond-room', value: 1, bound: 1, gap: 0 },
        { objective: 'uneven-halves', value: 0, bound: 0, gap: 0 },
      ],
      sites: [{ site: 'a', trainees: [1, 2, 1], room: [1, 1, 1], beyond: 1 }],
    })
    // begun in the second half too: 0, 2 and 2, so one more beyond; 2 against 0 courses
    expect(result.reasons[0]).toMatchObject({
      halfYear: 0,
      courses: 1,
      tight: [{ site: 'a', full: [0], over: [1] }],
      other: { halfYear: 1, beyondRoom: 1, unevenHalves: 2 },
      text: {
        da: '1 forløb som a begynder i 1. halvår af år 1. Halvår undervejs uden ledig plads: a fuldt i 1, over pladserne i 1. Begyndte ét af dem i 2. halvår af år 1: +1 lægehalvår ud over pladserne, +2 forløb i forskel mellem årets halvår.',
      },
    })
  })

  it('says which sums cannot both be kept', () => {
    const { value } = parseCalendarProblem({ ...json, packages: [{ ...json.packages[0], count: 3 }] })
    const result = value === null ? null : calendarResult(solver, value)
    expect(result?.status).toBe('infeasible')
    expect(result?.conflicts).toMatchObject([{ perYear: 2, counted: 3, allCounted: true }])
  })

  it('spreads quotas over the years, and refuses what it does not know with its place', () => {
    const { perYear: _, ...rest } = json
    // 0.5 is rounded up to 1; 0.5 + 0.9 = 1.4 to 1 in all; 2.3 to 2 in all
    expect(parseCalendarProblem({ ...rest, quotaPerYear: [0.5, 0.9, 0.9] }).value?.perYear).toEqual([1, 0, 1])
    const wrong = { ...json, rooms: [{ site: 'b', trainees: 1, rum: 2 }], options: { seed: -1 } }
    expect(
      parseCalendarProblem(wrong).issues.map(({ at }) =>
        at !== undefined && 'pointer' in at ? at.pointer : '',
      ),
    ).toEqual(['/rooms/0/rum', '/options/seed', '/rooms/0/site'])
  })
})
