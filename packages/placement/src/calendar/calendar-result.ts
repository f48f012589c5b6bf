import { canonicalJson, sha256Hex, type Text } from '@laegedaekning/domain'
import type { Solver } from '../courses/solve-stages.ts'
import { proofOf, type StageProof } from '../courses/stage-proof.ts'
import type { Clock } from '../courses/time-limit.ts'
import { conflictText, startText } from './calendar-words.ts'
import {
  type Calendar,
  type CalendarProblem,
  halfYearsOf,
  inOrder,
  partAt,
  planCalendar,
} from './plan-calendar.ts'

/** What a calendar minimises, one after the other: trainees beyond the rooms, then how uneven the two halves of the years are. */
export const CALENDAR_OBJECTIVES = ['beyond-room', 'uneven-halves'] as const
export type CalendarObjective = (typeof CALENDAR_OBJECTIVES)[number]

/** Trainees at a site in each half-year from the start of the plan, until the last course has ended. */
export type SiteHalfYears = {
  readonly site: string
  readonly trainees: readonly number[]
  /** Its room in the same half-years; `null` where none is given, and then nothing is counted against it. */
  readonly room: readonly number[] | null
  /** Trainees beyond the room, added up over the half-years. */
  readonly beyond: number
}

/** Why courses begin when they do. */
export type StartReason = {
  readonly package: string
  readonly halfYear: number
  readonly courses: number
  /** Sites that are full or overfull while the courses are there, with those half-years. */
  readonly tight: readonly {
    readonly site: string
    readonly full: readonly number[]
    readonly over: readonly number[]
  }[]
  /** One of the courses begun in the other half of the same year, everything else as it is: what changes. */
  readonly other: { readonly halfYear: number; readonly beyondRoom: number; readonly unevenHalves: number }
  readonly text: Text
}

/** Sums that cannot both be kept: courses of the years, and courses whose composition is fixed. */
export type CalendarConflict = {
  readonly perYear: number
  readonly counted: number
  /** Whether every composition has a fixed number of courses. */
  readonly allCounted: boolean
  readonly text: Text
}

/** A calendar with its proof and reasons. The caller adds `timing`. */
export type CalendarResult = {
  readonly engine: 'calendar'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON, lists in order of their names. */
  readonly inputHash: string
  /** `optimal`: both objectives are proven; `feasible`: time ran out before; `nothing-found`: before any calendar; `infeasible`: see `conflicts`. */
  readonly status: Calendar['status']
  readonly seed: number
  /** Courses that begin in each year of the plan; half-years are counted from 0, two a year. */
  readonly perYear: readonly number[]
  readonly starts: Calendar['starts']
  readonly stages: readonly StageProof<CalendarObjective>[]
  readonly sites: readonly SiteHalfYears[]
  readonly reasons: readonly StartReason[]
  readonly conflicts: readonly CalendarConflict[]
}

const ENGINE_VERSION = '1'
/** Rounding of sums of parts of half-years. */
const HAIR = 1e-9

/**
 * The start half-years of courses (M14) with everything that is needed to judge them: the proof, who is where when, and why
 * each course begins when it does.
 * @param clock seconds that run on, by which the time limit is counted; without one, the solver's own
 */
export function calendarResult(
  solver: Solver,
  given: CalendarProblem,
  clock: Clock | null = null,
): CalendarResult {
  const problem = inOrder(given)
  const { status, starts, ends } = planCalendar(solver, problem, clock)
  const frame = {
    engine: 'calendar',
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(problem)),
    status,
    seed: problem.seed,
    perYear: problem.perYear,
    starts,
  } as const
  if (status === 'infeasible' || status === 'nothing-found') {
    const conflicts = status === 'infeasible' ? [conflictOf(problem)] : []
    return { ...frame, stages: [], sites: [], reasons: [], conflicts }
  }
  const sites = sitesOf(problem, starts)
  const values = [sites.reduce((sum, { beyond }) => sum + beyond, 0), unevenOf(problem, starts)]
  return {
    ...frame,
    stages: CALENDAR_OBJECTIVES.flatMap((objective, index) => {
      const end = ends[index]
      return end === undefined ? [] : [proofOf(objective, end.status, values[index] ?? end.value, end.bound)]
    }),
    sites,
    reasons: starts.map((start) => reasonOf(problem, sites, starts, start)),
    conflicts: [],
  }
}

