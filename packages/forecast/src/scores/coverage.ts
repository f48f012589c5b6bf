import { acceptanceRegion, clopperPearson, type Range } from './binomial.ts'

/** How often bands of a level held what came, and whether that fits the level. */
export type Coverage = {
  /** The level that the bands claim: 0.8 or 0.9. */
  readonly level: number
  readonly outcomes: number
  readonly inside: number
  readonly share: number
  /** Exact 95 % interval of the true share (Clopper and Pearson). */
  readonly interval: Range
  /** Counts inside that a true share of `level` does not contradict at 95 %. */
  readonly accepted: Range
  /** Whether `inside` is among them (goal F9). */
  readonly fits: boolean
}

/** Level of the test itself, not of the bands (goal F9 of forecasting.md asks for the exact 95 % region). */
const TEST_LEVEL = 0.95

/**
 * Counts coverage and holds it against the exact binomial region. The region takes the outcomes as independent; outcomes of
 * one world or year that share a shock are less than that, so a wide miss tells more than a narrow one. Throws a
 * `RangeError` without outcomes.
 */
export function coverageOf(
  cases: readonly { readonly band: Range; readonly outcome: number }[],
  level: number,
): Coverage {
  const outcomes = cases.length
  if (outcomes === 0) throw new RangeError('coverage of nothing')
  const inside = cases.filter(({ band, outcome }) => outcome >= band.low && outcome <= band.high).length
  const accepted = acceptanceRegion(outcomes, level, TEST_LEVEL)
  return {
    level,
    outcomes,
    inside,
    share: inside / outcomes,
    interval: clopperPearson(inside, outcomes, TEST_LEVEL),
    accepted,
    fits: inside >= accepted.low && inside <= accepted.high,
  }
}

/**
 * Where an outcome lies in a sample: the share below it, ties counted half (probability integral transform). Uniform over
 * 0–1 where the forecasts are right.
 */
export function placeInSample(sample: ArrayLike<number>, outcome: number): number {
  let below = 0
  for (const value of Float64Array.from(sample)) {
    if (value < outcome) below += 1
    else if (value === outcome) below += 0.5
  }
  return below / sample.length
}

/** Counts of places (0–1) in equal bins: a hump in the middle means bands too wide, horns at the ends too narrow. */
export function placeHistogram(places: readonly number[], bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0)
  for (const place of places) {
    const bin = Math.min(bins - 1, Math.floor(place * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}
