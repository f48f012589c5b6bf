import { normalCumulative, normalQuantile as quantile } from '../random/distributions.ts'
import { exp } from '../random/elementary.ts'

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/** Probability that a standard normal variable is at most z. */
export function normalDistribution(z: number): number {
  return normalCumulative(z)
}

/** The z below which a standard normal variable lies with probability p. Throws a `RangeError` for p outside (0, 1). */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a probability between 0 and 1`)
  return quantile(p)
}
