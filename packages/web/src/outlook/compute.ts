import type { OutlookAnswer } from '@laegedaekning/api/contract'
import { applyScenario, type CohortResult, type ForecastInput, runCohort } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import type { ChosenLever } from './scenario-text.ts'

/**
 * The expected numbers of a scenario by the cohort engine, here in the browser: what a slider answers with at once (F21).
 * An empty scenario is the baseline. Levers that are switched off change nothing.
 */
export function computeOutlook(answer: OutlookAnswer, scenario: readonly ChosenLever[]): CohortResult {
  return compute(answer.input, scenario)
}

function compute(input: ForecastInput, scenario: readonly ChosenLever[]): CohortResult {
  const chosen = scenario.filter(({ on }) => on)
  return runCohort(chosen.length === 0 ? input : applyScenario(input, scenarioOf(chosen)))
}

/** The last input that was cut short, by the one it comes from. */
const shortened = new WeakMap<ForecastInput, ForecastInput>()

/** The same until 1 January of a year and no further, for who asks again and again for that year: the same numbers, in half the time. */
export function computeUntil(
  { input }: OutlookAnswer,
  scenario: readonly ChosenLever[],
  year: number,
): CohortResult {
  if (year <= input.startYear || year >= input.endYear) return compute(input, scenario)
  const known = shortened.get(input)
  const short = known?.endYear === year ? known : { ...input, endYear: year }
  shortened.set(input, short)
  return compute(short, scenario)
}
