import type { SparseCosts } from '../sparse-costs.ts'
import { alongRoad, roadEnds, visitRoadEnds } from './road-ends.ts'
import { clearSearch, type RoadSearch, runSearch, UNREACHED, unitsOf } from './search.ts'
import { type RoadPoints, TOO_FAR } from './snap.ts'

/** Demands by the nodes that join them to the network, and by their road: what a search meets on its way. */
export type DemandDirectory = {
  readonly demand: RoadPoints
  /** What node `n` joins stands at `nodeStart[n]` to `nodeStart[n + 1]`: demand and the cost between. */
  readonly nodeStart: Uint32Array
  readonly entryDemand: Uint32Array
  readonly entryCost: Uint32Array
  /** Demands on the network, by road. */
  readonly byRoad: ReadonlyMap<number, readonly number[]>
  /** Working memory: the best cost of each demand in the search at hand. */
  readonly best: Uint32Array
  /** Working memory: the demands found in the search at hand. */
  readonly found: Uint32Array
}

/** Files the demands for the searches of one kind over one graph. */
export function fileDemands({ graph, kind }: RoadSearch, demand: RoadPoints): DemandDirectory {
  const leaving = kind.direction === 'to-supply'
  const nodeStart = new Uint32Array(graph.nodeCount + 1)
  const byRoad = new Map<number, number[]>()
  for (let at = 0; at < demand.count; at++) {
    const road = demand.road[at] ?? TOO_FAR
    if (road === TOO_FAR) continue
    const same = byRoad.get(road)
    if (same === undefined) byRoad.set(road, [at])
    else same.push(at)
    visitRoadEnds(graph, demand, at, kind.by, leaving, (node) => {
      nodeStart[node + 1] = (nodeStart[node + 1] ?? 0) + 1
    })
  }
  for (let node = 0; node < graph.nodeCount; node++) {
    nodeStart[node + 1] = (nodeStart[node + 1] ?? 0) + (nodeStart[node] ?? 0)
  }
  const next = nodeStart.slice()
  const entryDemand = new Uint32Array(nodeStart[graph.nodeCount] ?? 0)
  const entryCost = new Uint32Array(entryDemand.length)
  for (let at = 0; at < demand.count; at++) {
    visitRoadEnds(graph, demand, at, kind.by, leaving, (node, cost) => {
      const place = next[node] ?? 0
      entryDemand[place] = at
      entryCost[place] = cost
      next[node] = place + 1
    })
  }
  return {
    demand,
    nodeStart,
    entryDemand,
    entryCost,
    byRoad,
    best: new Uint32Array(demand.count).fill(UNREACHED),
    found: new Uint32Array(demand.count),
  }
}

/** Pairs within a bound for some supplies one after another, in whole units; the demands of a supply in no order. */
export type ReachPairs = {
  readonly supplyCount: number
  /** Pairs of the `i`th supply stand at `start[i]` to `start[i + 1]`. */
  readonly start: Uint32Array
  readonly demand: Uint32Array
  readonly cost: Uint32Array
}

/** Searches from each supply `from` … `until - 1` and lists the demands within `bound` units. One thread's share of a table. */
export function reachPairs(
  search: RoadSearch,
  directory: DemandDirectory,
  supply: RoadPoints,
  bound: number,
  from = 0,
  until = supply.count,
): ReachPairs {
  const start = new Uint32Array(until - from + 1)
  let [demand, cost] = [new Uint32Array(1024), new Uint32Array(1024)]
  let count = 0
  const { found } = directory
  for (let at = from; at < until; at++) {
    const foundCount = searchSupply(search, directory, supply, at, bound, found)
    if (count + foundCount > demand.length) {
      const size = Math.max(2 * demand.length, count + foundCount)
      ;[demand, cost] = [enlarge(demand, size), enlarge(cost, size)]
    }
    for (let i = 0; i < foundCount; i++) {
      const one = found[i] ?? 0
      demand[count] = one
      cost[count++] = directory.best[one] ?? 0
      directory.best[one] = UNREACHED
    }
    start[at - from + 1] = count
  }
  return { supplyCount: until - from, start, demand: demand.slice(0, count), cost: cost.slice(0, count) }
}

function enlarge(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}

