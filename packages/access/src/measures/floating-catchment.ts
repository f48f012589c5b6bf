import type { Decay } from './decay.ts'
import { columnSums, type MeasureWorld, pairWeights, type Reach, rowSums } from './measure-world.ts'

/** Scores by demand and ratios by supply, in the places of the world. */
export type CatchmentAccess = {
  /** Capacity per person within reach; 0 where nothing is in reach. */
  readonly scores: Float64Array
  /** Capacity ÷ people in reach; 0 where nobody is in reach, which is listed and not divided by. */
  readonly ratios: Float64Array
  /** People in reach of each supply, weighted as the measure says. */
  readonly peopleInReach: Float64Array
}

/** How a demand chooses between supplies in 3SFCA: among those within the catchment, or among all pairs given (PySAL's reading). */
export type Selection = 'within-catchment' | 'all-pairs'
export const SELECTIONS = ['within-catchment', 'all-pairs'] as const

/**
 * Two-step floating catchment area (Luo & Wang 2003; with a decay E2SFCA, Luo & Qi 2009): R_j = S_j ÷ Σ_k P_k W_kj and
 * A_i = Σ_j R_j W_ij. Σ_i P_i A_i = Σ_j S_j over the supplies with people in reach; opening never lowers anybody's score.
 */
export function twoStepAccess(world: MeasureWorld, reach: Reach): CatchmentAccess {
  return twoSteps(world, pairWeights(world, reach), {})
}

/**
 * Modified 2SFCA (Delamater 2013): R_j as in E2SFCA, A_i = Σ_j R_j W_ij². Where no weight is over 1, Σ P A is at most Σ S: what
 * is missing is the loss of a system in which people and supplies are far apart.
 */
export function modifiedTwoStepAccess(world: MeasureWorld, reach: Reach): CatchmentAccess {
  return twoSteps(world, pairWeights(world, reach), { squaredSecond: true })
}

/**
 * Three-step floating catchment area (Wan, Zou & Sternberg 2012): people first choose with G_ij = W_ij ÷ Σ_k W_ik, then
 * R_j = S_j ÷ Σ_k P_k G_kj W_kj and A_i = Σ_j R_j G_ij W_ij. Opening a supply may lower a score.
 */
export function threeStepAccess(world: MeasureWorld, reach: Reach, selection: Selection): CatchmentAccess {
  const weights = pairWeights(world, reach)
  const total = selectionTotals(world, weights, reach.decay, selection)
  for (let pair = 0; pair < weights.length; pair++) weights[pair] = (weights[pair] ?? 0) ** 2
  const scale = inverses(total)
  return twoSteps(world, weights, { firstByDemand: scale, secondByDemand: scale })
}

/**
 * Balanced floating catchment area (Paez, Higgins & Vivona 2019): each person counts once over all supplies and each ratio
 * is handed out once over all demands: R_j = S_j ÷ Σ_k P_k (W_kj ÷ Σ_m W_km), A_i = Σ_j R_j (W_ij ÷ Σ_k W_kj).
 */
export function balancedAccess(world: MeasureWorld, reach: Reach): CatchmentAccess {
  const weights = pairWeights(world, reach)
  return twoSteps(world, weights, {
    firstByDemand: inverses(rowSums(world.costs, weights)),
    secondBySupply: inverses(columnSums(world.costs, weights)),
  })
}

function selectionTotals(
  world: MeasureWorld,
  weights: Float64Array,
  decay: Decay,
  selection: Selection,
): Float64Array {
  if (selection === 'within-catchment') return rowSums(world.costs, weights)
  return rowSums(world.costs, pairWeights(world, { catchment: Infinity, decay }))
}

function inverses(values: Float64Array): Float64Array {
  return values.map((value) => (value > 0 ? 1 / value : 0))
}

/** What a member of the family does otherwise than the plain two steps. */
type Variation = {
  readonly firstByDemand?: Float64Array
  readonly secondByDemand?: Float64Array
  readonly secondBySupply?: Float64Array
  readonly squaredSecond?: boolean
}

function twoSteps(world: MeasureWorld, weights: Float64Array, variation: Variation): CatchmentAccess {
  const people = timesEach(world.people, variation.firstByDemand)
  const peopleInReach = sumAtSupplies(world, weights, people)
  const ratios = world.capacity.map((capacity, supply) => ratioOf(capacity, peopleInReach[supply] ?? 0))
  const given = timesEach(ratios, variation.secondBySupply)
  const sums =
    variation.squaredSecond === true ? sumSquared(world, weights, given) : sumAtDemands(world, weights, given)
  return { scores: timesEach(sums, variation.secondByDemand), ratios, peopleInReach }
}

/** Capacity per person; 0 where there is nobody, so that nothing is divided by zero. */
export function ratioOf(capacity: number, people: number): number {
  return people > 0 ? capacity / people : 0
}

function timesEach(values: Float64Array, factors: Float64Array | undefined): Float64Array {
  return factors === undefined ? values : values.map((value, index) => value * (factors[index] ?? 0))
}

/** Σ over demands of people × weight, at each supply, demands in their order. */
function sumAtSupplies({ costs }: MeasureWorld, weights: Float64Array, people: Float64Array): Float64Array {
  const { rowStart, supply, demandCount, supplyCount } = costs
  const sums = new Float64Array(supplyCount)
  for (let demand = 0; demand < demandCount; demand++) {
    const end = rowStart[demand + 1] ?? 0
    const count = people[demand] ?? 0
    if (count === 0) continue
    for (let pair = rowStart[demand] ?? 0; pair < end; pair++) {
      const place = supply[pair] ?? 0
      sums[place] = (sums[place] ?? 0) + count * (weights[pair] ?? 0)
    }
  }
  return sums
}

/** Σ over supplies of value × weight, at each demand, supplies in order of cost and place. */
export function sumAtDemands(
  { costs }: MeasureWorld,
  weights: Float64Array,
  values: Float64Array,
): Float64Array {
  const { rowStart, supply, demandCount } = costs
  const sums = new Float64Array(demandCount)
  for (let demand = 0; demand < demandCount; demand++) {
    const end = rowStart[demand + 1] ?? 0
    let sum = 0
    for (let pair = rowStart[demand] ?? 0; pair < end; pair++) {
      sum += (values[supply[pair] ?? 0] ?? 0) * (weights[pair] ?? 0)
    }
    sums[demand] = sum
  }
  return sums
}

function sumSquared({ costs }: MeasureWorld, weights: Float64Array, values: Float64Array): Float64Array {
  const { rowStart, supply, demandCount } = costs
  const sums = new Float64Array(demandCount)
  for (let demand = 0; demand < demandCount; demand++) {
    const end = rowStart[demand + 1] ?? 0
    let sum = 0
    for (let pair = rowStart[demand] ?? 0; pair < end; pair++) {
      const weight = weights[pair] ?? 0
      sum += (values[supply[pair] ?? 0] ?? 0) * weight * weight
    }
    sums[demand] = sum
  }
  return sums
}
