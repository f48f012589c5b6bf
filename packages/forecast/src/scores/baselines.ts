import { mean, standardDeviation } from './errors.ts'

/** A forecast as mean and standard deviation. */
export type Spread = { readonly mean: number; readonly sd: number }

/** Year-on-year changes of a yearly series, oldest first. */
function changesOf(series: readonly number[]): readonly number[] {
  return series.slice(1).map((value, index) => value - (series[index] ?? value))
}

/**
 * "It stays as it is": the last value, with the spread of a random walk, sd of the yearly changes (about 0) × √horizon.
 * Throws a `RangeError` for fewer than two values.
 */
export function lastValueForecast(series: readonly number[], horizon: number): Spread {
  const last = series.at(-1)
  if (last === undefined || series.length < 2) throw new RangeError('a series needs two values or more')
  const square = mean(changesOf(series).map((change) => change * change))
  return { mean: last, sd: Math.sqrt(square * horizon) }
}

/**
 * "It goes on as it went": last value + horizon × mean yearly change, sd √(horizon·(1 + horizon ÷ (n − 1))) × that of the
 * changes (R. J. Hyndman, G. Athanasopoulos, Forecasting: principles and practice, 3rd ed., 5.2 and 5.5). Throws a
 * `RangeError` for fewer than three values.
 */
export function driftForecast(series: readonly number[], horizon: number): Spread {
  const last = series.at(-1)
  if (last === undefined || series.length < 3) throw new RangeError('a series needs three values or more')
  const changes = changesOf(series)
  const factor = Math.sqrt(horizon * (1 + horizon / changes.length))
  return { mean: last + horizon * mean(changes), sd: standardDeviation(changes) * factor }
}

/** What an age-only forecast knows: doctors by age now, the share of each age that leaves in a year, those who come by age. */
export type AgeStock = {
  /** Doctors by age, index 0 for `firstAge`. */
  readonly doctors: readonly number[]
  /** Share of each age that leaves in a year; the last age leaves altogether as it grows older. */
  readonly exitShares: readonly number[]
  /** Doctors of each age who come in a year. */
  readonly inflow: readonly number[]
}

/**
 * "Only age moves": everyone grows a year older, the share of the age leaves, as many come as last year. Doctors after
 * `horizon` years. No stages, places, posts or moves.
 */
export function ageOnlyForecast({ doctors, exitShares, inflow }: AgeStock, horizon: number): number {
  let stock = [...doctors]
  for (let year = 0; year < horizon; year += 1) {
    stock = stock.map((_, age) => {
      const younger = age === 0 ? 0 : (stock[age - 1] ?? 0) * (1 - (exitShares[age - 1] ?? 0))
      return younger + (inflow[age] ?? 0)
    })
  }
  return stock.reduce((sum, count) => sum + count, 0)
}
