import type { SparseCosts } from '../sparse-costs.ts'

/**
 * Compressed rows from pairs in any order: demand and supply by their places, with their cost. Rows come out ordered by cost and
 * then by supply, so that the order given changes nothing. A pair must not stand twice.
 */
export function sparseFromPairs(
  demandCount: number,
  supplyCount: number,
  pairs: { readonly demand: Uint32Array; readonly supply: Uint32Array; readonly cost: Float64Array },
): SparseCosts {
  const rowStart = new Uint32Array(demandCount + 1)
  for (const demand of pairs.demand) rowStart[demand + 1] = (rowStart[demand + 1] ?? 0) + 1
  for (let demand = 0; demand < demandCount; demand++) {
    rowStart[demand + 1] = (rowStart[demand + 1] ?? 0) + (rowStart[demand] ?? 0)
  }
  const next = rowStart.slice(0, demandCount)
  const order = new Uint32Array(pairs.demand.length)
  for (let pair = 0; pair < order.length; pair++) {
    const demand = pairs.demand[pair] ?? 0
    const place = next[demand] ?? 0
    order[place] = pair
    next[demand] = place + 1
  }
  for (let demand = 0; demand < demandCount; demand++) {
    order
      .subarray(rowStart[demand] ?? 0, rowStart[demand + 1] ?? 0)
      .sort(
        (a, b) =>
          (pairs.cost[a] ?? 0) - (pairs.cost[b] ?? 0) || (pairs.supply[a] ?? 0) - (pairs.supply[b] ?? 0),
      )
  }
  return {
    demandCount,
    supplyCount,
    rowStart,
    supply: order.map((pair) => pairs.supply[pair] ?? 0),
    cost: Float64Array.from(order, (pair) => pairs.cost[pair] ?? 0),
  }
}
