/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/** Beyond this the distribution function is 0 or 1 to the last digit of a double. */
const FAR = 8.5

/**
 * Probability that a standard normal variable is at most z: ½ + φ(z)·(z + z³/3 + z⁵/15 + …) (G. Marsaglia, Evaluating the
 * normal distribution, Journal of Statistical Software 11(4), 2004). Absolute error below 1e-15.
 */
export function normalDistribution(z: number): number {
  if (z <= -FAR) return 0
  if (z >= FAR) return 1
  let [sum, term, divisor, before] = [z, z, 1, 0]
  while (sum !== before) {
    before = sum
    divisor += 2
    term = (term * z * z) / divisor
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + sum * normalDensity(z)))
}

/**
 * The z below which a standard normal variable lies with probability p, by Newton steps kept inside a bracket. Throws a
 * `RangeError` for p outside (0, 1).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a probability between 0 and 1`)
  if (p > 0.5) return -normalQuantile(1 - p)
  let [low, high, z] = [-FAR, 0, -1]
  for (let step = 0; step < 200; step += 1) {
    const off = normalDistribution(z) - p
    if (off > 0) high = z
    else low = z
    const newton = z - off / normalDensity(z)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - z) < 1e-14) return next
    z = next
  }
  return z
}
