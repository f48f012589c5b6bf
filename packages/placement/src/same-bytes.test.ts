import { randomStream } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { solve, solver } from './courses/testing/solve-json.ts'
import {
  apportion,
  type CalendarProblem,
  parseApportionInput,
  placeAtTutors,
  planCalendar,
  type TutorProblem,
} from './index.ts'

const random = randomStream(20261122, 'same-bytes')

/** A list in another order, the same each time. */
function mixed<T>(list: readonly T[]): T[] {
  const stream = randomStream(list.length, 'mixed')
  return list
    .map((one) => ({ one, at: stream.unit() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

const whole = (most: number): number => Math.floor(random.unit() * (most + 1))
const SITES = Array.from({ length: 4 }, (_, at) => `s${at}`)
const pairs = SITES.flatMap((first) =>
  SITES.flatMap((second) => (first === second ? [] : [[first, second] as const])),
)

/** Two training regions' courses of two specialties; many compositions are worth the same. */
const PLACE = {
  posts: ['p', 'q'].map((id) => ({ id, specialty: id, count: 4 })),
  packages: ['p', 'q'].flatMap((post) =>
    pairs.slice(3).map(([first, second]) => ({
      id: `${post}/${first}+${second}`,
      post,
      elements: [
        { site: first, months: 36 },
        { site: second, months: 24 },
      ],
      travelKm: 10 * whole(2),
    })),
  ),
  sites: SITES.map((id, at) => ({
    id,
    kind: at < 2 ? 'university' : 'acute',
    area: at % 2 === 0 ? 'nord' : 'syd',
    coverageArea: id,
    capacities: ['p', 'q'].map((specialty) => ({ specialty, trainees: 2 + whole(5) })),
  })),
  keys: ['p', 'q'].map((post) => ({
    id: post,
    unit: 'person-years',
    posts: [post],
    shares: { nord: 0.4, syd: 0.6 },
  })),
  areas: SITES.map((id) => ({ id, need: 1 + whole(9) })),
  options: { coverageLevels: 1 },
  policies: [{ id: 'base', kind: 'least', site: 's3', months: 24 }],
}

const CALENDAR: CalendarProblem = {
  starts: 6,
  perYear: [3, 3, 3],
  packages: pairs.map(([first, second]) => ({
    id: `${first}${second}`,
    elements: [
      { site: first, months: 12 },
      { site: second, months: 12 },
    ],
  })),
  rooms: SITES.map((site) => ({ site, byHalfYear: [1, 2] })),
  timeLimitSeconds: 30,
  seed: 1,
}

const TUTORS: TutorProblem = {
  trainees: Array.from({ length: 12 }, (_, at) => ({
    id: `t${at}`,
    options: Array.from({ length: 6 }, (_own, index) => ({
      practice: `p${(at + index) % 9}`,
      cost: whole(3),
    })),
  })),
  practices: Array.from({ length: 9 }, (_, at) => ({
    id: `p${at}`,
    kommune: `k${at % 3}`,
    places: 1 + (at % 2),
  })),
  floors: [0, 1, 2].map((at) => ({ kommune: `k${at}`, least: 3 })),
  timeLimitSeconds: 30,
}

/** Each engine on its problem as it is, and with every list whose order means nothing in another order. */
const ENGINES: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ['placing as one program', () => solve(PLACE), () => solve(otherOrder(PLACE))],
  ['placing in parts', () => solve(PLACE, 0), () => solve(otherOrder(PLACE), 0)],
  [
    'the calendar',
    () => planCalendar(solver, CALENDAR),
    () =>
      planCalendar(solver, { ...CALENDAR, packages: mixed(CALENDAR.packages), rooms: mixed(CALENDAR.rooms) }),
  ],
  [
    'trainees at tutors',
    () => placeAtTutors(solver, TUTORS),
    () =>
      placeAtTutors(solver, {
        ...TUTORS,
        trainees: mixed(TUTORS.trainees.map((one) => ({ ...one, options: mixed(one.options) }))),
        practices: mixed(TUTORS.practices),
        floors: mixed(TUTORS.floors),
      }),
  ],
]

function otherOrder(problem: typeof PLACE): object {
  return {
    ...problem,
    posts: mixed(problem.posts),
    packages: mixed(problem.packages),
    sites: mixed(problem.sites.map((site) => ({ ...site, capacities: mixed(site.capacities) }))),
    keys: mixed(problem.keys.map((key) => ({ ...key, shares: { syd: 0.6, nord: 0.4 } }))),
    areas: mixed(problem.areas),
  }
}

describe('the same bytes for the same problem (M18)', () => {
  it.each(ENGINES)('%s: in three runs, and in any order of the lists', (_name, run, runMixed) => {
    const bytes = JSON.stringify(run())
    expect(bytes.length).toBeGreaterThan(100)
    expect(JSON.stringify(run())).toBe(bytes)
    expect(JSON.stringify(run())).toBe(bytes)
    expect(JSON.stringify(runMixed())).toBe(bytes)
  })

  it('dividing: in three runs; rows in another order have the same seats', () => {
    const weights = Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => 1 + random.unit() * 40))
    const divide = (rows: readonly (readonly number[])[], rowSeats: readonly number[]): unknown => {
      const { value } = parseApportionInput({
        method: 'biproportional',
        weights: rows,
        rowSeats,
        columnSeats: [9, 7, 7, 5],
      })
      return value === null ? null : apportion(value).seats
    }
    const seats = divide(weights, [4, 4, 4, 4, 4, 4, 4])
    expect(divide(weights, [4, 4, 4, 4, 4, 4, 4])).toEqual(seats)
    const turned = divide(weights.toReversed(), [4, 4, 4, 4, 4, 4, 4])
    expect(Array.isArray(turned) ? turned.toReversed() : null).toEqual(seats)
  })
})
