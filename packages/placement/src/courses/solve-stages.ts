import { Fault } from '@laegedaekning/domain'
import type { Highs, Model } from 'highs'
import highsModule from 'highs'
import { keptValue } from '../nation/proof.ts'
import type { PlaceOptions } from './problem.ts'
import type { Program, ProgramStage } from './program.ts'
import { type Limit, limitOf } from './time-limit.ts'

/** The HiGHS solver, loaded once and handed to the engine. */
export type Solver = Highs

/** Loads the solver (WebAssembly, single-threaded; a solve blocks its thread, so it belongs in a worker). */
export async function loadSolver(): Promise<Solver> {
  const loader: unknown = highsModule
  if (!isLoader(loader)) throw new Fault('the solver package has no loader')
  return loader()
}

/** The package's types are those of its CommonJS form or its ES module, by the resolution; what Node and the browser import is the loader. */
function isLoader(value: unknown): value is () => Promise<Solver> {
  return typeof value === 'function'
}

/** How a stage ended: its value, what it cannot fall below, and whether the two are proven equal within the gap asked for. */
export type StageEnd = {
  readonly stage: ProgramStage
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  readonly bound: number
}

/** Why there is no plan. */
export type Unsolved = 'infeasible' | 'nothing-found'

/** The counts of the packages after a stage, and what each stage so far came to. */
export type Solved = { readonly counts: readonly number[]; readonly ends: readonly StageEnd[] }

const OPTIMAL = 7
const INFEASIBLE = [8, 9]
/** What a stage may lose to the solver's rounding while the later ones are solved. */
const KEPT = 1e-6

/**
 * Minimises stage after stage; each keeps what those before it reached. Yields after each stage, so that the caller can show
 * the best plan so far or stop. `infeasible` when no counts keep the hard rows, `nothing-found` when time ran out before any did.
 * @param limit what the time is counted by; the options' seconds of the solver itself where it is left out
 * @param start some columns of a plan that is known, from which the first stage begins
 */
export function* solveStages(
  solver: Solver,
  program: Program,
  options: PlaceOptions,
  limit: Limit = limitOf(options.timeLimitSeconds, null),
  start: SomeColumns = NO_COLUMNS,
): Generator<Solved, Solved | Unsolved> {
  const model = openModel(solver, program, options)
  try {
    const ends: StageEnd[] = []
    let best: Found | null = null
    const stages = program.stages.length > 0 ? program.stages : [NOTHING_TO_MINIMISE]
    for (const stage of stages) {
      const end = runStage(model, program, stage, limit.left(), best?.columns ?? start)
      limit.use(model.getRunTime())
      if (typeof end === 'string') return best === null ? end : { counts: best.counts, ends }
      best = end.found
      ends.push(end.end)
      if (stage.costs.size > 0) keepStage(model, end.end, options)
      yield { counts: best.counts, ends }
    }
    return { counts: best?.counts ?? [], ends }
  } finally {
    model.dispose()
  }
}

const NOTHING_TO_MINIMISE: ProgramStage = { objective: 'law', level: 0, costs: new Map() }

/** A solution: whole courses of each package, and every column of the program. */
export type Found = { readonly counts: readonly number[]; readonly columns: Float64Array<ArrayBuffer> }

/** Some columns of an earlier solution; the solver finds the others. */
export type SomeColumns = { readonly indices: readonly number[]; readonly values: readonly number[] }

const NO_COLUMNS: SomeColumns = { indices: [], values: [] }

/** The program in the solver; the caller disposes of it. */
export function openModel(solver: Solver, program: Program, options: PlaceOptions): Model {
  const model = solver.createModel(modelData(program))
  model.options.set({
    output_flag: false,
    random_seed: options.seed,
    mip_rel_gap: options.relativeGap,
    mip_abs_gap: KEPT / 10,
  })
  return model
}

/**
 * Minimises one stage for so many seconds at most, from the columns of an earlier solution where there is one. `infeasible` is
 * proven; `nothing-found` says that the time was over.
 */
export function runStage(
  model: Model,
  program: Program,
  stage: ProgramStage,
  seconds: number,
  from: Float64Array<ArrayBuffer> | SomeColumns,
): { readonly end: StageEnd; readonly found: Found } | Unsolved {
  const costs = Float64Array.from(program.lower, (_, column) => stage.costs.get(column) ?? 0)
  model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
  if ('indices' in from) {
    if (from.indices.length > 0) model.setSolution(from)
  } else if (from.length > 0) model.setSolution({ colValue: from })
  model.zeroAllClocks()
  model.options.set({ time_limit: Math.max(seconds, 0.01) })
  const { modelStatus } = model.run()
  if (INFEASIBLE.includes(modelStatus)) return 'infeasible'
  const hasSolution = Number(model.info.get('primal_solution_status')) === 2
  if (!hasSolution) return 'nothing-found'
  const columns = Float64Array.from(model.getSolution().colValue)
  const counts = Array.from(columns.subarray(0, program.packages), (value) => Math.round(value))
  const value = model.getObjectiveValue()
  const bound = Math.min(value, Number(model.info.get('mip_dual_bound')))
  const status = modelStatus === OPTIMAL ? 'optimal' : 'feasible'
  return { end: { stage, status, value, bound }, found: { counts, columns } }
}

/** A row that keeps what a stage reached; of coverage, which is proven within the gap only, as near to its bound as the gap allows. */
function keepStage(model: Model, { stage, value, bound }: StageEnd, options: PlaceOptions): void {
  const columns = [...stage.costs.keys()].toSorted((a, b) => a - b)
  const most = stage.objective === 'coverage' ? keptValue(value, bound, options.relativeGap) : value
  model.addRow(Number.NEGATIVE_INFINITY, Math.max(most, value + KEPT * Math.max(1, Math.abs(value))), {
    indices: columns,
    values: columns.map((column) => stage.costs.get(column) ?? 0),
  })
}

function modelData(program: Program): Parameters<Solver['createModel']>[0] {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const row of program.rows) {
    for (const [column, value] of [...row.terms].toSorted(([a], [b]) => a - b)) {
      indices.push(column)
      values.push(value)
    }
    starts.push(indices.length)
  }
  const columns = program.lower.length
  return {
    numCols: columns,
    numRows: program.rows.length,
    colCost: new Float64Array(columns),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rows, (row) => row.lower),
    rowUpper: Float64Array.from(program.rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: program.rows.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: Int32Array.from(program.lower, (_, column) =>
      column < program.packages || program.whole.has(column) ? 1 : 0,
    ),
  }
}
