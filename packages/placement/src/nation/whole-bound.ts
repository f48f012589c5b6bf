import { monthsFor, ratiosBetween } from './coverage.ts'
import { bestMixture, type Mixture } from './master.ts'
import type { Nation } from './nation.ts'
import { nearEnough } from './proof.ts'
import type { Care } from './solve-nation.ts'
import { sumStage } from './stage-forms.ts'

/** No plan has more than `most` months, each area's weighted: what the parts can give the scarce areas together. */
export type Supply = { readonly weights: readonly number[]; readonly most: number }

/** The supply that the prices of a coverage stage point at: its first targets are those of the areas' ratios. */
export function supplyOf({ solver, nation, pool }: Care, { weights: costs }: Mixture): Supply | null {
  const weights = nation.areas.map((_, at) => Math.max(0, -(costs[at] ?? 0)))
  const largest = Math.max(...weights)
  if (largest <= 0) return null
  const scaled = weights.map((weight) => weight / largest)
  const stage = sumStage(nation, [], new Map(scaled.map((weight, at) => [at, -weight])))
  const mixture = bestMixture(solver, pool, stage, nearEnough(0))
  return mixture === null ? null : { weights: scaled, most: -mixture.bound }
}

/**
 * The highest ratio that all but `excused` areas could have, where those excused have `least`: months come in whole steps, and
 * no supply is gone beyond. Tight where the areas compete for the same months.
 */
export function highestRatio(
  { areas, step }: Pick<Nation, 'areas' | 'step'>,
  supplies: readonly Supply[],
  excused: number,
  least: number,
  most: number,
): number {
  const ratios = ratiosBetween(areas, step, least, most)
  const isPossible = (ratio: number): boolean =>
    supplies.every(({ weights, most: supply }) => {
      const asked = areas.map((area, at) => (weights[at] ?? 0) * monthsFor(area, ratio, step))
      const saved = areas
        .map(
          (area, at) => (asked[at] ?? 0) - (weights[at] ?? 0) * monthsFor(area, Math.min(least, ratio), step),
        )
        .toSorted((a, b) => b - a)
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      return sum(asked) - sum(saved.slice(0, excused)) <= supply + 1e-6 * Math.max(1, supply)
    })
  let [low, high] = [-1, ratios.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isPossible(ratios[middle] ?? 0)) low = middle
    else high = middle
  }
  // the highest ratio counted is itself only known to be possible, so that nothing above it is claimed to be impossible
  return high === ratios.length ? most : (ratios[low] ?? least)
}
