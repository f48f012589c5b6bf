import type { Text } from '@laegedaekning/domain'
import { findConflict, type PlaceConflict } from './conflicts.ts'
import { valuesOf } from './objectives.ts'
import type { Package, PlaceProblem } from './problem.ts'
import { programOf } from './program.ts'
import { moveText } from './reason-text.ts'
import type { RunnerUp } from './reasons.ts'
import { activityOf, breachOf, type Row, rowsOf } from './rows.ts'
import { type Solver, type SomeColumns, solveStages } from './solve-stages.ts'
import { type Clock, limitOf } from './time-limit.ts'

/** A plan with one course moved and its specialty placed anew around it; everything else as it was. */
export type MovedPlan = {
  /** `optimal`: no other placing of the specialty costs less; `feasible`: time ran out; `infeasible`: see `conflict`. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'nothing-found'
  /** What the objectives and limits of the nation lose by it, in the order that decides. */
  readonly change: Pick<RunnerUp, 'package' | 'losses' | 'breaks'>
  /** Compositions whose courses change. */
  readonly changed: readonly { readonly package: string; readonly before: number; readonly after: number }[]
  readonly conflict: PlaceConflict | null
  readonly text: Text
}

/** Seconds for one question (M17). */
const MOST_SECONDS = 2
const REST = 'resten'

/**
 * What it takes to move one course: at least one course less of `from`, one more of `to`, and the other courses of the specialty
 * placed anew as well as can be, objective after objective (M17). `null` where the plan has no such course or the packages are
 * not of one post. The solver begins with the move by itself, so that where time runs out the answer is never worse than that.
 * `whatIfMoved` answers the same with everything else standing still.
 * @param clock seconds that run on, by which the time is counted; without one, the solver's own
 */
export function resolveMoved(
  solver: Solver,
  problem: PlaceProblem,
  chosen: readonly { readonly package: string; readonly count: number }[],
  move: { readonly from: string; readonly to: string },
  clock: Clock | null = null,
): MovedPlan | null {
  const count = new Map(chosen.map((one) => [one.package, one.count]))
  const from = problem.packages.find(({ id }) => id === move.from)
  const to = problem.packages.find(({ id }) => id === move.to)
  if (from === undefined || to === undefined || from === to || from.post !== to.post) return null
  if ((count.get(from.id) ?? 0) < 1) return null
  const before = problem.packages.map(({ id }) => count.get(id) ?? 0)
  const rows = rowsOf(problem)
  const own = ownProblem(problem, from.post, before)
  const ownRows = rowsWithRest(rows, own, before, [
    atMost(own, from.id, (count.get(from.id) ?? 0) - 1),
    atLeast(own, to.id, (count.get(to.id) ?? 0) + 1),
  ])
  const program = programOf(own.problem, ownRows)
  const alone = problem.packages.map(
    ({ id }, index) => (before[index] ?? 0) + (id === to.id ? 1 : 0) - (id === from.id ? 1 : 0),
  )
  const canStandAlone = keepsHard(rows, alone)
  const limit = limitOf(MOST_SECONDS, clock)
  const start = canStandAlone ? columnsOf(own, alone) : undefined
  const steps = solveStages(solver, program, problem.options, limit, start)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  if (typeof step.value === 'string' && !(step.value === 'nothing-found' && canStandAlone)) {
    const conflict =
      step.value === 'infeasible'
        ? findConflict(solver, own.problem, ownRows, limitOf(MOST_SECONDS, clock))
        : null
    const text = conflict?.text ?? NOTHING_FOUND
    return {
      status: step.value,
      change: { package: to.id, losses: [], breaks: [] },
      changed: [],
      conflict,
      text,
    }
  }
  const solved = typeof step.value === 'string' ? null : step.value
  const placed = [...before]
  if (solved !== null) for (const [at, index] of own.indexes.entries()) placed[index] = solved.counts[at] ?? 0
  const isProven =
    solved !== null &&
    solved.ends.every(({ status }) => status === 'optimal') &&
    solved.ends.length >= program.stages.length
  // where time ran out, the move by itself may be better than what was found
  const after =
    solved === null || (!isProven && canStandAlone && isBetter(problem, rows, alone, placed)) ? alone : placed
  const change = changeBetween(problem, rows, before, after, to.id)
  return {
    status: isProven ? 'optimal' : 'feasible',
    change,
    changed: problem.packages.flatMap(({ id }, index) =>
      before[index] === after[index]
        ? []
        : [{ package: id, before: before[index] ?? 0, after: after[index] ?? 0 }],
    ),
    conflict: null,
    text: { da: moveText(change, 'da'), en: moveText(change, 'en') },
  }
}

/** The columns of the packages of a specialty in a plan; the rest stands still as one. */
function columnsOf({ indexes }: Own, counts: readonly number[]): SomeColumns {
  return {
    indices: [...indexes.keys(), indexes.length],
    values: [...indexes.map((index) => counts[index] ?? 0), 1],
  }
}

