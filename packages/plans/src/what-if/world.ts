import { type SparseCosts, straightLineCosts } from '@laegedaekning/access'
import type { AppliedRule, AreaId, Certainty, SourceId } from '@laegedaekning/domain'
import type { CompactWorld } from '../access/index.ts'

/** Where people or practices come from, for the figures that are made of them. */
export type WhatIfOrigin = {
  readonly source: SourceId
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/** Steps and weights of the access score, and who else shares the practices. */
export type ScoreBasis = {
  readonly catchmentKm: number
  readonly upTo: readonly number[]
  readonly weights: readonly number[]
  /** What supply is counted in, as in the whole register: practices where none has reported a capacity. */
  readonly supplyUnit: 'capacities' | 'practices'
  /** Small areas outside the area that is looked at: their people share its practices, and are not counted themselves. */
  readonly around: readonly {
    readonly id: string
    readonly lat: number
    readonly lon: number
    readonly people: number
  }[]
  /** Kilometres by road from those around, within the catchment; `null` in a straight line. */
  readonly aroundKm: CompactWorld['km'] | null
}

/** What the browser is given to imagine on: the compact world, and the numbers of the date that the arithmetic needs. */
export type WhatIfWorld = Omit<CompactWorld, 'km' | 'minutes'> & {
  /** Kilometres by road; `null` in a straight line, where they are measured here from the points. */
  readonly km: CompactWorld['km'] | null
  /** What the access score (E2SFCA) needs; `null` where a parameter is missing. */
  readonly score: ScoreBasis | null
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

/** A world ready for questions: costs measured once, those of the people around it apart. */
export type Prepared = {
  readonly world: WhatIfWorld
  readonly costs: SparseCosts
  readonly aroundCosts: SparseCosts
}

/** How many of the nearest practices are kept beyond the bound, so that the first questions need no second look. */
const NEAREST_KEPT = 5

/** Measures the costs of a world once; every question after it is quick. */
export function prepareWorld(world: WhatIfWorld): Prepared {
  const around = world.score?.around ?? []
  if (world.km !== null) {
    const count = world.supply.length
    const aroundCosts = costsOf(world.score?.aroundKm ?? NO_ROWS, around.length, count)
    return { world, costs: costsOf(world.km, world.demand.length, count), aroundCosts }
  }
  const supply = world.supply.map(({ sites, open }) => ({ sites, kept: open !== false }))
  const factor = world.factor ?? 1
  const boundKm = world.score?.catchmentKm ?? 0
  return {
    world,
    costs: straightLineCosts(world.demand, supply, { boundKm: world.boundKm, factor, nearest: NEAREST_KEPT }),
    aroundCosts: straightLineCosts(around, supply, { boundKm, factor, nearest: 0 }),
  }
}

const NO_ROWS: CompactWorld['km'] = { rowStart: [0], supply: [], cost: [] }

function costsOf(
  { rowStart, supply, cost }: CompactWorld['km'],
  demandCount: number,
  supplyCount: number,
): SparseCosts {
  return {
    demandCount,
    supplyCount,
    rowStart: Uint32Array.from(rowStart),
    supply: Uint32Array.from(supply),
    cost: Float64Array.from(cost),
  }
}
