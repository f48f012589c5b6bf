import type { Distribution } from '../model/input.ts'
import { exp, log } from './elementary.ts'

/**
 * Draws by inversion: one uniform number gives one draw, growing with it, so that antithetic points (u, 1 − u) and common
 * random numbers work for every distribution.
 */

/** The standard normal quantile (P. J. Acklam's rational approximation, sharpened by one step of Halley against the error function). */
export function normalQuantile(u: number): number {
  const p = Math.min(Math.max(u, SMALLEST), 1 - SMALLEST)
  const x = p < 0.5 ? lowerTail(p) : -lowerTail(1 - p)
  const error = normalCumulative(x) - p
  const step = error * Math.sqrt(2 * Math.PI) * exp((x * x) / 2)
  return x - step / (1 + (x * step) / 2)
}
const SMALLEST = 2 ** -40

/** Acklam's approximation for p < ½; relative error below 1.2e-9. */
function lowerTail(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * log(p))
    const top = polynomial(
      q,
      [
        -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
        4.374664141464968, 2.938163982698783,
      ],
    )
    const bottom = polynomial(
      q,
      [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
    )
    return top / bottom
  }
  const q = p - 0.5
  const r = q * q
  const top = polynomial(
    r,
    [
      -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
      -3.066479806614716e1, 2.506628277459239,
    ],
  )
  const bottom = polynomial(
    r,
    [
      -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
      -1.328068155288572e1, 1,
    ],
  )
  return (q * top) / bottom
}

/** Horner's rule, highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}

/** The standard normal distribution function, by the incomplete gamma function: Φ(x) = ½ (1 ± P(½, x²/2)). */
export function normalCumulative(x: number): number {
  const part = gammaCumulative(0.5, (x * x) / 2)
  return x < 0 ? 0.5 * (1 - part) : 0.5 * (1 + part)
}

/** ln Γ(x) for x > 0 (Lanczos, g = 7, nine terms). */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x)
  let sum = 0.99999999999980993
  for (const [index, term] of LANCZOS.entries()) sum += term / (x + index)
  const t = x + 6.5
  return 0.5 * log(2 * Math.PI) + (x - 0.5) * log(t) - t + log(sum)
}
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const
const TERMS = 500
const CLOSE = 1e-15

/** The regularised incomplete gamma function P(shape, x): series below shape + 1, continued fraction above (Lentz). */
export function gammaCumulative(shape: number, x: number): number {
  if (x <= 0) return 0
  const front = exp(shape * log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; n < TERMS && term > sum * CLOSE; n += 1) {
      term *= x / (shape + n)
      sum += term
    }
    return Math.min(1, front * sum)
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < TERMS; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < CLOSE) break
  }
  return Math.max(0, 1 - front * fraction)
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz). */
export function betaCumulative(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCumulative(b, a, 1 - x)
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < CLOSE) break
  }
  return front * fraction
}

/** The x in [low, high] with cumulative(x) = u, by halving: 90 halvings leave no doubt in a double. */
function invert(cumulative: (x: number) => number, u: number, from: number, until: number): number {
  let [low, high] = [from, until]
  for (let step = 0; step < 90; step += 1) {
    const middle = (low + high) / 2
    if (cumulative(middle) < u) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The quantile u of a distribution given by mean and standard deviation (a standard deviation of 0 is the mean itself). */
export function quantileOf(distribution: Distribution, u: number): number {
  if (distribution.kind === 'uniform') return distribution.from + u * (distribution.to - distribution.from)
  const { kind, mean, sd } = distribution
  if (sd === 0) return mean
  if (kind === 'normal') return mean + sd * normalQuantile(u)
  if (kind === 'lognormal') {
    const variance = log(1 + (sd / mean) ** 2)
    return exp(log(mean) - variance / 2 + Math.sqrt(variance) * normalQuantile(u))
  }
  if (kind === 'gamma') {
    const shape = (mean / sd) ** 2
    return invert((x) => gammaCumulative(shape, (x * shape) / mean), u, 0, mean + 60 * sd)
  }
  const size = (mean * (1 - mean)) / sd ** 2 - 1
  return invert((x) => betaCumulative(mean * size, (1 - mean) * size, x), u, 0, 1)
}

/** The mean of a distribution. */
export function meanOf(distribution: Distribution): number {
  return distribution.kind === 'uniform' ? (distribution.from + distribution.to) / 2 : distribution.mean
}

/** A Poisson number by inversion: grows with u and with the mean, so that a larger mean only adds. Mean up to 700. */
export function poissonQuantile(mean: number, u: number): number {
  let term = exp(-mean)
  let sum = term
  let count = 0
  while (sum < u && count < 10_000) {
    count += 1
    term *= mean / count
    sum += term
    if (term < 1e-300) break
  }
  return count
}
