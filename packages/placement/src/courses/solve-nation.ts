import { type Block, blocksOf } from './blocks.ts'
import { partsOf, polishParts } from './polish.ts'
import type { Objective, PlaceOptions, PlaceProblem } from './problem.ts'
import type { Program, ProgramStage } from './program.ts'
import {
  type CoverageArea,
  coverageAreas,
  type Raised,
  raiseLevel,
  withThresholds,
} from './raise-coverage.ts'
import type { Row } from './rows.ts'
import {
  type Found,
  openModel,
  runStage,
  type Solved,
  type Solver,
  type StageEnd,
  type Unsolved,
} from './solve-stages.ts'
import { type BlockMinima, blockMinima, tightProgram } from './tighten.ts'

/** Decided in the blocks and by the linking rows, before coverage. */
const BEFORE_COVERAGE: readonly Objective[] = ['law', 'keys', 'capacity', 'floors', 'policies']
const SMALL = 1e-6

/** `not-apart`: the problem does not fall into blocks whose best results the linking rows allow; it is then solved as one. */
export type NationEnd = Solved | Unsolved | 'not-apart' | { readonly infeasible: Block }

/** What is left of the time limit, by the solver's clock. */
type Limit = { seconds: number }

type Start = {
  readonly tight: Program
  readonly linking: number
  readonly found: Found
  readonly ends: readonly StageEnd[]
}

/**
 * Solves a large problem in parts (training.md 2): the objectives before coverage in each specialty for itself, which is exact
 * where the linking rows can be kept with all blocks at their best; coverage by asking ratio after ratio whether a plan has it;
 * the rest as whole-number programs from the best plan so far. Yields every better plan with what is proven until then.
 * @param program the problem as one program; its stages are what is reported
 */
export function* solveNation(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  program: Program,
): Generator<Solved, NationEnd> {
  const { areas, step } = coverageAreas(problem)
  const hasCoverage = program.stages.some(({ objective }) => objective === 'coverage')
  if (hasCoverage && step === null) return 'not-apart'
  const limit: Limit = { seconds: problem.options.timeLimitSeconds }
  const start = beginNation(solver, problem, rows, program, limit)
  if (typeof start === 'string' || 'infeasible' in start) return start
  yield { counts: start.found.counts, ends: start.ends }
  let ends = start.ends
  let raised: Raised = { found: start.found, thresholds: [], bounds: [] }
  if (hasCoverage && step !== null) {
    const steps = raiseAll(solver, program, start, { areas, step }, problem.options, limit)
    let next = steps.next()
    while (next.done !== true) {
      yield next.value
      next = steps.next()
    }
    ;({ raised, ends } = next.value)
  }
  const kept = keptThresholds(raised, problem.options.relativeGap)
  const after = program.stages.filter(
    ({ objective, level }) =>
      !BEFORE_COVERAGE.includes(objective) && (objective !== 'coverage' || level > kept.length),
  )
  const whole = withThresholds(start.tight, areas, step ?? 1, kept)
  const found = { counts: raised.found.counts, columns: whole.complete(raised.found.columns) }
  const stages = after.map((stage) => sumOf(stage, areas))
  return yield* finish(solver, whole.program, { start, stages, found, ends }, problem.options, limit)
}

/** A first plan in which every block is at its best and no linking row is broken; what it reaches cannot be beaten. */
function beginNation(
  solver: Solver,
  problem: PlaceProblem,
  rows: readonly Row[],
  program: Program,
  limit: Limit,
): Start | Unsolved | 'not-apart' | { readonly infeasible: Block } {
  const order = problem.objectives.map((objective) => BEFORE_COVERAGE.includes(objective))
  const parts = blocksOf(problem, rows)
  if (parts.blocks.length < 2 || order.lastIndexOf(true) > order.indexOf(false)) return 'not-apart'
  const minima = blockMinima(solver, parts, problem.objectives)
  if (minima === null) return 'not-apart'
  if ('infeasible' in minima) return minima
  const counted = problem.objectives.filter((objective) => objective !== 'coverage')
  const tight = tightProgram({ ...problem, objectives: counted }, parts, minima)
  const slack = parts.linking.flatMap((row) =>
    problem.objectives.includes(row.objective) ? (tight.program.slackOf.get(row.id) ?? []) : [],
  )
  const stage: ProgramStage = {
    objective: 'floors',
    level: 0,
    costs: new Map(slack.map((column) => [column, 1])),
  }
  const model = openModel(solver, tight.program, problem.options)
  try {
    const answer = runStage(model, tight.program, stage, limit.seconds, new Float64Array())
    limit.seconds -= model.getRunTime()
    if (typeof answer === 'string' || answer.end.value > SMALL) return 'not-apart'
    return {
      tight: withoutSlack(tight.program, slack),
      linking: parts.linking.length,
      found: answer.found,
      ends: endsBefore(program, minima),
    }
  } finally {
    model.dispose()
  }
}

/** Linking rows that were kept are kept. */
function withoutSlack(program: Program, slack: readonly number[]): Program {
  const none = new Set(slack)
  return { ...program, upper: program.upper.map((upper, column) => (none.has(column) ? 0 : upper)) }
}

