import { logGamma } from '../random/distributions.ts'

/** Probability of exactly `successes` among `trials`, each with probability p (0–1). */
export function binomialProbability(successes: number, trials: number, p: number): number {
  if (p <= 0) return successes === 0 ? 1 : 0
  if (p >= 1) return successes === trials ? 1 : 0
  const ways = logGamma(trials + 1) - logGamma(successes + 1) - logGamma(trials - successes + 1)
  return Math.exp(ways + successes * Math.log(p) + (trials - successes) * Math.log1p(-p))
}

/** Probability of at most `successes` among `trials`. */
export function binomialAtMost(successes: number, trials: number, p: number): number {
  let sum = 0
  for (let count = 0; count <= successes; count += 1) sum += binomialProbability(count, trials, p)
  return Math.min(1, sum)
}

/** Probability of at least `successes` among `trials`, summed by itself so that small tails stay exact. */
export function binomialAtLeast(successes: number, trials: number, p: number): number {
  let sum = 0
  for (let count = successes; count <= trials; count += 1) sum += binomialProbability(count, trials, p)
  return Math.min(1, sum)
}

/** A range from `low` to `high`, both in it. */
export type Range = { readonly low: number; readonly high: number }

/**
 * Exact interval of a share, by the binomial tails (C. J. Clopper, E. S. Pearson, Biometrika 26, 1934): 8 of 10 at 95 %
 * gives 0.4439 … 0.9748. `level` is 0.95 for 95 %.
 */
export function clopperPearson(successes: number, trials: number, level: number): Range {
  const tail = (1 - level) / 2
  const low = successes === 0 ? 0 : crossing((p) => binomialAtLeast(successes, trials, p) - tail)
  const high = successes === trials ? 1 : crossing((p) => tail - binomialAtMost(successes, trials, p))
  return { low, high }
}

/** Where a function that rises over 0–1 crosses 0. */
function crossing(rising: (p: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/**
 * The counts that a true probability p does not contradict: each tail outside holds at most (1 − level) ÷ 2. With 90 %
 * bands and 50 outcomes at level 0.95 it is 41 … 49 inside.
 */
export function acceptanceRegion(trials: number, p: number, level: number): Range {
  const tail = (1 - level) / 2
  let [low, high] = [0, trials]
  while (low < trials && binomialAtMost(low, trials, p) <= tail) low += 1
  while (high > 0 && binomialAtLeast(high, trials, p) <= tail) high -= 1
  return { low, high }
}
