import { canonicalJson, sha256Hex } from '@laegedaekning/domain'
import { findConflict, type PlaceConflict } from './conflicts.ts'
import { coverageOf, valuesOf } from './objectives.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { programOf } from './program.ts'
import { type PlacementReason, reasonsOf } from './reasons.ts'
import { activityOf, breachOf, type Row, rowsOf } from './rows.ts'
import { type Solved, type Solver, solveStages } from './solve-stages.ts'

/** One thing that was minimised, with the proof: nothing is below `bound`. */
export type StageResult = {
  readonly objective: Objective
  readonly level: number
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  readonly bound: number
  /** (value − bound) ÷ max(1, |value|). */
  readonly gap: number
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

/** How far a placement is, with the best plan so far. */
export type PlaceProgress = {
  readonly done: number
  readonly total: number
  readonly chosen: PlaceResult['chosen']
}

const ENGINE_VERSION = '1'

/**
 * Places the courses of all posts (training.md 3.3): lexicographic in the order of the problem's objectives, each stage
 * proven by HiGHS or with its gap. A generator: each step has the best plan so far; the caller stops by not going on.
 */
export function* placeCourses(solver: Solver, problem: PlaceProblem): Generator<PlaceProgress, PlaceResult> {
  const rows = rowsOf(problem)
  const program = programOf(problem, rows)
  const steps = solveStages(solver, program, problem.options)
  let step = steps.next()
  while (step.done !== true) {
    const done = step.value.ends.length
    yield { done, total: program.stages.length, chosen: chosenOf(problem, step.value.counts) }
    step = steps.next()
  }
  const solved = step.value
  if (solved === 'nothing-found') return { ...frameOf(problem), ...NO_PLAN, status: solved, conflicts: [] }
  if (solved === 'infeasible') {
    const conflicts = [findConflict(solver, problem, rows)]
    return { ...frameOf(problem), ...NO_PLAN, status: solved, conflicts }
  }
  return resultOf(problem, rows, solved, program.stages.length)
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

function resultOf(problem: PlaceProblem, rows: readonly Row[], solved: Solved, stages: number): PlaceResult {
  const { counts, ends } = solved
  const isProven = ends.length >= stages && ends.every((end) => end.status === 'optimal')
  return {
    ...frameOf(problem),
    status: isProven ? 'optimal' : 'feasible',
    chosen: chosenOf(problem, counts),
    stages: ends.map(({ stage, status, bound }) => {
      const values = valuesOf(problem, rows, counts, stage.objective)
      const value = values[Math.max(stage.level - 1, 0)] ?? 0
      const least = Math.min(bound, value)
      return {
        objective: stage.objective,
        level: stage.level,
        status,
        value,
        bound: least,
        gap: (value - least) / Math.max(1, Math.abs(value)),
      }
    }),
    rows: rows.map((row) => rowResult(row, counts)),
    coverage: coverageOf(problem, counts),
    reasons: reasonsOf(problem, rows, counts),
    conflicts: [],
  }
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
