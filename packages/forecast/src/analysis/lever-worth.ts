import { runCohort } from '../cohort/run-cohort.ts'
import { applyScenario } from '../model/apply-scenario.ts'
import type { ForecastChange, ForecastInput, ForecastLever } from '../model/input.ts'
import { weightIn } from '../model/rates.ts'
import { type CohortResult, getExpected, type MeasureId } from '../model/result.ts'
import { narrowInput } from './narrow-input.ts'
import { isReadBy } from './read-by.ts'
import type { LeverWorth } from './shapley.ts'

/** A measure of an area, by year. */
export type Aim = { readonly area: string; readonly measure: MeasureId }

/**
 * The worth of sets of levers by the cohort engine: the aim's series under the levers of the mask. Levers that act on nothing
 * that the measure reads make no run of their own.
 */
export function leverWorth(input: ForecastInput, levers: readonly ForecastLever[], aim: Aim): LeverWorth {
  const { area, measure } = aim
  const read = narrowInput(
    input,
    aim,
    levers.flatMap(({ changes }) => changes),
  )
  const acting = levers.reduce(
    (mask, { changes }, lever) =>
      changes.some(({ parameter }) => isReadBy(measure, parameter)) ? mask | (1 << lever) : mask,
    0,
  )
  const known = new Map<number, Float64Array>()
  return (mask) => {
    const found = known.get(mask & acting)
    if (found !== undefined) return found
    const chosen = levers.filter((_, lever) => ((mask >> lever) & 1) === 1)
    const worth = getExpected(runWith(read, chosen), area, measure)
    if (acting !== 2 ** levers.length - 1) known.set(mask & acting, worth)
    return worth
  }
}

/** The cohort engine on an input with some levers. */
export function runWith(input: ForecastInput, levers: readonly ForecastLever[]): CohortResult {
  return runCohort(levers.length === 0 ? input : applyScenario(input, { id: 'levers', levers }))
}

/**
 * Levers at a size: 0 is without them, 1 as they stand, 2 twice the change. Additions are multiplied; of a factor, its distance
 * from 1. A factor never falls below 0. For a mix, all levers go along one ray.
 */
export function leversAt(levers: readonly ForecastLever[], size: number): readonly ForecastLever[] {
  return levers.map((lever) => ({
    ...lever,
    changes: lever.changes.map((change): ForecastChange => ({ ...change, amount: amountAt(change, size) })),
  }))
}

function amountAt({ operation, amount }: ForecastChange, size: number): number {
  return operation === 'add' ? size * amount : Math.max(0, 1 + size * (amount - 1))
}

/** Cost of a lever in each year: the full cost times the weight of the lever that year; `null` where no cost is known. */
export function costByYear(lever: ForecastLever, years: readonly number[]): Float64Array | null {
  const { costPerYear, changes } = lever
  if (costPerYear === undefined) return null
  return Float64Array.from(years, (year) => {
    const weights = changes.map((change) => weightIn(change, year))
    return costPerYear * Math.max(0, ...weights)
  })
}
