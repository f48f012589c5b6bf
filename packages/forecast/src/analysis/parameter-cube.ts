import { runCohort } from '../cohort/run-cohort.ts'
import type { ForecastInput } from '../model/input.ts'
import type { Effect } from '../model/rates.ts'
import { getExpected } from '../model/result.ts'
import { quantileOf } from '../random/distributions.ts'
import type { Aim } from './lever-worth.ts'

/** Quantiles nearer to 0 or 1 than this are taken at it: a grid's ends would be infinite for most priors. */
const END = 0.025

/**
 * The aim in one year as a function on the unit cube of an input's uncertain parameters: coordinate i is the quantile of the
 * i-th prior, kept within 2.5–97.5 %. For screening and variance shares with the cohort engine.
 */
export function onParameterCube(
  input: ForecastInput,
  aim: Aim,
  year: number,
): { readonly ids: readonly string[]; readonly evaluate: (point: Float64Array) => number } {
  const { parameters } = input.uncertainty
  const width = input.endYear - input.startYear + 1
  const evaluate = (point: Float64Array): number => {
    const effects = parameters.map((uncertain, index): Effect => {
      const at = Math.min(1 - END, Math.max(END, point[index] ?? 0.5))
      const { parameter, where, operation, distribution } = uncertain
      const byYear = new Float64Array(width).fill(quantileOf(distribution, at))
      return { parameter, where, operation, byYear }
    })
    const result = runCohort(input, effects)
    return getExpected(result, aim.area, aim.measure)[result.frame.years.indexOf(year)] ?? Number.NaN
  }
  return { ids: parameters.map(({ id }) => id), evaluate }
}
