import { getSeries, type SimulationResult } from '@laegedaekning/forecast'
import type { Predicted } from './score-worlds.ts'

/** Equally spaced levels, so that the quantiles stand for the distribution, and those of the bands. */
const EQUAL = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40)
const BANDS = [0.05, 0.1, 0.9, 0.95]
export const LEVELS = [...EQUAL, ...BANDS].toSorted((a, b) => a - b)

/** What a result says of a measure in a year, of the nation or another area; NaN where a level was not asked for. */
export function predictedOf(
  result: SimulationResult,
  measure: string,
  year: number,
  area = 'land-dk',
): Predicted {
  const index = result.frame.years.indexOf(year)
  const valueOf = (values: Float64Array): number =>
    getSeries(result.frame, values, area, measure)[index] ?? Number.NaN
  const at = (level: number): number => {
    const found = result.quantiles.find((quantile) => quantile.level === level)
    return found === undefined ? Number.NaN : valueOf(found.values)
  }
  return {
    mean: valueOf(result.mean),
    sample: EQUAL.map(at),
    band80: { low: at(0.1), high: at(0.9) },
    band90: { low: at(0.05), high: at(0.95) },
  }
}
