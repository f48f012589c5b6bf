/**
 * Whole units sent from rows to columns at least cost, where each further unit in a cell costs at least as much as the one
 * before. Solved by cheapest paths (Ford & Fulkerson's labels on the residual graph), so that the row and column prices
 * found on the way prove that nothing is cheaper.
 */
export type Transport = {
  readonly rowUnits: readonly number[]
  readonly columnUnits: readonly number[]
  /** Cost of the `unit`-th unit (1, 2 …) of a cell; `null` where the cell takes no such unit. Not falling in `unit`. */
  readonly unitCost: (row: number, column: number, unit: number) => number | null
}

/** Rows whose units fit only into some columns, which have room for fewer. */
export type Misfit = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly necessary: number
  readonly available: number
}

export type Transported =
  | { readonly kind: 'solved'; readonly cells: readonly (readonly number[])[] }
  | { readonly kind: 'misfit'; readonly misfit: Misfit }

/** Costs nearer to each other than this count as equal: far above the rounding of logarithms, far below any real difference. */
const EQUAL = 1e-10

type Table = readonly (readonly number[])[]

function sumOf(line: readonly number[]): number {
  return line.reduce((sum, value) => sum + value, 0)
}

type Arc = { readonly from: number; readonly to: number; readonly cost: number }

/**
 * The cheapest way to send every unit, or the rows and columns that make it impossible. Row and column sums must agree.
 * @param start units sent already: within the margins, and the cheapest way for what they send; none unless given
 */
export function transport(problem: Transport, start?: Table): Transported {
  const { rowUnits, columnUnits } = problem
  const cells = rowUnits.map((_, row) => columnUnits.map((__, column) => start?.[row]?.[column] ?? 0))
  const rowLeft = rowUnits.map((units, row) => units - sumOf(cells[row] ?? []))
  const columnLeft = columnUnits.map((units, column) => units - sumOf(cells.map((line) => line[column] ?? 0)))
  for (
    let row = rowLeft.findIndex((left) => left > 0);
    row >= 0;
    row = rowLeft.findIndex((left) => left > 0)
  ) {
    const { cost, previous } = cheapestPaths(
      residualArcs(problem, cells),
      rowUnits.length + columnUnits.length,
      [row],
    )
    const goal = cheapestOpen(cost, columnLeft, rowUnits.length)
    if (goal === null) return { kind: 'misfit', misfit: misfitFrom(problem, cost) }
    sendOne(cells, previous, rowUnits.length, goal)
    rowLeft[row] = (rowLeft[row] ?? 0) - 1
    columnLeft[goal - rowUnits.length] = (columnLeft[goal - rowUnits.length] ?? 0) - 1
  }
  return { kind: 'solved', cells }
}

/** What one more unit costs in a cell, and what taking one back saves; nodes are rows first, then columns. */
export function residualArcs(problem: Transport, cells: readonly (readonly number[])[]): readonly Arc[] {
  const rows = problem.rowUnits.length
  return cells.flatMap((line, row) =>
    line.flatMap((held, column) => {
      const up = problem.unitCost(row, column, held + 1)
      const down = held > 0 ? problem.unitCost(row, column, held) : null
      return [
        ...(up === null ? [] : [{ from: row, to: rows + column, cost: up }]),
        ...(down === null ? [] : [{ from: rows + column, to: row, cost: -down }]),
      ]
    }),
  )
}

/**
 * Cheapest cost from the start nodes to each node (Bellman–Ford) and the node before it; `Infinity` where there is no way.
 * @param discount taken off the cost of every arc
 */
export function cheapestPaths(
  arcs: readonly Arc[],
  nodes: number,
  starts: readonly number[],
  discount = 0,
): { readonly cost: readonly number[]; readonly previous: readonly number[]; readonly settled: boolean } {
  const cost = Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY)
  const previous = Array.from({ length: nodes }, () => -1)
  for (const start of starts) cost[start] = 0
  for (let round = 0; round <= nodes; round += 1) {
    let changed = false
    for (const arc of arcs) {
      const through = (cost[arc.from] ?? Number.POSITIVE_INFINITY) + (arc.cost - discount)
      if (through < (cost[arc.to] ?? Number.POSITIVE_INFINITY) - EQUAL) {
        cost[arc.to] = through
        previous[arc.to] = arc.from
        changed = true
      }
    }
    if (!changed) return { cost, previous, settled: true }
  }
  return { cost, previous, settled: false }
}

function cheapestOpen(cost: readonly number[], columnLeft: readonly number[], rows: number): number | null {
  let best: number | null = null
  for (const [column, left] of columnLeft.entries()) {
    const here = cost[rows + column] ?? Number.POSITIVE_INFINITY
    if (left > 0 && Number.isFinite(here) && (best === null || here < (cost[best] ?? 0) - EQUAL))
      best = rows + column
  }
  return best
}

function sendOne(cells: number[][], previous: readonly number[], rows: number, goal: number): void {
  for (
    let node = goal, before = previous[goal] ?? -1;
    before >= 0;
    node = before, before = previous[before] ?? -1
  ) {
    const [row, column, change] = before < rows ? [before, node - rows, 1] : [node, before - rows, -1]
    const line = cells[row]
    if (line !== undefined) line[column] = (line[column] ?? 0) + change
  }
}

function misfitFrom({ rowUnits, columnUnits }: Transport, cost: readonly number[]): Misfit {
  const indices = (units: readonly number[], offset: number): readonly number[] =>
    units.map((_, index) => index).filter((index) => Number.isFinite(cost[offset + index]))
  const [rows, columns] = [indices(rowUnits, 0), indices(columnUnits, rowUnits.length)]
  const sum = (units: readonly number[], of: readonly number[]): number =>
    of.reduce((total, index) => total + (units[index] ?? 0), 0)
  return { rows, columns, necessary: sum(rowUnits, rows), available: sum(columnUnits, columns) }
}

/** Prices of rows and columns that leave every cell as far as possible from a change of its units, and that distance. */
export function centredPrices(
  problem: Transport,
  cells: readonly (readonly number[])[],
): { readonly prices: readonly number[]; readonly slack: number } {
  const arcs = residualArcs(problem, cells)
  const nodes = problem.rowUnits.length + problem.columnUnits.length
  const starts = Array.from({ length: nodes }, (_, node) => node)
  const solve = (slack: number): ReturnType<typeof cheapestPaths> => cheapestPaths(arcs, nodes, starts, slack)
  let [low, high] = [0, 1]
  let prices = solve(0).cost
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    const tried = solve(middle)
    if (tried.settled) [low, prices] = [middle, tried.cost]
    else high = middle
  }
  return { prices, slack: low }
}
