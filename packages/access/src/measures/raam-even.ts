import type { RaamProblem } from './raam-problem.ts'

/**
 * Lets the people of each row in turn choose anew, exactly and all at once, while the others stay: their costs come out even over
 * the supplies they use and no lower elsewhere (water-filling). Each row lowers the one potential of the game, so that this
 * converges to the equilibrium from anywhere, if slowly where crowding must travel far. Writes over `share` and `loads`.
 * Gives the largest number of people that one row moved to or from one supply.
 */
export function evenOut(
  problem: RaamProblem,
  rows: Iterable<number>,
  share: Float64Array,
  loads: Float64Array,
): number {
  let moved = 0
  for (const row of rows) moved = Math.max(moved, evenRow(problem, row, share, loads))
  return moved
}

function evenRow(
  { people, rowStart, supply, way, room }: RaamProblem,
  row: number,
  share: Float64Array,
  loads: Float64Array,
): number {
  const start = rowStart[row] ?? 0
  const end = rowStart[row + 1] ?? 0
  const count = people[row] ?? 0
  if (end - start === 1) return 0
  const costs: { readonly pair: number; readonly alone: number; readonly room: number }[] = []
  for (let pair = start; pair < end; pair++) {
    const place = supply[pair] ?? 0
    const others = Math.max(0, (loads[place] ?? 0) - count * (share[pair] ?? 0))
    const space = room[place] ?? 0
    costs.push({ pair, alone: (way[pair] ?? 0) + others / space, room: space })
  }
  costs.sort((a, b) => a.alone - b.alone || a.pair - b.pair)
  const level = waterLevel(costs, count)
  let moved = 0
  let given = 0
  for (const { pair, alone, room: space } of costs) {
    const place = supply[pair] ?? 0
    const now = Math.max(0, level - alone) * space
    const before = count * (share[pair] ?? 0)
    moved = Math.max(moved, Math.abs(now - before))
    share[pair] = now / count
    given += now
    loads[place] = Math.max(0, (loads[place] ?? 0) - before) + now
  }
  return given > 0 ? moved : 0
}

/** The level λ at which Σ room × (λ − alone), over those below it, is the people of the row; `costs` are sorted. */
function waterLevel(
  costs: readonly { readonly alone: number; readonly room: number }[],
  count: number,
): number {
  let [space, filled, level] = [0, 0, 0]
  for (const { alone, room } of costs) {
    if (space > 0 && level <= alone) break
    space += room
    filled += room * alone
    level = (count + filled) / space
  }
  return level
}
