type Table = readonly (readonly number[])[]

/** Rounds of scaling rows and columns to their seats in turn; more than these gain few seats. */
const ROUNDS = 20

/**
 * A table near the biproportional one that no row or column overfills: the scaled weights rounded at one half for divisors
 * found by proportional fitting, and seats given back, the weakest claim first, where a margin has too many. It is the
 * division of its own margins (each seat given back only raises a divisor), so the missing seats can be sent from here by
 * cheapest paths instead of all of them.
 */
export function nearTable(
  weights: Table,
  rowSeats: readonly number[],
  columnSeats: readonly number[],
): readonly number[][] {
  const { rows, columns } = fittedFactors(weights, rowSeats, columnSeats)
  const scaled = weights.map((line, row) =>
    line.map((weight, column) => weight * (rows[row] ?? 0) * (columns[column] ?? 0)),
  )
  const cells = scaled.map((line) => line.map((quota) => Math.round(quota)))
  // the factor of a row falls with the last seat that it gives back, and with it the claims of its cells in the columns
  const rowFactors = cells.map((_, row) =>
    giveBack(
      cells[row]?.map((__, column) => ({ row, column })) ?? [],
      cells,
      ({ column }) => scaled[row]?.[column] ?? 0,
      rowSeats[row] ?? 0,
    ),
  )
  for (const [column, seats] of columnSeats.entries())
    giveBack(
      cells.map((_, row) => ({ row, column })),
      cells,
      ({ row }) => (scaled[row]?.[column] ?? 0) * (rowFactors[row] ?? 1),
      seats,
    )
  return cells
}

/** Factors of rows and columns under which the weights sum to the seats, as near as so many rounds come. */
function fittedFactors(
  weights: Table,
  rowSeats: readonly number[],
  columnSeats: readonly number[],
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  let rows: readonly number[] = rowSeats.map(() => 1)
  let columns: readonly number[] = columnSeats.map(() => 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const across = columns
    rows = rowSeats.map((seats, row) =>
      factorOf(seats, weights[row]?.map((weight, column) => weight * (across[column] ?? 0)) ?? []),
    )
    const down = rows
    columns = columnSeats.map((seats, column) =>
      factorOf(
        seats,
        weights.map((line, row) => (line[column] ?? 0) * (down[row] ?? 0)),
      ),
    )
  }
  return { rows, columns }
}

function factorOf(seats: number, weights: readonly number[]): number {
  const sum = weights.reduce((total, one) => total + one, 0)
  return sum > 0 ? seats / sum : 0
}

type Cell = { readonly row: number; readonly column: number }

/** Takes the seats with the weakest claim (scaled weight ÷ (seats − ½)) out of the cells until they have no more than `most`; gives the claim of the last. */
function giveBack(
  line: readonly Cell[],
  cells: readonly number[][],
  scaledOf: (cell: Cell) => number,
  most: number,
): number {
  const heldIn = ({ row, column }: Cell): number => cells[row]?.[column] ?? 0
  let factor = 1
  for (let over = line.reduce((sum, cell) => sum + heldIn(cell), 0) - most; over > 0; over -= 1) {
    const claims = line.map((cell) =>
      heldIn(cell) > 0 ? scaledOf(cell) / (heldIn(cell) - 0.5) : Number.POSITIVE_INFINITY,
    )
    const least = Math.min(...claims)
    const weakest = line[claims.indexOf(least)]
    const held = weakest === undefined ? undefined : cells[weakest.row]
    if (weakest === undefined || held === undefined) return factor
    held[weakest.column] = heldIn(weakest) - 1
    factor = 1 / least
  }
  return factor
}
