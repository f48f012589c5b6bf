import type { Blocks } from '../courses/blocks.ts'
import { movesOf } from '../courses/objectives.ts'
import type { Objective, PlaceProblem } from '../courses/problem.ts'
import type { Program } from '../courses/program.ts'
import { breachOf, type Row } from '../courses/rows.ts'
import type { Solver } from '../courses/solve-stages.ts'
import type { BlockMinima } from '../courses/tighten.ts'
import type { CoverageArea } from './coverage.ts'
import { type Count, openPart, type PartModel } from './part-model.ts'
import type { PartRules } from './part-rules.ts'
import { type Part, partsOf } from './parts.ts'

/** The nation in parts: what is counted across them, and the limits within each. */
export type Nation = {
  readonly problem: PlaceProblem
  readonly program: Program
  readonly areas: readonly CoverageArea[]
  /** Months come in steps of so many. */
  readonly step: number
  /** Limits across the parts; their counts stand after those of the areas. */
  readonly linking: readonly Row[]
  readonly counts: readonly Count[]
  /** Which count an objective that is a sum over courses is. */
  readonly countOf: ReadonlyMap<Objective, number>
  readonly parts: readonly Part[]
  readonly models: readonly PartModel[]
  readonly rules: readonly PartRules[]
}

/** Objectives that are a sum over courses, after coverage. */
const SUMMED: readonly Objective[] = ['moves', 'travel', 'calm']

/**
 * Opens the parts of a tight program in the solver; the caller closes them.
 * @param tight rows and program of `tightProgram`: the linking rows first
 */
export function openNation(
  solver: Solver,
  problem: PlaceProblem,
  { blocks, linking }: Blocks,
  tight: { readonly program: Program; readonly rows: readonly Row[] },
  minima: BlockMinima,
  { areas, step }: { readonly areas: readonly CoverageArea[]; readonly step: number },
): Nation {
  const parts = partsOf(tight.program, linking.length)
  const countOf = new Map<Objective, number>()
  const counts: Count[] = [
    ...areas.map(({ terms }): Count => ({ columns: terms })),
    ...linking.map(({ terms }): Count => ({ columns: terms })),
  ]
  for (const objective of SUMMED.filter((one) => problem.objectives.includes(one)))
    countOf.set(objective, counts.push(summed(problem, tight.program, objective)) - 1)
  const rowOf = rowsOfProgram(tight.rows)
  const blockOf = new Map(blocks.flatMap((block, at) => block.packages.map((index) => [index, at] as const)))
  const rules = parts.map((part): PartRules => {
    const packages = part.columns.filter((column) => column < tight.program.packages)
    const block = blockOf.get(packages[0] ?? -1) ?? -1
    const rows = new Set(part.rows.flatMap((index) => rowOf[index] ?? []))
    return { packages, rows: [...rows], budgets: minima[block]?.least ?? new Map() }
  })
  const models = parts.map((part) => openPart(solver, tight.program, part, counts, problem.options))
  return { problem, program: tight.program, areas, step, linking, counts, countOf, parts, models, rules }
}

/** The row that each of the program's first rows comes from; a row that opens a site is two. */
function rowsOfProgram(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (row.orNone === true ? [row, row] : [row]))
}

function summed(problem: PlaceProblem, program: Program, objective: Objective): Count {
  const perPackage = (amount: (item: PlaceProblem['packages'][number]) => number): Count => ({
    columns: new Map(
      problem.packages.flatMap((item, index) => {
        const own = amount(item)
        return own === 0 ? [] : [[index, own] as const]
      }),
    ),
  })
  if (objective === 'moves') return perPackage(({ elements }) => movesOf(elements))
  if (objective === 'travel') return perPackage(({ travelKm }) => travelKm)
  return {
    columns: program.stages.find((stage) => stage.objective === 'calm')?.costs ?? new Map(),
    derived: (packages, counts) =>
      packages.reduce(
        (sum, index) => sum + Math.abs((counts[index] ?? 0) - (problem.packages[index]?.lastYear ?? 0)),
        0,
      ),
  }
}

/** What a plan adds up to in each count. */
export function totalsOf({ models, counts }: Nation, plan: Float64Array): Float64Array {
  const totals = new Float64Array(counts.length)
  for (const model of models)
    for (const [at, amount] of model.pointIn(plan).amounts.entries()) totals[at] = (totals[at] ?? 0) + amount
  return totals
}

/** Whether a plan keeps every limit across the nation. */
export function keepsLinking({ areas, linking }: Nation, totals: Float64Array): boolean {
  return linking.every((row, at) => breachOf(row, totals[areas.length + at] ?? 0) === 0)
}

export function closeNation({ models }: Nation): void {
  for (const model of models) model.dispose()
}
