import type { Checked } from '@laegedaekning/domain'
import {
  computeSimple,
  type ForecastAnswer,
  parseBundle,
  parseSimpleProblem,
  type SimpleAnswer,
} from '@laegedaekning/forecast'
import { runBundle } from '../forecast-threads/run-simulation.ts'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedForecast = (SimpleAnswer | ForecastAnswer) & {
  readonly timing: { readonly milliseconds: number }
}

/**
 * A forecast problem as plain JSON in, its answer out (contracts.md): `{ bundle }`, whose simulation runs in threads of its own,
 * or a form that says its `kind`. Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computeForecast(problem: unknown): Promise<Checked<TimedForecast>> {
  const start = performance.now()
  const { value, issues } = isBundleForm(problem) ? await answerBundle(problem) : answerSimple(problem)
  if (value === null) return { value: null, issues }
  return { value: { ...value, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}

function isBundleForm(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'bundle' in problem
}

async function answerBundle(problem: unknown): Promise<Checked<ForecastAnswer>> {
  const { value, issues } = parseBundle(problem)
  return { value: value === null ? null : await runBundle(value), issues }
}

function answerSimple(problem: unknown): Checked<SimpleAnswer> {
  const { value, issues } = parseSimpleProblem(problem)
  return { value: value === null ? null : computeSimple(value), issues }
}
