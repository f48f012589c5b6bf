import {
  type MissingReason,
  type NeedWeightedPopulation,
  needWeightedPopulation,
} from '@laegedaekning/domain'
import type { AgeGroup } from '../area-facts/population-facts.ts'
import { findWeight, type NeedWeights } from './need-weights.ts'

/** A value, or the reason why there is none. */
type Found<T> =
  | { readonly value: T; readonly missing: null }
  | { readonly value: null; readonly missing: MissingReason }

/**
 * Weights with their mean over the people of the whole country. Dividing by it makes the national mean 1, so that weighted
 * and unweighted people can stand beside each other. It is made from national numbers only, never per area: an area's own
 * mean would remove the very difference that the weights are to show (B4, "use is not need").
 */
export type NeedScale = { readonly weights: NeedWeights; readonly nationalMean: number }

/** The scale of weights over the whole country's people; `not-divided` where their groups are coarser than the weights. */
export function needScaleOf(weights: NeedWeights, nationalGroups: readonly AgeGroup[]): Found<NeedScale> {
  const sums = sumWeights(weights, nationalGroups)
  if (sums === null) return { value: null, missing: 'not-divided' }
  if (sums.people <= 0 || sums.weighted <= 0) return { value: null, missing: 'no-population' }
  return { value: { weights, nationalMean: sums.weighted / sums.people }, missing: null }
}

/**
 * People of an area weighted by the need of their age and sex (I15): Σ people × weight ÷ national mean weight. Groups must
 * cover the area's people once. No groups is `not-reported`, groups coarser than the weights `not-divided`.
 */
export function weightedPopulation(
  groups: readonly AgeGroup[],
  scale: NeedScale,
): Found<NeedWeightedPopulation> {
  if (groups.length === 0) return { value: null, missing: 'not-reported' }
  const sums = sumWeights(scale.weights, groups)
  if (sums === null) return { value: null, missing: 'not-divided' }
  return { value: needWeightedPopulation(sums.weighted / scale.nationalMean), missing: null }
}

/** People and weighted people; groups are added in one fixed order, so that their order never changes the sum. */
function sumWeights(
  weights: NeedWeights,
  groups: readonly AgeGroup[],
): { readonly people: number; readonly weighted: number } | null {
  let people = 0
  let weighted = 0
  const ordered = groups.toSorted(
    (a, b) => a.ageFrom - b.ageFrom || (a.sex < b.sex ? -1 : a.sex > b.sex ? 1 : a.people - b.people),
  )
  for (const group of ordered) {
    if (group.people === 0) continue
    const weight = findWeight(weights, group)
    if (weight === null) return null
    people += group.people
    weighted += group.people * weight
  }
  return { people, weighted }
}
