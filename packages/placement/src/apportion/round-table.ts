import type { TableDivision } from './divide-table.ts'
import { tiesOf } from './ties.ts'
import { cheapestPaths, residualArcs, type Transport, transport } from './transport.ts'

/** A quota this near to a whole number is one, so that three thirds are one. */
const WHOLE = 1e-6

/** The whole number below a quota and the part above it, which is 0 where the quota is as good as whole. */
function split(quota: number): { readonly whole: number; readonly part: number } {
  const near = Math.round(quota)
  if (Math.abs(quota - near) < WHOLE) return { whole: near, part: 0 }
  const whole = Math.floor(quota)
  return { whole, part: quota - whole }
}

/**
 * Controlled rounding (Cox 1987): every cell becomes the whole number below or above its quota, and so does every row
 * total, column total and the grand total, with the least sum of deviations over the cells. A further row and column make
 * all margins whole; what is left is a transport of units, of which there always is one, so a table can always be rounded.
 */
export function roundTable(quotas: readonly (readonly number[])[]): TableDivision {
  const parts = withMargins(quotas)
  const [rows, columns] = [quotas.length, quotas[0]?.length ?? 0]
  const problem: Transport = {
    rowUnits: parts.map((line) => Math.round(sumOf(line))),
    columnUnits: Array.from({ length: columns + 1 }, (_, column) =>
      Math.round(sumOf(parts.map((line) => line[column] ?? 0))),
    ),
    unitCost: (row, column, unit) => {
      const part = parts[row]?.[column] ?? 0
      if (unit > 1 || part === 0) return null
      return row < rows && column < columns ? 1 - 2 * part : 0
    },
  }
  const solved = transport(problem)
  const up = solved.kind === 'solved' ? solved.cells : []
  const seats = quotas.map((line, row) =>
    line.map((quota, column) => split(quota).whole + (up[row]?.[column] ?? 0)),
  )
  const others = solved.kind === 'solved' ? otherRoundings(problem, solved.cells, seats) : []
  return {
    seats,
    divisors: null,
    quotas,
    ties: { ...tiesOf([seats, ...others]), complete: others.length === 0 },
  }
}

function sumOf(line: readonly number[]): number {
  return line.reduce((sum, value) => sum + value, 0)
}

/** The parts of the table, with a further row and column of what each margin lacks to the next whole number. */
function withMargins(quotas: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const missing = (sum: number): number => (split(sum).part === 0 ? 0 : 1 - split(sum).part)
  const columnSums = (quotas[0] ?? []).map((_, column) => sumOf(quotas.map((line) => line[column] ?? 0)))
  return [
    ...quotas.map((line) => [...line.map((quota) => split(quota).part), missing(sumOf(line))]),
    [...columnSums.map(missing), split(sumOf(columnSums)).part],
  ]
}

/**
 * Another rounding of the same deviation for each cell that has one: a way round, through cells whose change costs nothing at
 * the prices of the rows and columns. Any two best roundings differ by such cycles.
 */
function otherRoundings(
  problem: Transport,
  up: readonly (readonly number[])[],
  seats: readonly (readonly number[])[],
): readonly (readonly (readonly number[])[])[] {
  const arcs = residualArcs(problem, up)
  const rows = problem.rowUnits.length
  const nodes = rows + problem.columnUnits.length
  const everyNode = Array.from({ length: nodes }, (_, node) => node)
  const price = cheapestPaths(arcs, nodes, everyNode).cost
  const free = arcs
    .filter((arc) => arc.cost + (price[arc.from] ?? 0) - (price[arc.to] ?? 0) < FREE)
    .map((arc) => ({ ...arc, cost: 0 }))
  const found = new Map<string, readonly (readonly number[])[]>([[keyOf(seats), seats]])
  for (const arc of free) {
    const back = cheapestPaths(free, nodes, [arc.to])
    if (back.cost[arc.from] !== 0) continue
    const changed = changeAlong(seats, rows, [[arc.from, arc.to], ...pathTo(back.previous, arc.from)])
    found.set(keyOf(changed), changed)
  }
  return [...found.values()].slice(1)
}

/** A change that costs less than this is free: far above the rounding of sums, far below one part. */
const FREE = 1e-9

function keyOf(table: readonly (readonly number[])[]): string {
  return table.map((line) => line.join(',')).join(';')
}

/** The seats after a unit more in each cell that is walked from its row and one less in each that is walked from its column. */
function changeAlong(
  seats: readonly (readonly number[])[],
  rows: number,
  steps: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const table = seats.map((line) => [...line])
  for (const [from, to] of steps) {
    const [row, column, change] = from < rows ? [from, to - rows, 1] : [to, from - rows, -1]
    const line = table[row]
    const held = line?.[column]
    if (line !== undefined && held !== undefined) line[column] = held + change
  }
  return table
}

function pathTo(previous: readonly number[], node: number): readonly (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = []
  for (
    let at = node, before = previous[node] ?? -1;
    before >= 0;
    at = before, before = previous[before] ?? -1
  )
    steps.push([before, at])
  return steps
}
