/**
 * Divides a whole number in proportion to weights, so that the parts are whole and add up to it exactly: everybody gets the
 * whole part of the quota, and the largest remainders get one more (Hamilton; ties to the first). Throws a `RangeError`
 * for a negative total or weight, or when no weight is above 0.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  if (!Number.isInteger(total) || total < 0)
    throw new RangeError(`${total} cannot be divided into whole parts`)
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0)))
    throw new RangeError('weights must be 0 or more, and some above 0')
  const quotas = weights.map((weight, index) => {
    const quota = (total * weight) / sum
    return { index, whole: Math.floor(quota), remainder: quota - Math.floor(quota) }
  })
  const left = total - quotas.reduce((before, { whole }) => before + whole, 0)
  const byRemainder = quotas.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const extra = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return quotas.map(({ index, whole }) => whole + (extra.has(index) ? 1 : 0))
}
