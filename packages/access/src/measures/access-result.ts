import type { Text } from '@laegedaekning/domain'
import type { AccessMeasure } from './access-input.ts'
import type { Inequality } from './inequality.ts'

/** Why a demand's value is what it is. */
export type ScoreReason =
  /** No supply that takes part is within the catchment with a weight over 0. The value is 0. */
  | 'nothing-in-reach'
  /** All that is in reach serves nobody with a weight, so that it has no ratio. The value is 0. */
  | 'nobody-counted'
  /** `nearest`: something is in reach, but fewer than k. The value is 0. */
  | 'fewer-than-k'
  /** `choice`: fewer than the count asked for; other choices must be pointed out (N25). The value is the number there is. */
  | 'fewer-than-count'
  /** `provider-ratio`: the demand has no people to divide by. The value is 0. */
  | 'no-people'

/** One demand's answer. */
export type AccessScore = {
  readonly id: string
  readonly value: number
  readonly reason?: ScoreReason
  /** `nearest` only: the supplies found, nearest first, ties by id. */
  readonly nearest?: readonly { readonly id: string; readonly cost: number }[]
}

/** Why a supply has the ratio 0. */
export type SupplyReason = 'closed' | 'no-capacity' | 'no-demand-in-reach'

/** One supply's capacity per person in reach; for `raam` per person who comes. */
export type SupplyRatio = { readonly id: string; readonly value: number; readonly reason?: SupplyReason }

/** What the measure says of all demands together. */
export type AccessSummary = Inequality & {
  /** Σ weight. */
  readonly people: number
  /** Σ weight of the demands whose value counts below: all, but for `nearest` and `raam` only those that reach enough. */
  readonly peopleCounted: number
  readonly peopleWithNothingInReach: number
  readonly shareWithNothingInReach: number | null
  /** `choice`: Σ weight with fewer than the count; of `nearest`: with fewer than k. */
  readonly peopleWithTooFew: number
  readonly shareWithTooFew: number | null
  /** Σ capacity of the open supplies, and of those with people in reach. */
  readonly capacity: number
  readonly capacityInReach: number
  /** Σ weight × value over the demands counted; for 2SFCA, E2SFCA and 3SFCA it equals `capacityInReach`. */
  readonly peopleTimesValue: number
  /** Weighted by people, over the demands counted. */
  readonly mean: number | null
  readonly least: number | null
  readonly most: number | null
  readonly demandsWithNothingInReach: number
  /** Ids of open supplies with capacity that nobody with a weight reaches. */
  readonly suppliesNobodyReaches: readonly string[]
  readonly suppliesClosed: number
}

/** How exactly an equilibrium was found (`raam`). */
export type EquilibriumReport = {
  readonly tolerance: number
  /** Σ people × (own cost − least cost) ÷ Σ people × own cost. */
  readonly gap: number
  /** The most that anybody could save by choosing another supply, as a share of their own cost. */
  readonly largestGain: number
  readonly referenceRatio: number
  /** People at each supply, in order of id. */
  readonly loads: readonly { readonly id: string; readonly people: number }[]
}

/** Something that decided the result, with the ids and papers that it goes back to. */
export type AccessReason = { readonly code: string; readonly ids: readonly string[]; readonly text: Text }

/** The answer of the access engine; whoever calls it adds `timing`, since pure code has no clock. */
export type AccessResult = {
  readonly engine: 'access'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON, rows in order of id: the same for the same problem in any order. */
  readonly inputHash: string
  /** `partial`: the tolerance of `raam` was not reached; the gap that was reached is printed. */
  readonly status: 'computed' | 'partial'
  readonly reasons: readonly AccessReason[]
  readonly measure: AccessMeasure
  /** In order of id. */
  readonly scores: readonly AccessScore[]
  /** In order of id; empty for measures without ratios. */
  readonly supplyRatios: readonly SupplyRatio[]
  readonly summary: AccessSummary
  readonly equilibrium?: EquilibriumReport
}
