import { ratioOf } from './floating-catchment.ts'
import { columnSums, type MeasureWorld, pairWeights, type Reach } from './measure-world.ts'

/** The measures in which a change of one supply touches its own catchment only. */
export type LocalMeasure = '2sfca' | 'e2sfca' | 'm2sfca'

/** A supply with its capacity after the change; 0 closes it, more than 0 opens it. A move closes one and opens another. */
export type CapacityChange = { readonly supply: number; readonly capacity: number }

/** A world with what changes are reckoned from: weights of all pairs, closed supplies' too, and who is in whose catchment. */
export type PreparedAccess = {
  readonly world: MeasureWorld
  readonly weights: Float64Array
  /** Squared weights in the second step (M2SFCA). */
  readonly squared: boolean
  /** People in reach of each supply, weighted, whether it is open or not. */
  readonly peopleInReach: Float64Array
  readonly ratios: Float64Array
  readonly scores: Float64Array
  /** The demands within each catchment: those of supply s stand at `columnStart[s]` to `columnStart[s + 1]`. */
  readonly columnStart: Uint32Array
  readonly columnDemand: Uint32Array
}

/** Whom a change touches, in order of demand, and their scores before and after. */
export type AccessChange = {
  readonly demand: Uint32Array
  readonly before: Float64Array
  readonly after: Float64Array
  /** Ratios of all supplies after the change. */
  readonly ratios: Float64Array
}

/** Reckons a world once, so that changes take a moment: one pass over all pairs. Supplies with capacity 0 may be opened later. */
export function prepareAccess(world: MeasureWorld, reach: Reach, measure: LocalMeasure): PreparedAccess {
  const everyone = { ...world, capacity: world.capacity.map(() => 1) }
  const weights = pairWeights(everyone, reach)
  const { costs, people, capacity } = world
  const perPair = new Float64Array(weights.length)
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const end = costs.rowStart[demand + 1] ?? 0
    const count = people[demand] ?? 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end; pair++)
      perPair[pair] = count * (weights[pair] ?? 0)
  }
  const peopleInReach = columnSums(costs, perPair)
  const ratios = capacity.map((one, supply) => ratioOf(one, peopleInReach[supply] ?? 0))
  const base = {
    world,
    weights,
    squared: measure === 'm2sfca',
    peopleInReach,
    ratios,
    ...columnsOf(world, weights),
  }
  const scores = new Float64Array(costs.demandCount)
  for (let demand = 0; demand < scores.length; demand++) scores[demand] = scoreOf(base, ratios, demand)
  return { ...base, scores }
}

/**
 * Scores after some supplies have another capacity: only the demands in their catchments are reckoned anew, each over its whole row
 * and in its order, so that the result is that of a full reckoning to the last bit.
 */
export function accessAfterChange(
  prepared: PreparedAccess,
  changes: readonly CapacityChange[],
): AccessChange {
  const { peopleInReach, columnStart, columnDemand, scores } = prepared
  const ratios = prepared.ratios.slice()
  for (const { supply, capacity } of changes) ratios[supply] = ratioOf(capacity, peopleInReach[supply] ?? 0)
  const columns = changes.map(({ supply }) =>
    columnDemand.subarray(columnStart[supply] ?? 0, columnStart[supply + 1] ?? 0),
  )
  const demand = union(columns)
  return {
    demand,
    before: Float64Array.from(demand, (place) => scores[place] ?? 0),
    after: Float64Array.from(demand, (place) => scoreOf(prepared, ratios, place)),
    ratios,
  }
}

/** The demands of some catchments, each once and in order; one catchment has them so already. */
function union(columns: readonly Uint32Array[]): Uint32Array {
  const [only = new Uint32Array()] = columns
  if (columns.length < 2) return only.slice()
  return Uint32Array.from(new Set(columns.flatMap((column) => [...column]))).toSorted()
}

type Rows = Pick<PreparedAccess, 'world' | 'weights' | 'squared'>

function scoreOf({ world, weights, squared }: Rows, ratios: Float64Array, demand: number): number {
  const { rowStart, supply } = world.costs
  const end = rowStart[demand + 1] ?? 0
  let sum = 0
  for (let pair = rowStart[demand] ?? 0; pair < end; pair++) {
    const weight = weights[pair] ?? 0
    const part = (ratios[supply[pair] ?? 0] ?? 0) * weight
    sum += squared ? part * weight : part
  }
  return sum
}

function columnsOf(
  { costs }: MeasureWorld,
  weights: Float64Array,
): Pick<PreparedAccess, 'columnStart' | 'columnDemand'> {
  const columnStart = new Uint32Array(costs.supplyCount + 1)
  for (let pair = 0; pair < weights.length; pair++) {
    const column = (costs.supply[pair] ?? 0) + 1
    if ((weights[pair] ?? 0) > 0) columnStart[column] = (columnStart[column] ?? 0) + 1
  }
  for (let supply = 0; supply < costs.supplyCount; supply++) {
    columnStart[supply + 1] = (columnStart[supply + 1] ?? 0) + (columnStart[supply] ?? 0)
  }
  const next = columnStart.slice()
  const columnDemand = new Uint32Array(columnStart[costs.supplyCount] ?? 0)
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const end = costs.rowStart[demand + 1] ?? 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end; pair++) {
      if ((weights[pair] ?? 0) === 0) continue
      const supply = costs.supply[pair] ?? 0
      const place = next[supply] ?? 0
      columnDemand[place] = demand
      next[supply] = place + 1
    }
  }
  return { columnStart, columnDemand }
}