/** Whether a plan keeps every limit that must be kept. */
function keepsHard(rows: readonly Row[], counts: readonly number[]): boolean {
  return rows.every((row) => !row.hard || breachOf(row, activityOf(row, counts)) <= NOTHING)
}

/** Whether the first plan costs less in the first objective in which the two differ. */
function isBetter(
  problem: PlaceProblem,
  rows: readonly Row[],
  first: readonly number[],
  second: readonly number[],
): boolean {
  for (const objective of problem.objectives) {
    const [own, other] = [
      valuesOf(problem, rows, first, objective),
      valuesOf(problem, rows, second, objective),
    ]
    for (const [level, value] of own.entries()) {
      const difference = value - (other[level] ?? 0)
      if (Math.abs(difference) > NOTHING) return difference < 0
    }
  }
  return false
}

/** A difference this small is the rounding of sums. */
const NOTHING = 1e-9

const NOTHING_FOUND: Text = {
  da: 'Tiden slap op, før der var et svar.',
  en: 'Time ran out before there was an answer.',
}

type Own = { readonly problem: PlaceProblem; readonly indexes: readonly number[] }

/** The specialty by itself; all other courses are one package that stands still and counts where they do. */
function ownProblem(problem: PlaceProblem, post: string, counts: readonly number[]): Own {
  const specialty = problem.posts.find(({ id }) => id === post)?.specialty
  const posts = problem.posts.filter((one) => one.specialty === specialty)
  const isOwn = new Set(posts.map(({ id }) => id))
  const indexes = problem.packages.flatMap((item, index) => (isOwn.has(item.post) ? [index] : []))
  const months = new Map<string, number>()
  for (const [index, item] of problem.packages.entries())
    if (!isOwn.has(item.post))
      for (const { site, months: stay } of item.elements)
        months.set(site, (months.get(site) ?? 0) + stay * (counts[index] ?? 0))
  const rest: Package = {
    id: REST,
    post: REST,
    elements: [...months].map(([site, stay]) => ({ site, months: stay })),
    travelKm: 0,
    lastYear: 0,
    breaks: [],
  }
  const packages = [...indexes.flatMap((index) => problem.packages[index] ?? []), rest]
  const restPost = { id: REST, specialty: REST, count: 1 }
  return { problem: { ...problem, posts: [...posts, restPost], packages }, indexes }
}

/** The limits that the specialty touches, with what all other courses add to them; and that the rest stands still. */
function rowsWithRest(
  rows: readonly Row[],
  { indexes }: Own,
  counts: readonly number[],
  fixed: readonly Row[],
): readonly Row[] {
  const place = new Map(indexes.map((index, at) => [index, at]))
  const rest = indexes.length
  const touched = rows.flatMap((row) => {
    const terms = new Map<number, number>()
    let own = 0
    for (const [index, amount] of row.terms) {
      const at = place.get(index)
      if (at === undefined) continue
      terms.set(at, amount)
      own += amount * (counts[index] ?? 0)
    }
    if (terms.size === 0) return []
    const others = activityOf(row, counts) - own
    if (others !== 0) terms.set(rest, others)
    return [{ ...row, terms }]
  })
  return [...touched, oneOf(`post/${REST}`, rest, 1, 1), ...fixed]
}

function oneOf(id: string, at: number, lower: number, upper: number): Row {
  const frame = {
    kind: 'post',
    rule: 'flytning',
    owner: '',
    hard: true,
    objective: 'keys',
    unit: 'courses',
  } as const
  return { ...frame, id, terms: new Map([[at, 1]]), lower, upper }
}

function placeOf({ problem }: Own, id: string): number {
  return problem.packages.findIndex((item) => item.id === id)
}

function atMost(own: Own, id: string, most: number): Row {
  return oneOf(`move/${id}`, placeOf(own, id), Number.NEGATIVE_INFINITY, most)
}

function atLeast(own: Own, id: string, least: number): Row {
  return oneOf(`move/${id}`, placeOf(own, id), least, Number.POSITIVE_INFINITY)
}

/** What the nation loses between two plans, and the limits that are broken further. */
function changeBetween(
  problem: PlaceProblem,
  rows: readonly Row[],
  before: readonly number[],
  after: readonly number[],
  id: string,
): MovedPlan['change'] {
  const losses = problem.objectives.flatMap((objective) => {
    const old = valuesOf(problem, rows, before, objective)
    return valuesOf(problem, rows, after, objective).flatMap((value, level) => {
      const change = value - (old[level] ?? 0)
      return Math.abs(change) > 1e-9 ? [{ objective, level, change }] : []
    })
  })
  const breaks = rows.flatMap((row) => {
    const by = breachOf(row, activityOf(row, after)) - breachOf(row, activityOf(row, before))
    return by > 1e-9 ? [{ row: row.id, rule: row.rule, owner: row.owner, hard: row.hard, by }] : []
  })
  return { package: id, losses, breaks }
}
