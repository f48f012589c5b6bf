import {
  type CostOfLever,
  costOfLever,
  type LeverParts,
  randomStream,
  shapleyExact,
  shapleySampled,
} from '@laegedaekning/forecast'
import type { Lever } from '@laegedaekning/rules'
import type { ChosenLever } from './scenario-text.ts'

/** Levers valued over all their subsets (64 runs of the cohort engine); more are valued by sampled orders. */
const MOST_EXACT = 6
const ORDER_PAIRS = 8

/** What the value of levers needs: which masks of levers must be computed, and the parts once they are. */
export type PartsPlan = {
  readonly masks: readonly number[]
  readonly parts: (worths: ReadonlyMap<number, ArrayLike<number>>) => LeverParts
}

/** Plans the valuation of so many levers: the masks are known before any of them is computed, so that they can be computed one by one. */
export function planParts(levers: number): PartsPlan {
  const value = (worth: (mask: number) => ArrayLike<number>): LeverParts =>
    levers <= MOST_EXACT
      ? shapleyExact(levers, worth)
      : shapleySampled(levers, worth, { orderPairs: ORDER_PAIRS, draw: randomStream(1, 'levers').unit })
  const masks = new Set<number>()
  value((mask) => {
    masks.add(mask)
    return [0]
  })
  return { masks: [...masks], parts: (worths) => value((mask) => worths.get(mask) ?? []) }
}

/** Effect, in doctors, from which a year counts as the first in which a lever bites: a tenth of a doctor in the whole area. */
const LEAST_EFFECT = 0.1

/**
 * What a lever costs for what it gives. Kroner by year: at full size what the source says, times size where it is per unit,
 * from the start year on. `null` where no source gives a cost.
 */
export function leverCost(
  lever: Lever,
  chosen: ChosenLever,
  years: readonly number[],
  part: ArrayLike<number>,
  doctors: ArrayLike<number>,
): CostOfLever | null {
  const { cost } = lever
  if (cost === null) return null
  const yearly = years.map((year, index) => {
    if (year < chosen.startYear) return 0
    const ramped = Math.min(1, (year - chosen.startYear + 1) / (chosen.rampYears + 1))
    if (cost.per === 'arrangement-year') return cost.kroner * ramped
    if (cost.per === 'unit-year') return cost.kroner * chosen.size * ramped
    return cost.kroner * chosen.size * ramped * (doctors[index] ?? 0)
  })
  return costOfLever(years, part, yearly, LEAST_EFFECT)
}

/** First year in which a part is above a tenth of a doctor, or `null`. */
export function firstYearOf(years: readonly number[], part: ArrayLike<number>): number | null {
  return years.find((_, index) => Math.abs(part[index] ?? 0) > LEAST_EFFECT) ?? null
}
