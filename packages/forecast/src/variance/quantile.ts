/**
 * A quantile of values in ascending order, by straight line between the two nearest (type 7 of Hyndman and Fan, 1996). NaN
 * values stand last; a list that holds any gives NaN.
 */
export function quantileOfSorted(sorted: Float32Array | Float64Array, level: number): number {
  if (sorted.length === 0 || Number.isNaN(sorted[sorted.length - 1])) return Number.NaN
  const position = level * (sorted.length - 1)
  const low = Math.floor(position)
  const below = sorted[low] ?? Number.NaN
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN
  return below + (above - below) * (position - low)
}
