import { runCohort } from '../cohort/run-cohort.ts'
import type { ForecastInput } from '../model/input.ts'
import { type Effect, meanEffects } from '../model/rates.ts'
import { getExpected } from '../model/result.ts'
import { quantileOf } from '../random/distributions.ts'
import type { Aim } from './lever-worth.ts'
import { narrowInput } from './narrow-input.ts'
import { isReadBy } from './read-by.ts'

/** Quantiles nearer to 0 or 1 than this are taken at it: a grid's ends would be infinite for most priors. */
const END = 0.025

/** Runs of so many points are remembered: a row of a Sobol question and more. */
const MOST_KNOWN = 32

/** The aim as a function on the unit cube. */
export type ParameterCube = {
  /** The parameters in order of coordinate. */
  readonly ids: readonly string[]
  readonly evaluate: (point: Float64Array) => number
}

/**
 * The aim on 1 January of a year as a function on the unit cube of an input's uncertain parameters: coordinate i is the quantile
 * of the i-th prior, kept within 2.5–97.5 %. For screening and variance shares with the cohort engine, which runs to that year
 * and no further: what comes later cannot move it. Throws a `RangeError` for a year outside those of the input.
 * @param wanted ids of the parameters that vary, in this order; left out: all. The others stay at their means.
 */
export function onParameterCube(
  input: ForecastInput,
  aim: Aim,
  year: number,
  wanted?: readonly string[],
): ParameterCube {
  const { uncertainty, startYear, endYear } = input
  if (year < startYear || year > endYear) throw new RangeError(`no year ${year}`)
  // a run has at least one step
  const until = Math.max(year, startYear + 1)
  const short = narrowInput({ ...input, endYear: until }, aim, [])
  const means = meanEffects(short)
  const chosen = wanted?.map((id) => uncertainty.parameters.findIndex((one) => one.id === id)) ?? [
    ...uncertainty.parameters.keys(),
  ]
  const acts = chosen.map((at) =>
    isReadBy(aim.measure, uncertainty.parameters[at]?.parameter ?? 'exit.death'),
  )
  const known = new Map<string, number>()
  const compute = (point: Float64Array): number => {
    const effects: Effect[] = [...means]
    for (const [coordinate, index] of chosen.entries()) {
      const uncertain = uncertainty.parameters[index]
      if (uncertain === undefined) continue
      const at = Math.min(1 - END, Math.max(END, point[coordinate] ?? 0.5))
      const { parameter, where, operation, distribution } = uncertain
      const byYear = new Float64Array(until - startYear + 1).fill(quantileOf(distribution, at))
      effects[index] = { parameter, where, operation, byYear }
    }
    return getExpected(runCohort(short, effects), aim.area, aim.measure)[year - startYear] ?? Number.NaN
  }
  const evaluate = (point: Float64Array): number => {
    const key = point.filter((_, coordinate) => acts[coordinate] === true).join()
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(point)
    const [oldest] = known.keys()
    if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest)
    known.set(key, value)
    return value
  }
  return { ids: chosen.map((at) => uncertainty.parameters[at]?.id ?? ''), evaluate }
}
