import type { ForecastInput, ForecastScenario } from './input.ts'
import { shareLayout } from './layout.ts'

/**
 * The input with the changes of a scenario after those it has. A scenario without changes gives an input with the same
 * results to the last byte (F5). Both runs use the same draws for the same person, event and year.
 */
export function applyScenario(input: ForecastInput, scenario: ForecastScenario): ForecastInput {
  const derived: ForecastInput = {
    ...input,
    changes: [...input.changes, ...scenario.levers.flatMap(({ changes }) => changes)],
  }
  shareLayout(input, derived)
  return derived
}