/** One search; the demands found stand in `found` and their costs in `directory.best`. */
function searchSupply(
  search: RoadSearch,
  directory: DemandDirectory,
  supply: RoadPoints,
  at: number,
  bound: number,
  found: Uint32Array,
): number {
  const { graph, kind, cost, touched } = search
  const { nodeStart, entryDemand, entryCost, best } = directory
  const seeds = roadEnds(graph, supply, at, kind.by, kind.direction === 'from-supply')
  const touchedCount = runSearch(search, seeds, bound)
  let count = 0
  for (let i = 0; i < touchedCount; i++) {
    const node = touched[i] ?? 0
    const here = cost[node] ?? 0
    const end = nodeStart[node + 1] ?? 0
    for (let entry = nodeStart[node] ?? 0; entry < end; entry++) {
      const one = entryDemand[entry] ?? 0
      const there = here + (entryCost[entry] ?? 0)
      const known = best[one] ?? 0
      if (there > bound || there >= known) continue
      if (known === UNREACHED) found[count++] = one
      best[one] = there
    }
  }
  clearSearch(search, touchedCount)
  for (const one of directory.byRoad.get(supply.road[at] ?? TOO_FAR) ?? []) {
    const there = betweenOnRoad(search, directory.demand, one, supply, at)
    const known = best[one] ?? 0
    if (there === undefined || there > bound || there >= known) continue
    if (known === UNREACHED) found[count++] = one
    best[one] = there
  }
  return count
}

function betweenOnRoad(
  { graph, kind }: RoadSearch,
  demand: RoadPoints,
  one: number,
  supply: RoadPoints,
  at: number,
): number | undefined {
  const [d, s] = [onRoad(demand, one), onRoad(supply, at)]
  return kind.direction === 'to-supply' ? alongRoad(graph, d, s, kind.by) : alongRoad(graph, s, d, kind.by)
}

function onRoad(points: RoadPoints, at: number) {
  return {
    road: points.road[at] ?? TOO_FAR,
    offsetCm: points.offsetCm[at] ?? 0,
    gapCm: points.gapCm[at] ?? 0,
  }
}

/**
 * Joins the shares of a table, which follow one another in the order of supplies, into rows by demand. Each row is ordered by
 * cost and then by supply, so the result does not depend on how the work was shared. Kilometres or minutes.
 */
export function joinPairs(
  kind: RoadSearch['kind'],
  shares: readonly ReachPairs[],
  demandCount: number,
): SparseCosts {
  const rowStart = new Uint32Array(demandCount + 1)
  for (const { demand } of shares) for (const one of demand) rowStart[one + 1] = (rowStart[one + 1] ?? 0) + 1
  for (let one = 0; one < demandCount; one++)
    rowStart[one + 1] = (rowStart[one + 1] ?? 0) + (rowStart[one] ?? 0)
  const supplyCount = shares.reduce((sum, share) => sum + share.supplyCount, 0)
  const stride = Math.max(1, supplyCount)
  const cost = new Float64Array(rowStart[demandCount] ?? 0)
  fillKeys(cost, rowStart, shares, stride)
  const supply = new Uint32Array(cost.length)
  const units = unitsOf(kind)
  for (let one = 0; one < demandCount; one++) {
    const [from, until] = [rowStart[one] ?? 0, rowStart[one + 1] ?? 0]
    sortRow(cost, from, until)
    for (let i = from; i < until; i++) {
      const key = cost[i] ?? 0
      const whole = Math.floor(key / stride)
      supply[i] = key - whole * stride
      cost[i] = whole / units
    }
  }
  return { demandCount, supplyCount, rowStart, supply, cost }
}

/** Cost and supply as one number, which sorts by cost and then by supply: exact, as 2^32 × 2^21 supplies fit a double. */
function fillKeys(
  keys: Float64Array,
  rowStart: Uint32Array,
  shares: readonly ReachPairs[],
  stride: number,
): void {
  const next = rowStart.slice()
  let first = 0
  for (const { supplyCount, start, demand, cost } of shares) {
    for (let s = 0; s < supplyCount; s++) {
      const until = start[s + 1] ?? 0
      for (let i = start[s] ?? 0; i < until; i++) {
        const one = demand[i] ?? 0
        const at = next[one] ?? 0
        keys[at] = (cost[i] ?? 0) * stride + first + s
        next[one] = at + 1
      }
    }
    first += supplyCount
  }
}

/** Short rows by insertion (a call of `sort` costs more than it), long ones by the array's own sort. */
function sortRow(keys: Float64Array, from: number, until: number): void {
  if (until - from > 24) {
    keys.subarray(from, until).sort()
    return
  }
  for (let i = from + 1; i < until; i++) {
    const key = keys[i] ?? 0
    let at = i - 1
    for (; at >= from; at--) {
      const other = keys[at] ?? 0
      if (other <= key) break
      keys[at + 1] = other
    }
    keys[at + 1] = key
  }
}