function conflictOf({ perYear, packages }: CalendarProblem): CalendarConflict {
  const sums = {
    perYear: perYear.reduce((sum, courses) => sum + courses, 0),
    counted: packages.reduce((sum, { count }) => sum + (count ?? 0), 0),
    allCounted: packages.every(({ count }) => count !== undefined),
  }
  return { ...sums, text: conflictText(sums) }
}

function sitesOf({ packages, rooms }: CalendarProblem, starts: Calendar['starts']): readonly SiteHalfYears[] {
  const elementsOf = new Map(packages.map(({ id, elements }) => [id, elements]))
  const roomOf = new Map(rooms.map(({ site, byHalfYear }) => [site, byHalfYear]))
  const begun = starts.map((start) => ({ ...start, elements: elementsOf.get(start.package) ?? [] }))
  const names = new Set([
    ...begun.flatMap(({ elements }) => elements.map(({ site }) => site)),
    ...roomOf.keys(),
  ])
  const length = Math.max(0, ...begun.map(({ halfYear, elements }) => halfYear + halfYearsOf(elements)))
  return [...names].toSorted().map((site) => {
    const halves = Array.from({ length }, (_, half) => half)
    const trainees = halves.map((half) =>
      begun.reduce(
        (sum, { halfYear, elements, courses }) => sum + courses * partAt(elements, site, half - halfYear),
        0,
      ),
    )
    const byHalfYear = roomOf.get(site)
    const room =
      byHalfYear === undefined ? null : halves.map((half) => byHalfYear[half] ?? byHalfYear.at(-1) ?? 0)
    return {
      site,
      trainees,
      room,
      beyond: trainees.reduce((sum, there, half) => sum + over(there, room?.[half]), 0),
    }
  })
}

function over(trainees: number, room: number | undefined): number {
  return room === undefined || trainees - room < HAIR ? 0 : trainees - room
}

/** Courses that one half of a year has more than the other, added up over the years. */
function unevenOf({ perYear }: CalendarProblem, starts: Calendar['starts']): number {
  return perYear.reduce((sum, _, year) => sum + Math.abs(leanOf(starts, year)), 0)
}

/** Courses of the first half of a year minus those of the second. */
function leanOf(starts: Calendar['starts'], year: number): number {
  return starts.reduce(
    (lean, { halfYear, courses }) =>
      halfYear >> 1 === year ? lean + (halfYear % 2 === 0 ? courses : -courses) : lean,
    0,
  )
}

function reasonOf(
  { packages }: CalendarProblem,
  sites: readonly SiteHalfYears[],
  starts: Calendar['starts'],
  start: Calendar['starts'][number],
): StartReason {
  const elements = packages.find(({ id }) => id === start.package)?.elements ?? []
  const otherHalf = start.halfYear % 2 === 0 ? start.halfYear + 1 : start.halfYear - 1
  const last = Math.max(start.halfYear, otherHalf) + halfYearsOf(elements)
  const visited = new Set(elements.map(({ site }) => site))
  const tight: StartReason['tight'][number][] = []
  let beyondRoom = 0
  for (const { site, trainees, room } of sites) {
    if (room === null || !visited.has(site)) continue
    const [full, overfull]: [number[], number[]] = [[], []]
    for (let half = 0; half < last; half += 1) {
      const here = partAt(elements, site, half - start.halfYear)
      const [there, places] = [trainees[half] ?? 0, room[half] ?? room.at(-1) ?? 0]
      if (here > 0 && there - places > HAIR) overfull.push(half)
      else if (here > 0 && there - places > -HAIR) full.push(half)
      beyondRoom +=
        over(there - here + partAt(elements, site, half - otherHalf), places) - over(there, places)
    }
    if (full.length + overfull.length > 0) tight.push({ site, full, over: overfull })
  }
  const lean = leanOf(starts, start.halfYear >> 1)
  const moved = lean + (start.halfYear % 2 === 0 ? -2 : 2)
  const other = {
    halfYear: otherHalf,
    beyondRoom: Math.abs(beyondRoom) < HAIR ? 0 : beyondRoom,
    unevenHalves: Math.abs(moved) - Math.abs(lean),
  }
  const reason = { ...start, tight, other }
  return { ...reason, text: startText(reason) }
}
