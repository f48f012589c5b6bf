import type { PlaceOptions } from './problem.ts'
import type { Program, ProgramStage } from './program.ts'
import { type Found, openModel, runStage, type Solver } from './solve-stages.ts'

/** Columns and rows that hang together when the rows across the nation are left out. */
export type Part = { readonly columns: readonly number[]; readonly rows: readonly number[] }

/** The parts of a program: its rows but the first `linking` ones and those from `across` on tie columns together. */
export function partsOf(
  program: Program,
  { tight, linking }: { readonly tight: Program; readonly linking: number },
): readonly Part[] {
  const above = Int32Array.from(program.lower, (_, column) => column)
  const leader = (column: number): number => {
    let at = column
    while (above[at] !== at) at = above[at] ?? at
    return at
  }
  const rows = tight.rows.map((_, index) => index).slice(linking)
  for (const index of rows) {
    const [first, ...others] = [...(tight.rows[index]?.terms.keys() ?? [])]
    if (first === undefined) continue
    for (const other of others) {
      const [a, b] = [leader(first), leader(other)]
      above[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const columnsOf = Map.groupBy(tight.lower.keys(), leader)
  const rowsOf = Map.groupBy(rows, (index) => leader([...(tight.rows[index]?.terms.keys() ?? [])][0] ?? -1))
  return [...columnsOf].flatMap(([first, columns]) =>
    columns.some((column) => column < program.packages) ? [{ columns, rows: rowsOf.get(first) ?? [] }] : [],
  )
}

/** Seconds that one part may take; its plan stays as it is when it takes longer. */
const MOST_SECONDS = 0.5

/**
 * Improves a plan part by part: each part costs less in this stage and gives every row across the nation at least as much of what
 * it asks for. What the parts gain adds up, as none of them changes what another one may do.
 */
export function polishParts(
  solver: Solver,
  program: Program,
  parts: readonly Part[],
  stage: ProgramStage,
  found: Found,
  options: PlaceOptions,
): Found {
  const own = new Set(parts.flatMap((part) => part.rows))
  const across = program.rows.filter((_, index) => !own.has(index))
  const columns = Float64Array.from(found.columns)
  for (const part of parts) {
    const better = polishPart(solver, program, part, across, stage, found.columns, options)
    if (better !== null) for (const [at, column] of part.columns.entries()) columns[column] = better[at] ?? 0
  }
  return { counts: Array.from(columns.subarray(0, program.packages), Math.round), columns }
}

function polishPart(
  solver: Solver,
  program: Program,
  part: Part,
  across: Program['rows'],
  stage: ProgramStage,
  now: Float64Array,
  options: PlaceOptions,
): Float64Array | null {
  const place = new Map(part.columns.map((column, at) => [column, at]))
  const within = (terms: ReadonlyMap<number, number>): ReadonlyMap<number, number> => {
    const own = new Map<number, number>()
    for (const [column, at] of place) {
      const value = terms.get(column)
      if (value !== undefined) own.set(at, value)
    }
    return own
  }
  const costs = within(stage.costs)
  if (costs.size === 0) return null
  const share = across.flatMap((row) => {
    const terms = within(row.terms)
    if (terms.size === 0) return []
    const activity = [...terms].reduce(
      (sum, [at, value]) => sum + value * (now[part.columns[at] ?? 0] ?? 0),
      0,
    )
    return [
      {
        terms,
        lower: Number.isFinite(row.lower) ? activity - 1e-7 : row.lower,
        upper: Number.isFinite(row.upper) ? activity + 1e-7 : row.upper,
      },
    ]
  })
  const rows = part.rows.flatMap((index) => program.rows[index] ?? [])
  const small: Program = {
    packages: part.columns.filter((column) => column < program.packages).length,
    lower: part.columns.map((column) => program.lower[column] ?? 0),
    upper: part.columns.map((column) => program.upper[column] ?? 0),
    rows: [...rows.map((row) => ({ ...row, terms: within(row.terms) })), ...share],
    stages: [],
    slackOf: new Map(),
    whole: new Set(part.columns.flatMap((column, at) => (program.whole.has(column) ? [at] : []))),
  }
  const model = openModel(solver, small, { ...options, relativeGap: 0 })
  try {
    const from = Float64Array.from(part.columns, (column) => now[column] ?? 0)
    const answer = runStage(model, small, { ...stage, costs }, MOST_SECONDS, from)
    return typeof answer === 'string' ? null : answer.found.columns
  } finally {
    model.dispose()
  }
}
