import {
  type Decay,
  type MeasureWorld,
  modifiedTwoStepAccess,
  opportunitiesInReach,
  providerRatio,
  rationalAgentAccess,
  threeStepAccess,
  twoStepAccess,
} from '@laegedaekning/access'
import { type ParametersAt, SCORE_METHODS, type ScoreMethod } from '@laegedaekning/rules'
import type { AccessWorld } from './world.ts'

/** The access scores of a world, each worked out when it is first asked for. */
export type Scores = {
  /** By small area, in the places of `world.demand`; `null` for a method that is not known or lacks its parameters. */
  readonly byDemand: (method: string) => Float64Array | null
  /** The mean over the people of some small areas that have a score; `null` where there are none. */
  readonly meanOf: (method: string, places: readonly number[]) => number | null
  /** What the scores are worked out from. */
  readonly from: MeasureWorld
  /** Whether a method's scores are there already; otherwise the first question works them out. */
  readonly has: (method: ScoreMethod) => boolean
  /** Hands in scores that were worked out elsewhere with `scoresByMethod` from the same `from`. */
  readonly keep: (method: ScoreMethod, scores: Float64Array | null) => void
  readonly supplyUnit: 'capacities' | 'practices'
  /** Practices that the scores leave out, because they have no reported capacity. */
  readonly withoutCapacity: number
}

/**
 * Scores of all practices, open or closed, in kilometres of the world's basis. Supply is the capacity in use; where no practice
 * has reported any, each practice counts as one. Lowest-level values are per person; figures show them per 1,000.
 */
export function createScores(world: AccessWorld, parameters: ParametersAt): Scores {
  const known = world.supply.filter(({ capacity }) => capacity !== null).length
  const supplyUnit = known === 0 ? 'practices' : 'capacities'
  const asked: MeasureWorld = {
    costs: world.costs.km,
    people: Float64Array.from(world.demand, ({ people }) => people),
    capacity: Float64Array.from(world.supply, ({ capacity }) =>
      supplyUnit === 'practices' ? 1 : (capacity ?? 0),
    ),
  }
  const made = new Map<ScoreMethod, Float64Array | null>()
  const byDemand = (name: string): Float64Array | null => {
    const method = SCORE_METHODS.find((one) => one === name)
    if (method === undefined) return null
    const found = made.get(method)
    if (found !== undefined) return found
    const scores = scoresByMethod(asked, method, parameters)
    made.set(method, scores)
    return scores
  }
  return {
    from: asked,
    has: (method) => made.has(method),
    keep: (method, scores) => void made.set(method, scores),
    byDemand,
    meanOf: (method, places) => {
      const scores = byDemand(method)
      if (scores === null) return null
      let people = 0
      let sum = 0
      for (const place of places) {
        const value = scores[place] ?? Number.NaN
        if (Number.isNaN(value)) continue
        const count = asked.people[place] ?? 0
        people += count
        sum += count * value
      }
      return people > 0 ? sum / people : null
    },
    supplyUnit,
    withoutCapacity: supplyUnit === 'practices' ? 0 : world.supply.length - known,
  }
}

/** The scores of one method with the parameters of a date, by small area; `null` where a parameter has no value. */
export function scoresByMethod(
  world: MeasureWorld,
  method: ScoreMethod,
  { tilgaengelighed: { adgang } }: ParametersAt,
): Float64Array | null {
  const catchment = adgang.opland.value
  const tau = adgang.raamTau.value
  const tolerance = adgang.raamNojagtighed.value
  const half = adgang.halvering.value
  const decay = stepsOf(adgang)
  if (catchment === null) return null
  const reach = decay === null ? null : { catchment, decay }
  switch (method) {
    case 'provider-ratio':
      return providerRatio(world, catchment)
    case 'cumulative':
      return opportunitiesInReach(world, { catchment, decay: { kind: 'none' } })
    case 'gravity':
      return half === null
        ? null
        : opportunitiesInReach(world, {
            catchment: adgang.afstandstabel.value ?? catchment,
            decay: { kind: 'exponential', rate: Math.LN2 / half },
          })
    case '2sfca':
      return twoStepAccess(world, { catchment, decay: { kind: 'none' } }).scores
    case 'e2sfca':
      return reach === null ? null : twoStepAccess(world, reach).scores
    case '3sfca':
      return reach === null ? null : threeStepAccess(world, reach, 'within-catchment').scores
    case 'm2sfca':
      return reach === null ? null : modifiedTwoStepAccess(world, reach).scores
    case 'raam':
      return tau === null || tolerance === null
        ? null
        : rationalAgentAccess(world, { tau, tolerance, catchment }).scores
  }
}

/** The step weights of the parameters; upper bounds of the steps are included. */
function stepsOf({ oplandTrin, oplandVaegt }: ParametersAt['tilgaengelighed']['adgang']): Decay | null {
  if (oplandTrin.cells === null || oplandVaegt.cells === null) return null
  const steps = Object.keys(oplandTrin.cells).toSorted()
  const upTo = steps.map((step) => oplandTrin.cells?.[step] ?? 0)
  const weights = steps.map((step) => oplandVaegt.cells?.[step] ?? 0)
  return { kind: 'step', upTo, weights }
}
