import { Fault } from '@laegedaekning/domain'
import type { Highs, Model } from 'highs'
import highsModule from 'highs'
import type { PlaceOptions } from './problem.ts'
import type { Program, ProgramStage } from './program.ts'

/** The HiGHS solver, loaded once and handed to the engine. */
export type Solver = Highs

/** Loads the solver (WebAssembly, single-threaded; a solve blocks its thread, so it belongs in a worker). */
export async function loadSolver(): Promise<Solver> {
  const loader: unknown = highsModule
  if (!isLoader(loader)) throw new Fault('the solver package has no loader')
  return loader()
}

/** The package's types say CommonJS and name the loader `default`; Node imports its ES module, which is the loader itself. */
function isLoader(value: unknown): value is typeof highsModule.default {
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
 */
export function* solveStages(
  solver: Solver,
  program: Program,
  options: PlaceOptions,
): Generator<Solved, Solved | Unsolved> {
  const model = solver.createModel(modelData(program))
  try {
    model.options.set({
      output_flag: false,
      random_seed: options.seed,
      mip_rel_gap: options.relativeGap,
      mip_abs_gap: KEPT / 10,
    })
    const ends: StageEnd[] = []
    let counts: readonly number[] = []
    let secondsLeft = options.timeLimitSeconds
    let found = new Float64Array()
    const stages = program.stages.length > 0 ? program.stages : [NOTHING_TO_MINIMISE]
    for (const stage of stages) {
      const costs = Float64Array.from(program.lower, (_, column) => stage.costs.get(column) ?? 0)
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
      if (found.length > 0) model.setSolution({ colValue: found })
      const end = runStage(model, stage, secondsLeft, program.packages)
      secondsLeft -= model.getRunTime()
      if (typeof end === 'string') return counts.length === 0 ? end : { counts, ends }
      counts = end.counts
      found = end.found
      ends.push(end.end)
      if (stage.costs.size > 0) keepStage(model, stage, end.end.value, options)
      yield { counts, ends }
    }
    return { counts, ends }
  } finally {
    model.dispose()
  }
}

const NOTHING_TO_MINIMISE: ProgramStage = { objective: 'law', level: 0, costs: new Map() }

function runStage(
  model: Model,
  stage: ProgramStage,
  secondsLeft: number,
  packages: number,
):
  | {
      readonly end: StageEnd
      readonly counts: readonly number[]
      readonly found: Float64Array<ArrayBuffer>
    }
  | Unsolved {
  model.zeroAllClocks()
  model.options.set({ time_limit: Math.max(secondsLeft, 0.01) })
  const { modelStatus } = model.run()
  if (INFEASIBLE.includes(modelStatus)) return 'infeasible'
  const solution = model.getSolution().colValue
  const hasSolution = Number(model.info.get('primal_solution_status')) === 2
  if (!hasSolution) return 'nothing-found'
  const counts = Array.from(solution.subarray(0, packages), (value) => Math.round(value))
  const value = model.getObjectiveValue()
  const bound =
    modelStatus === OPTIMAL
      ? Math.min(value, Number(model.info.get('mip_dual_bound')))
      : Number(model.info.get('mip_dual_bound'))
  return {
    end: { stage, status: modelStatus === OPTIMAL ? 'optimal' : 'feasible', value, bound },
    counts,
    found: Float64Array.from(solution),
  }
}

/** A row that keeps what a stage reached; of coverage, which is proven within the gap only, as much of it as was proven. */
function keepStage(model: Model, stage: ProgramStage, value: number, options: PlaceOptions): void {
  const columns = [...stage.costs.keys()].toSorted((a, b) => a - b)
  const given = stage.objective === 'coverage' ? options.relativeGap * Math.abs(value) : 0
  model.addRow(Number.NEGATIVE_INFINITY, value + given + KEPT * Math.max(1, Math.abs(value)), {
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
    integrality: Int32Array.from(program.lower, (_, column) => (column < program.packages ? 1 : 0)),
  }
}