function endsBefore(program: Program, minima: BlockMinima): readonly StageEnd[] {
  return program.stages
    .filter(({ objective }) => BEFORE_COVERAGE.includes(objective))
    .map((stage) => {
      const value = minima.reduce((sum, { least }) => sum + (least.get(stage.objective) ?? 0), 0)
      return { stage, status: 'optimal', value, bound: value }
    })
}

type Raising = { readonly raised: Raised; readonly ends: readonly StageEnd[] }

/** The share of the time that coverage may take, evenly over its levels, and what is left over goes on. */
const COVERAGE_SHARE = 0.6

function* raiseAll(
  solver: Solver,
  program: Program,
  start: Start,
  counted: { readonly areas: readonly CoverageArea[]; readonly step: number },
  options: PlaceOptions,
  limit: Limit,
): Generator<Solved, Raising> {
  const stages = program.stages.filter(({ objective }) => objective === 'coverage').slice(0, -1)
  const ends = [...start.ends]
  const reserve = limit.seconds * (1 - COVERAGE_SHARE)
  let raised: Raised = { found: start.found, thresholds: [], bounds: [] }
  for (const [index, stage] of stages.entries()) {
    const left = Math.max(0, limit.seconds - reserve)
    // the worst area decides most: the first of three levels has half of the time
    const given = left / (index === stages.length - 1 ? 1 : 2)
    const own = { seconds: given }
    const steps = raiseLevel(solver, start.tight, counted, raised, options, own)
    let next = steps.next()
    while (next.done !== true) {
      yield { counts: next.value.found.counts, ends: [...ends] }
      next = steps.next()
    }
    raised = next.value
    limit.seconds -= given - own.seconds
    const [value, bound] = [-addUp(raised.thresholds), -addUp(raised.bounds)]
    const isProven = value - bound <= options.relativeGap * Math.abs(bound) + SMALL
    ends.push({ stage, status: isProven ? 'optimal' : 'feasible', value, bound })
    yield { counts: raised.found.counts, ends: [...ends] }
  }
  return { raised, ends }
}

function addUp(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** What later stages must leave to the worst areas: what was reached, or as near to its bound as the gap asked for. */
function keptThresholds({ thresholds, bounds }: Raised, relativeGap: number): readonly number[] {
  return thresholds.map((reached, level) => Math.min(reached, (bounds[level] ?? reached) * (1 - relativeGap)))
}

/** The last level of coverage, in packages: the sum of all ratios. */
function sumOf(stage: ProgramStage, areas: readonly CoverageArea[]): ProgramStage {
  if (stage.objective !== 'coverage') return stage
  const costs = new Map<number, number>()
  for (const { need, terms } of areas)
    for (const [index, months] of terms) costs.set(index, (costs.get(index) ?? 0) - months / need)
  return { ...stage, costs }
}

type Rest = {
  readonly start: Start
  readonly stages: readonly ProgramStage[]
  readonly found: Found
  readonly ends: readonly StageEnd[]
}

/** The stages after the worst areas: each improved block by block first, then as one program for its share of the time. */
function* finish(
  solver: Solver,
  program: Program,
  { start, stages, found: first, ends: before }: Rest,
  options: PlaceOptions,
  limit: Limit,
): Generator<Solved, Solved> {
  const ends = [...before]
  const parts = partsOf(program, start)
  let found = first
  let rows = program.rows
  for (const [index, stage] of stages.entries()) {
    const own = { ...program, rows }
    found = polishParts(solver, own, parts, stage, found, options)
    yield { counts: found.counts, ends: [...ends] }
    const model = openModel(solver, own, options)
    try {
      const share = Math.max(0, limit.seconds) / (stages.length - index)
      const answer = runStage(model, own, stage, share, found.columns)
      limit.seconds -= model.getRunTime()
      const end = endOf(answer, stage, found)
      ends.push(end.end)
      found = end.found
      const most = stage.objective === 'coverage' ? options.relativeGap * Math.abs(end.end.bound) : 0
      const upper =
        Math.max(end.end.value, end.end.bound + most) + SMALL * Math.max(1, Math.abs(end.end.value))
      rows = [...rows, { terms: stage.costs, lower: Number.NEGATIVE_INFINITY, upper }]
    } finally {
      model.dispose()
    }
    yield { counts: found.counts, ends: [...ends] }
  }
  return { counts: found.counts, ends }
}

/** What a stage came to: the solver's answer, or the plan that it started from where that is better or all there is. */
function endOf(
  answer: ReturnType<typeof runStage>,
  stage: ProgramStage,
  found: Found,
): { readonly end: StageEnd; readonly found: Found } {
  const value = [...stage.costs].reduce(
    (total, [column, cost]) => total + cost * (found.columns[column] ?? 0),
    0,
  )
  if (typeof answer === 'string')
    return { end: { stage, status: 'feasible', value, bound: Number.NEGATIVE_INFINITY }, found }
  if (answer.end.value <= value + SMALL) return answer
  return { end: { stage, status: 'feasible', value, bound: Math.min(value, answer.end.bound) }, found }
}
