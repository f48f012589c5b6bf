import { isWithin } from '../distance.ts'
import { ratioOf, sumAtDemands } from './floating-catchment.ts'
import { type MeasureWorld, pairWeights, type Reach } from './measure-world.ts'

/**
 * Capacity in reach, A_i = Σ_j S_j W_ij: without a decay the cumulative opportunities within the catchment (Wickstrom 1971), with
 * one the gravity measure (Hansen 1959). It counts no competition: doubling the people changes nothing.
 */
export function opportunitiesInReach(world: MeasureWorld, reach: Reach): Float64Array {
  return sumAtDemands(world, pairWeights(world, reach), world.capacity)
}

/** Capacity within the catchment of a demand ÷ its own people; 0 where it has nobody. The pairs say what is in the container. */
export function providerRatio(world: MeasureWorld, catchment: number): Float64Array {
  const capacity = opportunitiesInReach(world, { catchment, decay: { kind: 'none' } })
  return capacity.map((sum, demand) => ratioOf(sum, world.people[demand] ?? 0))
}

/** The nearest supplies of each demand that take part, at most `most`, nearest first, ties by place. */
export type NearestSupplies = {
  /** `most` places for each demand; as many as `found` are filled. */
  readonly supply: Uint32Array
  readonly cost: Float64Array
  readonly found: Uint32Array
}

/** Finds the nearest supplies within the catchment; rows of the costs stand in order of cost, so that they come first. */
export function nearestOf(
  { costs, capacity }: MeasureWorld,
  most: number,
  catchment: number,
): NearestSupplies {
  const supply = new Uint32Array(costs.demandCount * most)
  const cost = new Float64Array(costs.demandCount * most)
  const found = new Uint32Array(costs.demandCount)
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const end = costs.rowStart[demand + 1] ?? 0
    let count = 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end && count < most; pair++) {
      const place = costs.supply[pair] ?? 0
      const pairCost = costs.cost[pair] ?? Infinity
      if (!isWithin(pairCost, catchment)) break
      if ((capacity[place] ?? 0) === 0) continue
      supply[demand * most + count] = place
      cost[demand * most + count] = pairCost
      count++
    }
    found[demand] = count
  }
  return { supply, cost, found }
}

/** How many supplies that take part each demand has within the catchment, the bound included (N24, N25). */
export function choicesOf(world: MeasureWorld, catchment: number): Float64Array {
  const { costs, capacity } = world
  const counts = new Float64Array(costs.demandCount)
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const end = costs.rowStart[demand + 1] ?? 0
    let count = 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end; pair++) {
      if (!isWithin(costs.cost[pair] ?? Infinity, catchment)) break
      if ((capacity[costs.supply[pair] ?? 0] ?? 0) > 0) count++
    }
    counts[demand] = count
  }
  return counts
}
