import { type Block, blocksOf } from '../courses/blocks.ts'
import type { Objective, PlaceOptions, PlaceProblem } from '../courses/problem.ts'
import type { Program } from '../courses/program.ts'
import type { Row } from '../courses/rows.ts'
import type { Solved, Solver, StageEnd, Unsolved } from '../courses/solve-stages.ts'
import { type BlockMinima, blockMinima, tightProgram } from '../courses/tighten.ts'
import { type Clock, type Limit, limitOf, shareOf } from '../courses/time-limit.ts'
import { coverageAreas } from './coverage.ts'
import { firstPlan } from './first-plan.ts'
import { addPoint, type Pool } from './master.ts'
import { closeNation, type Nation, openNation } from './nation.ts'
import { raiseWorst } from './raise-worst.ts'
import type { Kept } from './stage-forms.ts'
import { type Standing, sumLeast } from './sum-least.ts'
import type { Supply } from './whole-bound.ts'

/** Decided in the parts and by the linking rows, before coverage. */
const BEFORE_COVERAGE: readonly Objective[] = ['law', 'keys', 'capacity', 'floors', 'policies']

/** A stage may take so much of the time that is left, as it comes before the later ones; the last one all. */
const MOST_OF_LEFT = 0.5

/** `not-apart`: the problem does not fall into parts whose best results the linking rows allow; it is then solved as one. */
export type NationEnd = Solved | Unsolved | 'not-apart' | { readonly infeasible: Block }

/** What the stages of a nation are solved with. */
export type Care = {
  readonly solver: Solver
  readonly nation: Nation
  readonly pool: Pool
  readonly options: PlaceOptions
  readonly limit: Limit
  readonly clock: Clock | null
}

/**
 * Solves a large problem in parts (training.md 2): the objectives before coverage in each specialty for itself, which is exact
 * where the linking rows can be kept with all parts at their best; the others stage by stage with mixtures of the parts' plans
 * (Dantzig & Wolfe 1960), whose value no whole plan beats, and a search for a whole plan that comes as near. Where the search
 * does not, the solver is asked for the rest of the stage's time. Yields every better plan with what is proven until then.
 * @param program the problem as one program; its stages are what is reported
 * @param clock of the caller, that the time limit is counted by; without one, by the solver's
 */
export function* solveNation(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  program: Program,
  clock: Clock | null = null,
): Generator<Solved, NationEnd> {
  const limit = limitOf(problem.options.timeLimitSeconds, clock)
  const parts = blocksOf(problem, rows)
  const { areas, step } = coverageAreas(problem)
  if (!canBeParted(problem, parts) || (areas.length > 0 && step === null)) return 'not-apart'
  const minima = blockMinima(solver, parts, problem.objectives, { limit, clock })
  if (minima === null) return 'not-apart'
  if ('infeasible' in minima) return minima
  const counted = problem.objectives.filter((objective) => objective !== 'coverage')
  const tight = tightProgram({ ...problem, objectives: counted }, parts, minima)
  const nation = openNation(solver, problem, parts, tight, minima, { areas, step: step ?? 1 })
  try {
    const pool = { models: nation.models, points: nation.models.map(() => []) }
    if (!beginPool(nation, pool)) return 'not-apart'
    return yield* solveAll({ solver, nation, pool, options: problem.options, limit, clock }, program, minima)
  } finally {
    closeNation(nation)
  }
}

function canBeParted(problem: PlaceProblem, { blocks, linking }: ReturnType<typeof blocksOf>): boolean {
  const order = problem.objectives.map((objective) => BEFORE_COVERAGE.includes(objective))
  const isInOrder =
    order.lastIndexOf(true) < order.indexOf(false) || !order.includes(true) || !order.includes(false)
  return blocks.length > 1 && isInOrder && linking.every(({ orNone }) => orNone !== true)
}

/** A first point of each part: one that has many months in the areas, and is far from the limits across the nation. */
function beginPool({ counts, areas, linking }: Nation, pool: Pool): boolean {
  const weights = new Float64Array(counts.length).fill(-1, 0, areas.length)
  for (const [at, { lower, upper }] of linking.entries())
    weights[areas.length + at] = (Number.isFinite(upper) ? 1 : 0) - (Number.isFinite(lower) ? 1 : 0)
  return pool.models.every((model, part) => {
    const answer = model.cheapest(weights)
    return answer !== null && addPoint(pool, part, answer.point)
  })
}

function* solveAll(care: Care, program: Program, minima: BlockMinima): Generator<Solved, NationEnd> {
  const { nation, pool } = care
  const plan = firstPlan(care)
  if (plan === null) return 'not-apart'
  const ends = endsBefore(program, minima)
  const solvedAt = (now: Float64Array): Solved => ({ counts: Array.from(now), ends: [...ends] })
  yield solvedAt(plan)
  let standing: Standing = { plan, kept: [], supplies: [] }
  const stages = program.stages.filter(({ objective }) => !BEFORE_COVERAGE.includes(objective))
  const levels = Math.min(care.options.coverageLevels, nation.areas.length)
  for (const [index, stage] of stages.entries()) {
    const share = Math.max(0, care.limit.left()) * (index === stages.length - 1 ? 1 : MOST_OF_LEFT)
    const isWorst = stage.objective === 'coverage' && stage.level <= levels
    const before = usedBy(nation)
    const own = { ...care, limit: shareOf(care.limit, share, care.clock) }
    const end: StageOutcome & { readonly supplies?: readonly Supply[] } = isWorst
      ? raiseWorst(own, standing, stage.level, share)
      : sumLeast(own, standing, costsOf(nation, stage.objective), share)
    care.limit.use(usedBy(nation) - before)
    standing = {
      plan: end.plan,
      kept: [...standing.kept, end.kept],
      supplies: end.supplies ?? standing.supplies,
    }
    for (const [part, model] of nation.models.entries()) addPoint(pool, part, model.pointIn(end.plan))
    ends.push({ stage, status: end.isProven ? 'optimal' : 'feasible', value: end.value, bound: end.bound })
    yield solvedAt(end.plan)
  }
  return solvedAt(standing.plan)
}

/** Seconds that the parts have taken of the solver. */
function usedBy({ models }: Nation): number {
  return models.reduce((sum, model) => sum + model.used(), 0)
}

/** What a stage came to, and what the later ones keep of it. */
export type StageOutcome = {
  readonly plan: Float64Array
  readonly value: number
  readonly bound: number
  readonly isProven: boolean
  readonly kept: Kept
}

function costsOf({ areas, countOf }: Nation, objective: Objective): ReadonlyMap<number, number> {
  if (objective === 'coverage') return new Map(areas.map(({ need }, at) => [at, -1 / need]))
  const count = countOf.get(objective)
  return count === undefined ? new Map() : new Map([[count, 1]])
}

function endsBefore(program: Program, minima: BlockMinima): StageEnd[] {
  return program.stages
    .filter(({ objective }) => BEFORE_COVERAGE.includes(objective))
    .map((stage) => {
      const value = minima.reduce((sum, { least }) => sum + (least.get(stage.objective) ?? 0), 0)
      return { stage, status: 'optimal', value, bound: value }
    })
}
