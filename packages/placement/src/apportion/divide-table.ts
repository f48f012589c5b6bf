import { nearTable } from './near-table.ts'
import { type Ties, tiesOf } from './ties.ts'
import { centredPrices, type Misfit, type Transport, transport } from './transport.ts'

/** A table of whole seats that meets its margins, with the proof of each cell. */
export type TableDivision = {
  readonly seats: readonly (readonly number[])[]
  /** Each cell is its weight ÷ (row divisor × column divisor), rounded at one half; `null` for controlled rounding. */
  readonly divisors: Divisors | null
  /** The number that was rounded in each cell. */
  readonly quotas: readonly (readonly number[])[]
  readonly ties: Ties<readonly (readonly number[])[]>
}

export type TableOutcome =
  | { readonly kind: 'divided'; readonly division: TableDivision }
  | { readonly kind: 'impossible'; readonly misfit: Misfit }

/** A distance from the border of rounding below which a cell may fall either way. */
const TIE = 1e-9
const MOST_ALTERNATIVES = 1000
/** Steps of the search for them: a table of many tied cells may have few ways to meet its margins, and far too many that do not. */
const MOST_STEPS = 100_000

/**
 * The biproportional divisor method with standard rounding (Balinski & Demange 1989; used in Zürich since 2006): every row
 * and column gets its seats, and no seat can be moved without making two shares worse. Found as the flow of least cost
 * `Σ ln((k − ½) ÷ weight)` over the seats k = 1 … x of each cell, from a table near it; the prices of that flow are the
 * logarithms of the divisors.
 */
export function divideTable(
  weights: readonly (readonly number[])[],
  rowSeats: readonly number[],
  columnSeats: readonly number[],
): TableOutcome {
  const problem: Transport = {
    rowUnits: rowSeats,
    columnUnits: columnSeats,
    unitCost: (row, column, unit) => {
      const weight = weights[row]?.[column] ?? 0
      return weight > 0 ? Math.log((unit - 0.5) / weight) : null
    },
  }
  const solved = transport(problem, nearTable(weights, rowSeats, columnSeats))
  if (solved.kind === 'misfit') return { kind: 'impossible', misfit: solved.misfit }
  const { prices } = centredPrices(problem, solved.cells)
  const exact: Divisors = {
    rows: rowSeats.map((_, row) => Math.exp(prices[row] ?? 0)),
    columns: columnSeats.map((_, column) => Math.exp(-(prices[rowSeats.length + column] ?? 0))),
  }
  const quotasOf = (divisors: Divisors): readonly (readonly number[])[] =>
    weights.map((line, row) =>
      line.map((weight, column) => weight / ((divisors.rows[row] ?? 1) * (divisors.columns[column] ?? 1))),
    )
  const tied = listTied(solved.cells, quotasOf(exact), weights)
  const ties = listAlternatives(solved.cells, tied)
  const seats = ties.alternatives[0] ?? solved.cells
  const divisors = tied.length > 0 ? exact : shorten(exact, seats, quotasOf)
  return {
    kind: 'divided',
    division: { seats, divisors, quotas: quotasOf(divisors), ties },
  }
}

type Divisors = { readonly rows: readonly number[]; readonly columns: readonly number[] }

/** The divisors with as few digits as still give every cell, so that a reader can check a printed table. */
function shorten(
  exact: Divisors,
  seats: readonly (readonly number[])[],
  quotasOf: (divisors: Divisors) => readonly (readonly number[])[],
): Divisors {
  for (let digits = 3; digits <= 15; digits += 1) {
    const short = (values: readonly number[]): readonly number[] =>
      values.map((value) => Number(value.toPrecision(digits)))
    const tried = { rows: short(exact.rows), columns: short(exact.columns) }
    const fits = quotasOf(tried).every((line, row) =>
      line.every((quota, column) => Math.abs(quota - (seats[row]?.[column] ?? 0)) < 0.5 - TIE),
    )
    if (fits) return tried
  }
  return exact
}

type Tied = { readonly row: number; readonly column: number; readonly low: number }

