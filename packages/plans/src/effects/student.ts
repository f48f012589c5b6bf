import { betaCumulative } from '@laegedaekning/forecast'

/**
 * How many standard errors an interval of this confidence (0–1) reaches to each side with so many degrees of freedom: the
 * two-sided quantile of Student's t. P(|T| > t) = I_x(ν/2, ½) with x = ν ÷ (ν + t²), turned around by halving. Throws a
 * `RangeError` where there are no degrees of freedom.
 */
export function studentReach(confidence: number, degrees: number): number {
  if (degrees <= 0) throw new RangeError('an interval wants at least one degree of freedom')
  let [low, high] = [0, 1]
  for (let step = 0; step < 90; step += 1) {
    const middle = (low + high) / 2
    if (betaCumulative(degrees / 2, 0.5, middle) < 1 - confidence) low = middle
    else high = middle
  }
  const x = (low + high) / 2
  return Math.sqrt((degrees * (1 - x)) / x)
}
