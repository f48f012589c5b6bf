import { normalDensity, normalDistribution } from './normal.ts'

/**
 * Continuous ranked probability score of a sample against what came, in the unit of the values; smaller is better and an
 * exact point forecast scores 0 (T. Gneiting, A. E. Raftery, JASA 102, 2007): mean |x − y| − ½ mean |x − x′|.
 * `fair` divides the second mean by n(n − 1) instead of n², which takes away the penalty of few runs (C. A. T. Ferro,
 * QJRMS 140, 2014). Throws a `RangeError` for an empty sample, or one draw with `fair`.
 */
export function crpsOfSample(
  sample: ArrayLike<number>,
  outcome: number,
  form: 'plain' | 'fair' = 'plain',
): number {
  const sorted = Float64Array.from(sample).toSorted()
  const count = sorted.length
  if (count === 0 || (form === 'fair' && count === 1)) throw new RangeError('too few draws for a score')
  let [off, spread] = [0, 0]
  for (const [rank, value] of sorted.entries()) {
    off += Math.abs(value - outcome)
    // Over all pairs Σ|x − x′| = 2 Σ (2·rank − n + 1)·x of the sorted sample.
    spread += 2 * (2 * rank - count + 1) * value
  }
  const pairs = form === 'plain' ? count * count : count * (count - 1)
  return off / count - spread / (2 * pairs)
}

/** The same score of a normal forecast, in closed form; with `sd` 0 the absolute error. */
export function crpsOfNormal(mean: number, sd: number, outcome: number): number {
  if (sd === 0) return Math.abs(outcome - mean)
  const z = (outcome - mean) / sd
  return sd * (z * (2 * normalDistribution(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI))
}

/**
 * Interval score of a central band: its width, and 2/α for each unit that the outcome lies outside (Gneiting and Raftery
 * 2007, eq. 43). `level` is 0.8 or 0.9, α = 1 − level. Smaller is better.
 */
export function intervalScore(
  band: { readonly low: number; readonly high: number },
  outcome: number,
  level: number,
): number {
  const outside = Math.max(0, band.low - outcome) + Math.max(0, outcome - band.high)
  return band.high - band.low + (2 / (1 - level)) * outside
}
