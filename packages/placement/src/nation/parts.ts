import type { Program } from '../courses/program.ts'

/** Columns and rows that hang together when the rows across the nation are left out. */
export type Part = { readonly columns: readonly number[]; readonly rows: readonly number[] }

/** The parts of a program: its rows but the first `linking` ones tie columns together. Columns without a package are in no part. */
export function partsOf(program: Program, linking: number): readonly Part[] {
  const above = Int32Array.from(program.lower, (_, column) => column)
  const leader = (column: number): number => {
    let at = column
    while (above[at] !== at) at = above[at] ?? at
    return at
  }
  const rows = program.rows.map((_, index) => index).slice(linking)
  for (const index of rows) {
    const [first, ...others] = [...(program.rows[index]?.terms.keys() ?? [])]
    if (first === undefined) continue
    for (const other of others) {
      const [a, b] = [leader(first), leader(other)]
      above[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const columnsOf = Map.groupBy(program.lower.keys(), leader)
  const rowsOf = Map.groupBy(rows, (index) => leader([...(program.rows[index]?.terms.keys() ?? [])][0] ?? -1))
  return [...columnsOf].flatMap(([first, columns]) =>
    columns.some((column) => column < program.packages) ? [{ columns, rows: rowsOf.get(first) ?? [] }] : [],
  )
}
