import type { Checked } from '@laegedaekning/domain'
import { computeSimple, parseSimpleProblem, type SimpleAnswer } from '@laegedaekning/forecast'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedForecast = SimpleAnswer & { readonly timing: { readonly milliseconds: number } }

/** A forecast problem as plain JSON in, its answer out (contracts.md). Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED. */
export function computeForecast(problem: unknown): Checked<TimedForecast> {
  const { value, issues } = parseSimpleProblem(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = computeSimple(value)
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
