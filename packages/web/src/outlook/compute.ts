import type { OutlookAnswer } from '@laegedaekning/api/contract'
import { applyScenario, type CohortResult, runCohort } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import type { ChosenLever } from './scenario-text.ts'

/**
 * The expected numbers of a scenario by the cohort engine, here in the browser: what a slider answers with at once (F21).
 * An empty scenario is the baseline. Levers that are switched off change nothing.
 */
export function computeOutlook(answer: OutlookAnswer, scenario: readonly ChosenLever[]): CohortResult {
  const chosen = scenario.filter(({ on }) => on)
  const input = chosen.length === 0 ? answer.input : applyScenario(answer.input, scenarioOf(chosen))
  return runCohort(input)
}
