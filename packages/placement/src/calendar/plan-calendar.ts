import type { Element } from '../courses/problem.ts'
import type { Program } from '../courses/program.ts'
import { type Solver, type StageEnd, solveStages } from '../courses/solve-stages.ts'
import { type Clock, limitOf } from '../courses/time-limit.ts'

/** Courses of one specialty and training region over the years of a plan, to be given a start half-year each. */
export type CalendarProblem = {
  /** Half-years that courses may start in, from 0; ten for five years. */
  readonly starts: number
  /** Courses that start in each plan year. */
  readonly perYear: readonly number[]
  /** Ways to compose a course, their stays in order; one with the same stays in another order is another one. */
  readonly packages: readonly {
    readonly id: string
    readonly elements: readonly Element[]
    /** How many courses of the whole plan are composed so; any number where it is left out. */
    readonly count?: number
  }[]
  /** Trainees that a site has room for in each half-year; the last one holds for all later ones. */
  readonly rooms: readonly { readonly site: string; readonly byHalfYear: readonly number[] }[]
  readonly timeLimitSeconds: number
  readonly seed: number
}

/** When courses start, and where the rooms are too small. */
export type Calendar = {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'nothing-found'
  readonly starts: readonly {
    readonly package: string
    readonly halfYear: number
    readonly courses: number
  }[]
  /** Trainees beyond the room, added up over sites and half-years, and what no calendar is below. */
  readonly beyondRoom: number
  readonly bound: number
  /** What the beyond-room and the uneven half-years came to, in this order; the second is missing where time was over. */
  readonly ends: readonly Pick<StageEnd, 'status' | 'value' | 'bound'>[]
}

/** Months of a half-year. */
const MONTHS = 6
const EMPTY = { starts: [], beyondRoom: 0, bound: 0, ends: [] } as const

/**
 * The start half-years with the fewest trainees beyond the rooms, proven by HiGHS or with its bound; then as even over the two
 * half-years of each year as can be. The order of packages and rooms decides nothing (M18).
 * @param clock seconds that run on, by which the time limit is counted; without one, the solver's own
 */
export function planCalendar(solver: Solver, given: CalendarProblem, clock: Clock | null = null): Calendar {
  const problem = inOrder(given)
  const { program, columns } = programOf(problem)
  const options = {
    timeLimitSeconds: problem.timeLimitSeconds,
    relativeGap: 0,
    seed: problem.seed,
    coverageLevels: 0,
  }
  const steps = solveStages(solver, program, options, limitOf(problem.timeLimitSeconds, clock))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const solved = step.value
  if (typeof solved === 'string') return { status: solved, ...EMPTY }
  const [first] = solved.ends
  const isProven = solved.ends.length === 2 && solved.ends.every((end) => end.status === 'optimal')
  return {
    status: isProven ? 'optimal' : 'feasible',
    starts: columns.flatMap(({ id, start }, column) => {
      const courses = solved.counts[column] ?? 0
      return courses > 0 ? [{ package: id, halfYear: start, courses }] : []
    }),
    beyondRoom: first?.value ?? 0,
    bound: first?.bound ?? 0,
    ends: solved.ends.map(({ status, value, bound }) => ({ status, value, bound })),
  }
}

/** Packages and rooms in order of their names. */
export function inOrder(problem: CalendarProblem): CalendarProblem {
  return {
    ...problem,
    packages: problem.packages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    rooms: problem.rooms.toSorted((a, b) => (a.site < b.site ? -1 : 1)),
  }
}

type Draft = { readonly lower: number[]; readonly upper: number[]; readonly rows: Program['rows'][number][] }

function programOf(problem: CalendarProblem): {
  readonly program: Program
  readonly columns: readonly { readonly id: string; readonly start: number }[]
} {
  const columns = problem.packages.flatMap((item) =>
    Array.from({ length: problem.starts }, (_, start) => ({ ...item, start })),
  )
  const most = problem.perYear.reduce((sum, year) => sum + year, 0)
  const draft: Draft = { lower: columns.map(() => 0), upper: columns.map(() => most), rows: [] }
  const equal = (terms: ReadonlyMap<number, number>, value: number): number =>
    draft.rows.push({ terms, lower: value, upper: value })
  const where = (asked: (column: (typeof columns)[number]) => boolean): Map<number, number> =>
    new Map(columns.flatMap((column, index) => (asked(column) ? [[index, 1] as const] : [])))
  for (const [year, courses] of problem.perYear.entries())
    equal(
      where(({ start }) => start >> 1 === year),
      courses,
    )
  for (const { id, count } of problem.packages)
    if (count !== undefined)
      equal(
        where((column) => column.id === id),
        count,
      )
  const longest = Math.max(0, ...problem.packages.map(({ elements }) => halfYearsOf(elements)))
  const halfYears = problem.starts + longest
  const beyond = addRooms(problem, columns, halfYears, draft)
  const uneven = new Map<number, number>()
  for (const year of problem.perYear.keys()) {
    const column = addColumn(draft)
    uneven.set(column, 1)
    const sides = new Map(
      columns.flatMap(({ start }, at) =>
        start >> 1 === year ? [[at, start % 2 === 0 ? 1 : -1] as const] : [],
      ),
    )
    for (const sign of [1, -1]) {
      const terms = new Map([...sides].map(([at, side]) => [at, side * sign] as const))
      draft.rows.push({ terms: terms.set(column, 1), lower: 0, upper: Number.POSITIVE_INFINITY })
    }
  }
  const stages: Program['stages'] = [
    { objective: 'capacity', level: 0, costs: beyond },
    { objective: 'calm', level: 0, costs: uneven },
  ]
  const program = { ...draft, packages: columns.length, stages, whole: new Set<number>(), slackOf: new Map() }
  return { program, columns }
}

/** Half-years that a course lasts, the last one perhaps in part. */
export function halfYearsOf(elements: readonly Element[]): number {
  return Math.ceil(elements.reduce((sum, { months }) => sum + months, 0) / MONTHS)
}

function addColumn(draft: Draft): number {
  draft.lower.push(0)
  draft.upper.push(Number.POSITIVE_INFINITY)
  return draft.lower.length - 1
}

/** A row for each site and half-year that courses can fill beyond its room. */
function addRooms(
  problem: CalendarProblem,
  columns: readonly { readonly elements: readonly Element[]; readonly start: number }[],
  halfYears: number,
  draft: Draft,
): ReadonlyMap<number, number> {
  const beyond = new Map<number, number>()
  for (const { site, byHalfYear } of problem.rooms) {
    for (let half = 0; half < halfYears; half += 1) {
      const terms = new Map<number, number>()
      for (const [index, { elements, start }] of columns.entries()) {
        const part = partAt(elements, site, half - start)
        if (part > 0) terms.set(index, part)
      }
      if (terms.size === 0) continue
      const column = addColumn(draft)
      beyond.set(column, 1)
      const upper = byHalfYear[half] ?? byHalfYear.at(-1) ?? 0
      draft.rows.push({ terms: terms.set(column, -1), lower: Number.NEGATIVE_INFINITY, upper })
    }
  }
  return beyond
}

/** The part of its n-th half-year that a course is at a site. */
export function partAt(elements: readonly Element[], site: string, half: number): number {
  let [from, inside] = [0, 0]
  for (const element of elements) {
    const until = from + element.months
    if (element.site === site)
      inside += Math.max(0, Math.min(until, (half + 1) * MONTHS) - Math.max(from, half * MONTHS))
    from = until
  }
  return inside / MONTHS
}
