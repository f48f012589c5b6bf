import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import { solveNation } from '../nation/solve-nation.ts'
import { findConflict, type PlaceConflict } from './conflicts.ts'
import { mergePackages } from './merge-packages.ts'
import { coverageOf, valuesOf } from './objectives.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { type Program, programOf } from './program.ts'
import { type PlacementReason, reasonsOf } from './reasons.ts'
import { activityOf, breachOf, type Row, rowsOf } from './rows.ts'
import { type Solved, type Solver, type StageEnd, solveStages } from './solve-stages.ts'
import { gapOf } from './stage-proof.ts'
import { type Clock, limitOf } from './time-limit.ts'

/** One thing that was minimised, with the proof: nothing is below `bound`. */
export type StageResult = {
  readonly objective: Objective
  readonly level: number
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  /** `null` where time ran out before there was one. */
  readonly bound: number | null
  /** (value − bound) ÷ |value|; 0 where both are 0; `null` without a bound. */
  readonly gap: number | null
}

/** A limit and where the plan stands. */
export type RowResult = {
  readonly row: string
  readonly rule: string
  readonly owner: string
  readonly unit: Row['unit']
  readonly activity: number
  /** `null` where there is no such limit. */
  readonly lower: number | null
  readonly upper: number | null
  readonly breach: number
}

/** A plan: how many courses of each post are composed by each package, and why. The caller adds `timing`. */
export type PlaceResult = {
  readonly engine: 'place'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON, lists in order of id. */
  readonly inputHash: string
  /** `optimal`: every stage is proven within the relative gap asked for; `feasible`: time ran out before; `nothing-found`: it ran out before any plan; `infeasible`: see `conflicts`. */
  readonly status: 'optimal' | 'feasible' | 'nothing-found' | 'infeasible'
  readonly seed: number
  readonly chosen: readonly { readonly post: string; readonly package: string; readonly count: number }[]
  readonly stages: readonly StageResult[]
  readonly rows: readonly RowResult[]
  readonly coverage: ReturnType<typeof coverageOf>
  readonly reasons: readonly PlacementReason[]
  readonly conflicts: readonly PlaceConflict[]
}

/** How far a placement is, with the best plan so far and what is proven of it. */
export type PlaceProgress = {
  readonly done: number
  readonly total: number
  readonly chosen: PlaceResult['chosen']
  /** The stages that have ended. */
  readonly stages: readonly StageResult[]
}

const ENGINE_VERSION = '4'

/** From so many packages on, a problem is solved in parts (`solveNation`); below, as one program, which is exact. */
const LARGE = 1500

/**
 * Places the courses of all posts (training.md 3.3): lexicographic in the order of the problem's objectives, each stage
 * proven by HiGHS or with its gap. A generator: each step has the best plan so far; the caller stops by not going on.
 * @param largeFrom packages from which the problem is solved in parts; tests lower it
 * @param clock seconds that run on, by which the time limit is counted; without one, the solver's own
 */
export function* placeCourses(
  solver: Solver,
  problem: PlaceProblem,
  largeFrom = LARGE,
  clock: Clock | null = null,
): Generator<PlaceProgress, PlaceResult> {
  const merged = mergePackages(problem)
  const rows = rowsOf(merged)
  const program = programOf(merged, rows)
  const steps = solveSteps(solver, merged, rows, program, { largeFrom, clock })
  let step = steps.next()
  while (step.done !== true) {
    const { ends } = step.value
    const counts = inWhole(problem, merged, step.value.counts)
    const stages = stageResults(problem, null, counts, ends)
    yield { done: ends.length, total: program.stages.length, chosen: chosenOf(problem, counts), stages }
    step = steps.next()
  }
  const solved = step.value
  if (solved === 'nothing-found') return { ...frameOf(problem), ...NO_PLAN, status: solved, conflicts: [] }
  if ('conflict' in solved)
    return { ...frameOf(problem), ...NO_PLAN, status: 'infeasible', conflicts: [solved.conflict] }
  const { ends } = solved
  const isProven = ends.length >= program.stages.length && ends.every((end) => end.status === 'optimal')
  const counts = inWhole(problem, merged, solved.counts)
  return planOf(problem, counts, isProven, (all) => stageResults(problem, all, counts, ends))
}

