import { type SparseCosts, straightLineCosts } from '@laegedaekning/access'
import type { AppliedRule, AreaId, Certainty, SourceId } from '@laegedaekning/domain'
import type { CompactWorld } from '../access/index.ts'

/** Where people or practices come from, for the figures that are made of them. */
export type WhatIfOrigin = {
  readonly source: SourceId
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/** What the browser is given to imagine on: the compact world, and the numbers of the date that the arithmetic needs. */
export type WhatIfWorld = Omit<CompactWorld, 'km' | 'minutes'> & {
  /** Kilometres by road; `null` in a straight line, where they are measured here from the points. */
  readonly km: CompactWorld['km'] | null
  /** Steps and weights of the access score (E2SFCA), `null` where a parameter is missing. */
  readonly score: {
    readonly catchmentKm: number
    readonly upTo: readonly number[]
    readonly weights: readonly number[]
  } | null
  /** Patients per capacity by the norm (B3.1): what a list is taken to hold where it is not reported. */
  readonly normPatients: number | null
  readonly origins: { readonly people: WhatIfOrigin; readonly practices: WhatIfOrigin }
  /** The numbers of the date as rules, so that figures can say what they rest on. */
  readonly rules: {
    readonly limit: AppliedRule
    readonly least: AppliedRule
    readonly norm: AppliedRule
    readonly closing: AppliedRule
    readonly catchment: AppliedRule
    readonly detour: AppliedRule
  }
  /** Names of the kommuner, by id. */
  readonly kommuner: readonly { readonly id: AreaId; readonly name: string }[]
}

export type WhatIfDemand = WhatIfWorld['demand'][number]
export type WhatIfSupply = WhatIfWorld['supply'][number]

/** A world ready for questions: costs measured once. */
export type Prepared = { readonly world: WhatIfWorld; readonly costs: SparseCosts }

/** How many of the nearest practices are kept beyond the bound, so that the first questions need no second look. */
const NEAREST_KEPT = 5

/** Measures the costs of a world once; every question after it is quick. */
export function prepareWorld(world: WhatIfWorld): Prepared {
  if (world.km !== null) {
    const { rowStart, supply, cost } = world.km
    const costs: SparseCosts = {
      demandCount: world.demand.length,
      supplyCount: world.supply.length,
      rowStart: Uint32Array.from(rowStart),
      supply: Uint32Array.from(supply),
      cost: Float64Array.from(cost),
    }
    return { world, costs }
  }
  const supply = world.supply.map(({ sites, open }) => ({ sites, kept: open !== false }))
  const limits = { boundKm: world.boundKm, factor: world.factor ?? 1, nearest: NEAREST_KEPT }
  return { world, costs: straightLineCosts(world.demand, supply, limits) }
}
