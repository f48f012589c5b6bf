import type { AccessInput, AccessMeasure } from './access-input.ts'
import type { Decay } from './decay.ts'
import {
  balancedAccess,
  type CatchmentAccess,
  modifiedTwoStepAccess,
  ratioOf,
  threeStepAccess,
  twoStepAccess,
} from './floating-catchment.ts'
import { type MeasureWorld, pairWeights } from './measure-world.ts'
import {
  choicesOf,
  type NearestSupplies,
  nearestOf,
  opportunitiesInReach,
  providerRatio,
} from './opportunities.ts'
import { type RaamAccess, rationalAgentAccess } from './raam.ts'
import { compensatedSum } from './sum.ts'

/** Largest relative gap of `raam` where the problem names none; what was reached is printed with every result. */
const USUAL_TOLERANCE = 1e-6

const NO_DECAY: Decay = { kind: 'none' }

/** The plain numbers of a measure before they are dressed as rows. */
export type MeasureValues = {
  readonly scores: Float64Array
  /** Capacity per person; `null` for measures that have no ratios. */
  readonly ratios: Float64Array | null
  /** Whether each demand has a supply that takes part within reach, with a weight over 0. */
  readonly reached: Uint8Array
  /** Whether each supply has people within reach. */
  readonly served: Uint8Array
  readonly nearest?: NearestSupplies
  readonly equilibrium?: RaamAccess & { readonly tolerance: number }
}

/** The world of an input: closed supplies have no capacity, a capacity left out is 1 (only `nearest` and `choice` allow it). */
export function worldOf({
  demand,
  supply,
  costs,
}: Pick<AccessInput, 'demand' | 'supply' | 'costs'>): MeasureWorld {
  return {
    costs,
    people: Float64Array.from(demand, (row) => row.weight),
    capacity: Float64Array.from(supply, (row) => (row.open === false ? 0 : (row.capacity ?? 1))),
  }
}

/** Computes one measure; the provider ratio by area where rows name their areas. */
export function valuesOf(
  world: MeasureWorld,
  measure: AccessMeasure,
  byArea: AccessInput | null,
): MeasureValues {
  if (byArea !== null) return areaRatios(world, byArea)
  const catchment = measure.catchment ?? Infinity
  const decay = 'decay' in measure ? measure.decay : NO_DECAY
  const reach = { catchment, decay }
  const inReach = reachOf(world, pairWeights(world, reach))
  switch (measure.kind) {
    case 'provider-ratio':
      return { scores: providerRatio(world, catchment), ratios: null, ...inReach }
    case 'cumulative':
    case 'gravity':
      return { scores: opportunitiesInReach(world, reach), ratios: null, ...inReach }
    case 'nearest': {
      const most = measure.k ?? 1
      const nearest = nearestOf(world, most, catchment)
      return { scores: kthCosts(nearest, most), ratios: null, ...inReach, nearest }
    }
    case 'choice':
      return { scores: choicesOf(world, catchment), ratios: null, ...inReach }
    case '2sfca':
    case 'e2sfca':
      return withReach(
        measure.balanced === true ? balancedAccess(world, reach) : twoStepAccess(world, reach),
        inReach,
      )
    case '3sfca':
      return withReach(threeStepAccess(world, reach, measure.selection ?? 'within-catchment'), inReach)
    case 'm2sfca':
      return withReach(modifiedTwoStepAccess(world, reach), inReach)
    case 'raam': {
      const tolerance = measure.tolerance ?? USUAL_TOLERANCE
      const found = rationalAgentAccess(world, { ...measure, catchment, tolerance })
      const scores = found.scores.map((score) => (Number.isNaN(score) ? 0 : score))
      const ratios = world.capacity.map((capacity, place) => ratioOf(capacity, found.loads[place] ?? 0))
      return { scores, ratios, ...inReach, equilibrium: { ...found, tolerance } }
    }
  }
}

type InReach = Pick<MeasureValues, 'reached' | 'served'>

function withReach({ scores, ratios }: CatchmentAccess, inReach: InReach): MeasureValues {
  return { scores, ratios, ...inReach }
}

function kthCosts({ cost, found }: NearestSupplies, most: number): Float64Array {
  return Float64Array.from(found, (count, demand) =>
    count === most ? (cost[demand * most + most - 1] ?? 0) : 0,
  )
}

function reachOf({ costs, people }: MeasureWorld, weights: Float64Array): InReach {
  const reached = new Uint8Array(costs.demandCount)
  const served = new Uint8Array(costs.supplyCount)
  for (let demand = 0; demand < costs.demandCount; demand++) {
    const end = costs.rowStart[demand + 1] ?? 0
    for (let pair = costs.rowStart[demand] ?? 0; pair < end; pair++) {
      if ((weights[pair] ?? 0) === 0) continue
      reached[demand] = 1
      if ((people[demand] ?? 0) > 0) served[costs.supply[pair] ?? 0] = 1
    }
  }
  return { reached, served }
}

/** Capacity ÷ people of each area, the same for all its demands. */
function areaRatios({ people, capacity }: MeasureWorld, { demand, supply }: AccessInput): MeasureValues {
  const sumBy = (rows: readonly { readonly area?: string }[], values: Float64Array) => {
    const parts = new Map<string, number[]>()
    for (const [place, { area = '' }] of rows.entries()) {
      const list = parts.get(area) ?? []
      list.push(values[place] ?? 0)
      parts.set(area, list)
    }
    return new Map([...parts].map(([area, list]) => [area, compensatedSum(list)]))
  }
  const peopleOf = sumBy(demand, people)
  const capacityOf = sumBy(supply, capacity)
  const at = (sums: ReadonlyMap<string, number>, area = '') => sums.get(area) ?? 0
  return {
    scores: Float64Array.from(demand, ({ area }) => ratioOf(at(capacityOf, area), at(peopleOf, area))),
    ratios: null,
    reached: Uint8Array.from(demand, ({ area }) => (at(capacityOf, area) > 0 ? 1 : 0)),
    served: Uint8Array.from(supply, ({ area }, place) =>
      (capacity[place] ?? 0) > 0 && at(peopleOf, area) > 0 ? 1 : 0,
    ),
  }
}