/** The best plan so far as a result with reasons: what is not proven yet is not claimed. */
export function draftOf(problem: PlaceProblem, { chosen, stages }: PlaceProgress): PlaceResult {
  const count = new Map(chosen.map((one) => [one.package, one.count]))
  const counts = problem.packages.map((item) => count.get(item.id) ?? 0)
  return planOf(problem, counts, false, () => stages)
}

type Steps = Generator<Solved, Solved | 'nothing-found' | { readonly conflict: PlaceConflict }>

function* solveSteps(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  program: Program,
  { largeFrom, clock }: { readonly largeFrom: number; readonly clock: Clock | null },
): Steps {
  const limit = limitOf(problem.options.timeLimitSeconds, clock)
  // whether anything is possible is asked after the time of the plan, and has as much
  const conflict = (own: PlaceProblem, ownRows: readonly Row[]): { readonly conflict: PlaceConflict } => ({
    conflict: findConflict(solver, own, ownRows, limitOf(problem.options.timeLimitSeconds, clock)),
  })
  if (problem.packages.length >= largeFrom) {
    const end = yield* solveNation(solver, problem, rows, program, clock)
    if (end === 'nothing-found') return end
    if (typeof end !== 'string' && 'infeasible' in end)
      return conflict(end.infeasible.problem, end.infeasible.rows)
    if (typeof end !== 'string') return end
  }
  const end = yield* solveStages(solver, program, problem.options, limit)
  return end === 'infeasible' ? conflict(problem, rows) : end
}

/** Counts of the merged packages as counts of all. */
function inWhole(problem: PlaceProblem, merged: PlaceProblem, counts: readonly number[]): readonly number[] {
  if (merged === problem) return counts
  const count = new Map(merged.packages.map((item, index) => [item.id, counts[index] ?? 0]))
  return problem.packages.map((item) => count.get(item.id) ?? 0)
}

function frameOf(
  problem: PlaceProblem,
): Pick<PlaceResult, 'engine' | 'engineVersion' | 'inputHash' | 'seed'> {
  return {
    engine: 'place',
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(problem)),
    seed: problem.options.seed,
  }
}

const NO_PLAN = {
  chosen: [],
  stages: [],
  rows: [],
  coverage: [],
  reasons: [],
} as const

function planOf(
  problem: PlaceProblem,
  counts: readonly number[],
  isProven: boolean,
  stages: (rows: readonly Row[]) => readonly StageResult[],
): PlaceResult {
  const rows = rowsOf(problem)
  return {
    ...frameOf(problem),
    status: isProven ? 'optimal' : 'feasible',
    chosen: chosenOf(problem, counts),
    stages: stages(rows),
    rows: rows.map((row) => rowResult(row, counts)),
    coverage: coverageOf(problem, counts),
    reasons: reasonsOf(problem, rows, counts),
    conflicts: [],
  }
}

/** The stages that have ended, each with its value in this plan, which later stages may have bettered or, within the gap, lowered. */
function stageResults(
  problem: PlaceProblem,
  rows: readonly Row[] | null,
  counts: readonly number[],
  ends: readonly StageEnd[],
): readonly StageResult[] {
  const cache = new Map<Objective, readonly number[]>()
  const valuesFor = (objective: Objective): readonly number[] => {
    const known = cache.get(objective)
    if (known !== undefined || rows === null) return known ?? []
    const values = valuesOf(problem, rows, counts, objective)
    cache.set(objective, values)
    return values
  }
  return ends.map(({ stage, status, value: reached, bound }) => {
    const value = valuesFor(stage.objective)[Math.max(stage.level - 1, 0)] ?? reached
    const least = Math.min(bound, value)
    return {
      objective: stage.objective,
      level: stage.level,
      status,
      value,
      bound: Number.isFinite(least) ? least : null,
      gap: Number.isFinite(least) ? gapOf(value, least) : null,
    }
  })
}

function chosenOf(problem: PlaceProblem, counts: readonly number[]): PlaceResult['chosen'] {
  return problem.packages.flatMap((item, index) => {
    const count = counts[index] ?? 0
    return count > 0 ? [{ post: item.post, package: item.id, count }] : []
  })
}

function rowResult(row: Row, counts: readonly number[]): RowResult {
  const activity = activityOf(row, counts)
  const limit = (value: number): number | null => (Number.isFinite(value) ? value : null)
  return {
    row: row.id,
    rule: row.rule,
    owner: row.owner,
    unit: row.unit,
    activity,
    lower: limit(row.lower),
    upper: limit(row.upper),
    breach: breachOf(row, activity),
  }
}
