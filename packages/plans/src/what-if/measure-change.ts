import {
  equirectangularKm,
  isWithin,
  type Point,
  type SparseCosts,
  twoStepAccess,
} from '@laegedaekning/access'
import type { ChangedSupply } from './apply-changes.ts'
import type { Prepared, WhatIfDemand, WhatIfWorld } from './world.ts'

/** What every small area has, in the places of `world.demand`. */
export type Measured = {
  /** Kilometres to the nearest and the second nearest practice that is not closed for new patients; NaN without one. */
  readonly nearestKm: Float64Array
  readonly secondKm: Float64Array
  /** Practices within the limit that are not closed for new patients (N24, N25). */
  readonly choices: Uint32Array
  /** Access score (E2SFCA) in supply per person; NaN where it cannot be computed. */
  readonly score: Float64Array
}

/** Kilometres by road from every small area to a point, by id of the small area; what is missing cannot be reached. */
export type RoadColumn = ReadonlyMap<string, number>
/** Road columns of new and moved practices, by their point as `lat,lon`. */
export type RoadColumns = ReadonlyMap<string, RoadColumn>

/** How many choices a row must have within the bound before nothing beyond it can be nearer. */
const SOUGHT = 2

/** Measures the world with this supply. By road, a new or moved practice is only reached where its column says so. */
export function measureSupply(
  prepared: Prepared,
  supply: readonly ChangedSupply[],
  roads: RoadColumns = new Map(),
): Measured {
  const { demand } = prepared.world
  const costs = costsWith(prepared.world, demand, prepared.costs, supply, roads)
  const nearestKm = new Float64Array(demand.length).fill(Number.NaN)
  const secondKm = new Float64Array(demand.length).fill(Number.NaN)
  const choices = new Uint32Array(demand.length)
  for (const [place, one] of demand.entries()) {
    const found = lookAt(prepared, costs, place, one, supply)
    nearestKm[place] = found.nearest
    secondKm[place] = found.second
    choices[place] = found.choices
  }
  return { nearestKm, secondKm, choices, score: scores(prepared, costs, supply, roads) }
}

type Looked = { readonly nearest: number; readonly second: number; readonly choices: number }

function lookAt(
  { world }: Prepared,
  { rowStart, supply: places, cost }: SparseCosts,
  row: number,
  demand: WhatIfDemand,
  supply: readonly ChangedSupply[],
): Looked {
  let [nearest, second, choices, withinBound] = [Number.NaN, Number.NaN, 0, 0]
  for (let pair = rowStart[row] ?? 0; pair < (rowStart[row + 1] ?? 0); pair += 1) {
    const one = supply[places[pair] ?? 0]
    const km = cost[pair] ?? Number.NaN
    if (one === undefined || one.gone || one.open === false) continue
    if (demand.limitKm !== null && isWithin(km, demand.limitKm)) choices += 1
    if (isWithin(km, world.boundKm)) withinBound += 1
    // rows stand in order of cost
    if (Number.isNaN(nearest)) nearest = km
    else if (Number.isNaN(second)) second = km
  }
  // beyond the bound a row holds only the nearest few of the first day: look at every practice again
  if (withinBound >= SOUGHT || world.factor === null) return { nearest, second, choices }
  return { ...nearestOfAll(demand, supply, world.factor), choices }
}

function nearestOfAll(
  demand: WhatIfDemand,
  supply: readonly ChangedSupply[],
  factor: number,
): { readonly nearest: number; readonly second: number } {
  let [nearest, second] = [Number.NaN, Number.NaN]
  for (const one of supply) {
    if (one.gone || one.open === false) continue
    const km = straightKm(demand, one, factor)
    if (!(km >= nearest)) [nearest, second] = [km, nearest]
    else if (!(km >= second)) second = km
  }
  return { nearest, second }
}

function straightKm(demand: Point, { sites }: ChangedSupply, factor: number): number {
  let best = Infinity
  for (const site of sites) best = Math.min(best, equirectangularKm(demand, site) * factor)
  return best
}

/** A small area, as far as the way to practices goes. */
type Home = Point & { readonly id: string }

type Pair = { readonly supply: number; readonly km: number }

