import type { PlaceOptions } from '../courses/problem.ts'
import type { Program, ProgramStage } from '../courses/program.ts'
import { openModel, runStage, type Solver } from '../courses/solve-stages.ts'
import { sumOf } from './improve.ts'
import type { MasterStage } from './master.ts'
import { type Nation, totalsOf } from './nation.ts'
import { programOfParts } from './part-model.ts'

/** How a stage ended over some parts: the plan, its value and, where all parts were free, what no plan is below. */
export type Solved = {
  readonly plan: Float64Array
  readonly value: number
  readonly bound: number
  readonly seconds: number
}

/**
 * Solves a stage as one whole-number program over some parts, the others as they are in the plan; over all parts it is exact.
 * `null` where nothing was found in time that is as good as the plan, which is where the solver starts.
 */
export function solveParts(
  solver: Solver,
  nation: Nation,
  stage: MasterStage,
  free: readonly number[],
  plan: Float64Array,
  care: { readonly options: PlaceOptions; readonly seconds: number },
): { readonly solved: Solved | null; readonly seconds: number } {
  const { program, columns, stageCosts, fixed } = wholeProgram(nation, stage, free, plan)
  const model = openModel(solver, program, care.options)
  try {
    const start = columns.flatMap((column, at) =>
      column < nation.program.packages ? [[at, plan[column] ?? 0] as const] : [],
    )
    const from = { indices: start.map(([at]) => at), values: start.map(([, value]) => value) }
    const answer = runStage(model, program, stageCosts, care.seconds, from)
    const seconds = model.getRunTime()
    if (typeof answer === 'string') return { solved: null, seconds }
    const found = Float64Array.from(plan)
    for (const [at, value] of answer.found.counts.entries()) found[columns[at] ?? -1] = value
    const value = answer.end.value + fixed
    return { solved: { plan: found, value, bound: answer.end.bound + fixed, seconds }, seconds }
  } finally {
    model.dispose()
  }
}

function wholeProgram(
  nation: Nation,
  stage: MasterStage,
  free: readonly number[],
  plan: Float64Array,
): {
  readonly program: Program
  readonly columns: readonly number[]
  readonly stageCosts: ProgramStage
  readonly fixed: number
} {
  const parts = free.flatMap((at) => nation.parts[at] ?? [])
  const own = programOfParts(nation.program, parts)
  const place = new Map(own.columns.map((column, at) => [column, at]))
  const width = own.columns.length
  const rest = totalsOf(nation, plan)
  for (const at of free)
    for (const [count, amount] of (nation.models[at]?.pointIn(plan).amounts ?? new Float64Array()).entries())
      rest[count] = (rest[count] ?? 0) - amount
  const termsOf = (counts: ReadonlyMap<number, number>): Map<number, number> => {
    const terms = new Map<number, number>()
    for (const [count, weight] of counts)
      for (const [column, amount] of nation.counts[count]?.columns ?? []) {
        const at = place.get(column)
        if (at !== undefined) terms.set(at, (terms.get(at) ?? 0) + weight * amount)
      }
    return terms
  }
  const rows = stage.targets.map(({ counts, own: columns, lower, upper }) => {
    const terms = termsOf(counts)
    for (const [column, weight] of columns) terms.set(width + column, weight)
    const already = sumOf(counts, rest)
    return { terms, lower: lower - already, upper: upper - already }
  })
  const costs = termsOf(stage.costs)
  for (const [column, { cost }] of stage.own.entries()) if (cost !== 0) costs.set(width + column, cost)
  const program: Program = {
    ...own,
    lower: [...own.lower, ...stage.own.map(({ lower }) => lower)],
    upper: [...own.upper, ...stage.own.map(({ upper }) => upper)],
    rows: [...own.rows, ...rows],
  }
  return {
    program,
    columns: own.columns,
    stageCosts: { objective: 'coverage', level: 0, costs },
    fixed: sumOf(stage.costs, rest),
  }
}
