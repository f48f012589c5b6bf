import type { OutlookAnswer } from '@laegedaekning/api/contract'
import {
  type CohortResult,
  type CostOfLever,
  costOfLever,
  type LeverParts,
  randomStream,
  shapleyExact,
  shapleySampled,
} from '@laegedaekning/forecast'
import { findLever } from '@laegedaekning/rules'
import { seriesOf } from './bands.ts'
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

/** Doctors who are paid for by a lever in each year, as far as they are in the area shown. */
type Paid = (chosen: ChosenLever) => ArrayLike<number>

/** Kroner by year: at full size what the source says, times size where it is per unit, from the start year on. `null` where no source gives a cost. */
function yearlyCost(chosen: ChosenLever, years: readonly number[], paid: Paid): readonly number[] | null {
  const cost = findLever(chosen.lever)?.cost ?? null
  if (cost === null) return null
  const doctors = paid(chosen)
  return years.map((year, index) => {
    if (year < chosen.startYear) return 0
    const ramped = Math.min(1, (year - chosen.startYear + 1) / (chosen.rampYears + 1))
    if (cost.per === 'arrangement-year') return cost.kroner * ramped
    if (cost.per === 'unit-year') return cost.kroner * chosen.size * ramped
    return cost.kroner * chosen.size * ramped * (doctors[index] ?? 0)
  })
}

/** What a scenario costs for what it gives, and the levers that no source gives a cost for. */
export type ScenarioCost = CostOfLever & { readonly unpriced: readonly string[] }

/** The cost of levers together, for their effect together: one lever with its part, or a scenario with its whole difference. */
export function costOf(
  levers: readonly ChosenLever[],
  years: readonly number[],
  effect: ArrayLike<number>,
  paid: Paid,
): ScenarioCost {
  const costs = levers.map((one) => yearlyCost(one, years, paid))
  const sum = years.map((_, index) => costs.reduce((total, cost) => total + (cost?.[index] ?? 0), 0))
  const unpriced = levers.flatMap(({ lever }, index) => (costs[index] === null ? [lever] : []))
  const cost = costOfLever(years, effect, sum, LEAST_EFFECT)
  // what is no doctor-year but the rounding of decimals has no price
  const perDoctorYear = cost.doctorYears < LEAST_EFFECT ? null : cost.perDoctorYear
  return { ...cost, perDoctorYear, unpriced }
}

/**
 * The doctors that levers with a cost for each doctor pay for, in the area shown: all of its own where a lever acts there or in
 * a wider area, those of the lever's place where that lies within, none where the two do not meet.
 */
export function paidIn(
  { areas }: OutlookAnswer,
  base: CohortResult,
  area: OutlookAnswer['areas'][number],
): Paid {
  const isWithin = (inner: string, outer: string): boolean =>
    inner === outer ||
    (areas.find(({ id }) => id === inner)?.parents ?? []).some((parent) => isWithin(parent, outer))
  return ({ place }) => {
    if (place === null || isWithin(area.id, place)) return seriesOf(base, area.forecast, 'service')
    return isWithin(place, area.id) ? seriesOf(base, place, 'service') : []
  }
}

/** First year in which a part is above a tenth of a doctor, or `null`. */
export function firstYearOf(years: readonly number[], part: ArrayLike<number>): number | null {
  return years.find((_, index) => Math.abs(part[index] ?? 0) > LEAST_EFFECT) ?? null
}