/** The costs with new and moved practices at their new points; the measured ones themselves where nothing has moved. */
function costsWith(
  world: WhatIfWorld,
  demand: readonly Home[],
  costs: SparseCosts,
  supply: readonly ChangedSupply[],
  roads: RoadColumns,
): SparseCosts {
  const elsewhere = supply.flatMap((one, place) => (one.elsewhere ? [{ one, place }] : []))
  if (elsewhere.length === 0) return { ...costs, supplyCount: supply.length }
  const columns = elsewhere.map(({ one, place }) => ({ place, km: columnOf(world, demand, one, roads) }))
  const moved = new Set(elsewhere.map(({ place }) => place))
  const rowStart = new Uint32Array(demand.length + 1)
  const supplies: number[] = []
  const kilometres: number[] = []
  for (let row = 0; row < demand.length; row += 1) {
    const pairs: Pair[] = []
    for (let pair = costs.rowStart[row] ?? 0; pair < (costs.rowStart[row + 1] ?? 0); pair += 1) {
      const place = costs.supply[pair] ?? 0
      if (!moved.has(place)) pairs.push({ supply: place, km: costs.cost[pair] ?? 0 })
    }
    for (const { place, km } of columns) insert(pairs, { supply: place, km: km[row] ?? Number.NaN })
    for (const pair of pairs) {
      supplies.push(pair.supply)
      kilometres.push(pair.km)
    }
    rowStart[row + 1] = supplies.length
  }
  return {
    demandCount: demand.length,
    supplyCount: supply.length,
    rowStart,
    supply: Uint32Array.from(supplies),
    cost: Float64Array.from(kilometres),
  }
}

/** Puts a pair in its place by cost and then supply; one without a way is left out. */
function insert(pairs: Pair[], pair: Pair): void {
  if (Number.isNaN(pair.km)) return
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = pairs[middle]
    const before =
      other !== undefined && (other.km < pair.km || (other.km === pair.km && other.supply < pair.supply))
    if (before) low = middle + 1
    else high = middle
  }
  pairs.splice(low, 0, pair)
}

/** Kilometres from every small area to a practice at its new point. */
function columnOf(
  { factor }: WhatIfWorld,
  demand: readonly Home[],
  one: ChangedSupply,
  roads: RoadColumns,
): Float64Array {
  if (factor !== null) return Float64Array.from(demand, (home) => straightKm(home, one, factor))
  const column = roads.get(`${one.lat},${one.lon}`)
  return Float64Array.from(demand, ({ id }) => column?.get(id) ?? Number.NaN)
}

/** E2SFCA over all practices that exist, shared with the people around; where no capacity is known at all, each practice counts as one. */
function scores(
  { world, aroundCosts }: Prepared,
  own: SparseCosts,
  supply: readonly ChangedSupply[],
  roads: RoadColumns,
): Float64Array {
  const { score, demand } = world
  if (score === null) return new Float64Array(demand.length).fill(Number.NaN)
  const capacity = Float64Array.from(supply, (one) => {
    if (one.gone) return 0
    return score.supplyUnit === 'capacities' ? (one.capacity ?? 0) : 1
  })
  const costs = stacked(own, costsWith(world, score.around, aroundCosts, supply, roads))
  const people = Float64Array.from([...demand, ...score.around], (home) => home.people)
  const decay = { kind: 'step', upTo: score.upTo, weights: score.weights } as const
  const all = twoStepAccess({ costs, people, capacity }, { catchment: score.catchmentKm, decay }).scores
  return all.slice(0, demand.length)
}

/** The rows of one table of costs and below them those of another to the same supplies. */
function stacked(above: SparseCosts, below: SparseCosts): SparseCosts {
  if (below.demandCount === 0) return above
  const first = above.rowStart[above.demandCount] ?? 0
  return {
    demandCount: above.demandCount + below.demandCount,
    supplyCount: above.supplyCount,
    rowStart: Uint32Array.from([
      ...above.rowStart.subarray(0, above.demandCount),
      ...Array.from(below.rowStart, (start) => start + first),
    ]),
    supply: Uint32Array.from([...above.supply.subarray(0, first), ...below.supply]),
    cost: Float64Array.from([...above.cost.subarray(0, first), ...below.cost]),
  }
}