/** The cells whose scaled weight lies on the border between two whole numbers, with the lower of the two. */
function listTied(
  seats: readonly (readonly number[])[],
  quotas: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): readonly Tied[] {
  return seats.flatMap((line, row) =>
    line.flatMap((_, column) => {
      const border = (quotas[row]?.[column] ?? 0) - 0.5
      const low = Math.round(border)
      const onBorder = Math.abs(border - low) < TIE * Math.max(1, border) && low >= 0
      return onBorder && (weights[row]?.[column] ?? 0) > 0 ? [{ row, column, low }] : []
    }),
  )
}

/**
 * The tables with the same margins in which only the tied cells differ, each at the lower or the upper of its two values;
 * in order: first those that round up the earlier cells, row by row.
 */
function listAlternatives(
  seats: readonly (readonly number[])[],
  tied: readonly Tied[],
): Ties<readonly (readonly number[])[]> {
  const rowLeft = new Map<number, number>()
  const columnLeft = new Map<number, number>()
  for (const { row, column, low } of tied) {
    const extra = (seats[row]?.[column] ?? 0) - low
    rowLeft.set(row, (rowLeft.get(row) ?? 0) + extra)
    columnLeft.set(column, (columnLeft.get(column) ?? 0) + extra)
  }
  const found: (readonly (readonly number[])[])[] = []
  const ups: boolean[] = []
  const { rowAfter, columnAfter } = countAfter(tied)
  let steps = 0
  const walk = (at: number): void => {
    if (found.length >= MOST_ALTERNATIVES || steps >= MOST_STEPS) return
    steps += 1
    const cell = tied[at]
    if (cell === undefined) {
      const done = [...rowLeft.values(), ...columnLeft.values()].every((left) => left === 0)
      if (done) found.push(withTied(seats, tied, ups))
      return
    }
    for (const up of [true, false]) {
      const room = (rowLeft.get(cell.row) ?? 0) > 0 && (columnLeft.get(cell.column) ?? 0) > 0
      if (up && !room) continue
      // what is left to round up must find room among the tied cells that are still to come
      const owed = (left: number | undefined, after: number | undefined): boolean =>
        (left ?? 0) > (after ?? 0)
      if (
        !up &&
        (owed(rowLeft.get(cell.row), rowAfter[at]) || owed(columnLeft.get(cell.column), columnAfter[at]))
      )
        continue
      ups[at] = up
      take(rowLeft, cell.row, up)
      take(columnLeft, cell.column, up)
      walk(at + 1)
      give(rowLeft, cell.row, up)
      give(columnLeft, cell.column, up)
    }
  }
  walk(0)
  return tiesOf(found, steps < MOST_STEPS)
}

/** How many tied cells come after each one in its row, and in its column. */
function countAfter(tied: readonly Tied[]): {
  readonly rowAfter: readonly number[]
  readonly columnAfter: readonly number[]
} {
  const count = (keyOf: (cell: Tied) => number): readonly number[] => {
    const seen = new Map<number, number>()
    return tied
      .toReversed()
      .map((cell) => {
        const before = seen.get(keyOf(cell)) ?? 0
        seen.set(keyOf(cell), before + 1)
        return before
      })
      .toReversed()
  }
  return { rowAfter: count(({ row }) => row), columnAfter: count(({ column }) => column) }
}

function take(left: Map<number, number>, key: number, up: boolean): void {
  if (up) left.set(key, (left.get(key) ?? 0) - 1)
}

function give(left: Map<number, number>, key: number, up: boolean): void {
  if (up) left.set(key, (left.get(key) ?? 0) + 1)
}

function withTied(
  seats: readonly (readonly number[])[],
  tied: readonly Tied[],
  ups: readonly boolean[],
): readonly (readonly number[])[] {
  const table = seats.map((line) => [...line])
  for (const [index, { row, column, low }] of tied.entries()) {
    const line = table[row]
    if (line !== undefined) line[column] = low + (ups[index] === true ? 1 : 0)
  }
  return table
}
