import { LAYERS, type Layer } from '../model/input.ts'

/**
 * Shares of the variance that the layers bring, in the order of `LAYERS`; they add to 1, or are all 0 where nothing varies.
 * Runs are paired so that a pair shares the draws of one layer only (`drawIndexes`): the covariance within the pairs is the
 * variance of the expectation given that layer (law of total variance). What is left is chance, and with it the little that
 * layers do only together. Negative estimates are 0. Standard error of a share about √(2 ÷ runs).
 * @param column the value of each run, in the order of the runs
 */
export function shareVariance(
  column: Float32Array,
  mean: number,
  variance: number,
  layers: ReadonlySet<Layer>,
): readonly number[] {
  const none = LAYERS.map(() => 0)
  if (!(variance > Math.max(1, mean * mean) * 1e-13)) return none
  const runs = column.length
  const half = Math.ceil(runs / 2)
  const parts = LAYERS.map((layer) => {
    if (layer === 'chance' || !layers.has(layer)) return 0
    const covariance =
      layer === 'parameters'
        ? pairCovariance(column, mean, 0, 1, 2)
        : layer === 'years'
          ? pairCovariance(column, mean, 1, 1, 2)
          : pairCovariance(column, mean, 0, half, 1)
    return Math.max(0, covariance)
  })
  const known = parts.reduce((sum, part) => sum + part, 0)
  const chance = layers.has('chance') ? Math.max(0, variance - known) : 0
  const total = known + chance
  if (total === 0) return none
  return LAYERS.map((layer, index) => (layer === 'chance' ? chance : (parts[index] ?? 0)) / total)
}

/** Mean product of the deviations of the runs (first, first + distance), (first + stride, …) … */
function pairCovariance(
  column: Float32Array,
  mean: number,
  first: number,
  distance: number,
  stride: number,
): number {
  let sum = 0
  let pairs = 0
  for (let run = first; run + distance < column.length; run += stride) {
    sum += ((column[run] ?? 0) - mean) * ((column[run + distance] ?? 0) - mean)
    pairs += 1
  }
  return pairs > 0 ? sum / pairs : 0
}
