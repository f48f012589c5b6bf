import type { SparseCosts } from '../sparse-costs.ts'
import { type Decay, fillWeights } from './decay.ts'

/**
 * What every measure counts on: people at each demand, capacity of each supply, and the costs between them. A supply with
 * capacity 0 takes no part in anything: it attracts nobody and is nobody's choice; so does one that is closed, which the
 * caller gives the capacity 0. Indices stand in a fixed order (by id), so that sums have one order and one result.
 */
export type MeasureWorld = {
  readonly costs: SparseCosts
  /** People, or what else is to be served, at each demand; never negative. */
  readonly people: Float64Array
  /** Capacity of each supply; never negative. */
  readonly capacity: Float64Array
}

/** Which pairs count and how much: costs above the catchment do not (the bound itself does), the rest by their decay. */
export type Reach = { readonly catchment: number; readonly decay: Decay }

/**
 * The weight of every pair, in the places of `costs.cost`: 0 beyond the catchment and for supplies without capacity.
 * Throws a `RangeError` where the arrays do not fit each other and for an inverse power at cost 0.
 */
export function pairWeights(
  { costs, people, capacity }: MeasureWorld,
  { catchment, decay }: Reach,
): Float64Array {
  if (people.length !== costs.demandCount || capacity.length !== costs.supplyCount) {
    throw new RangeError('people and capacity must be as many as the demands and supplies of the costs')
  }
  const weights = new Float64Array(costs.cost.length)
  fillWeights(decay, costs.cost, catchment, weights)
  if (capacity.includes(0)) {
    for (let pair = 0; pair < weights.length; pair++) {
      if ((capacity[costs.supply[pair] ?? 0] ?? 0) === 0) weights[pair] = 0
    }
  }
  return weights
}

/** Sum of the weights of each demand's pairs. */
export function rowSums({ demandCount, rowStart }: SparseCosts, weights: Float64Array): Float64Array {
  const sums = new Float64Array(demandCount)
  for (let demand = 0; demand < demandCount; demand++) {
    const end = rowStart[demand + 1] ?? 0
    let sum = 0
    for (let pair = rowStart[demand] ?? 0; pair < end; pair++) sum += weights[pair] ?? 0
    sums[demand] = sum
  }
  return sums
}

/** Sum of the weights of each supply's pairs. */
export function columnSums({ supplyCount, supply }: SparseCosts, weights: Float64Array): Float64Array {
  const sums = new Float64Array(supplyCount)
  for (let pair = 0; pair < weights.length; pair++) {
    const place = supply[pair] ?? 0
    sums[place] = (sums[place] ?? 0) + (weights[pair] ?? 0)
  }
  return sums
}
