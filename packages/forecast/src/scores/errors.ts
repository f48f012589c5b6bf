/** A forecast of a level beside what came, `horizon` years later. */
export type Pair = { readonly forecast: number; readonly outcome: number; readonly horizon: number }

/**
 * Relative absolute error for each year of the horizon, as a share of the outcome: |forecast ÷ outcome − 1| ÷ horizon.
 * 102 forecast, 100 came, after 4 years: 0.5 % a year. An outcome of 0 gives infinity where the forecast is not 0.
 */
export function absoluteErrorPerYear({ forecast, outcome, horizon }: Pair): number {
  if (forecast === outcome) return 0
  return Math.abs(forecast - outcome) / Math.abs(outcome) / horizon
}

/** Mean of forecast ÷ outcome − 1: above 0 where the forecasts were too high. */
export function bias(pairs: readonly Pair[]): number {
  return mean(pairs.map(({ forecast, outcome }) => forecast / outcome - 1))
}

/** Mean absolute percentage error, as a share: mean of |forecast ÷ outcome − 1|. */
export function meanAbsolutePercentageError(pairs: readonly Pair[]): number {
  return mean(pairs.map(({ forecast, outcome }) => Math.abs(forecast / outcome - 1)))
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation with n − 1; NaN of fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1))
}

/** Quantile of a sample by linear interpolation between order statistics (R's type 7); NaN of nothing. */
export function sampleQuantile(sample: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(sample).toSorted()
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** The central band of a sample that holds `level` of it: 0.8 gives the 10 % and the 90 % quantile. */
export function centralBand(
  sample: ArrayLike<number>,
  level: number,
): { readonly low: number; readonly high: number } {
  return { low: sampleQuantile(sample, (1 - level) / 2), high: sampleQuantile(sample, (1 + level) / 2) }
}

/**
 * How much better a score is than that of a baseline: 1 − score ÷ baseline. 0.2 means 20 % lower (goal F8); below 0 the
 * baseline was better.
 */
export function skill(score: number, baseline: number): number {
  return 1 - score / baseline
}
