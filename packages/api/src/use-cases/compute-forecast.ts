import type { Checked } from '@laegedaekning/domain'
import {
  type AnalysisAnswer,
  computeSimple,
  type ForecastAnswer,
  parseAnalysis,
  parseBundle,
  parseSimpleProblem,
  type SimpleAnswer,
} from '@laegedaekning/forecast'
import { runAnalysis } from '../forecast-threads/run-analysis.ts'
import { runBundle } from '../forecast-threads/run-simulation.ts'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedForecast = (SimpleAnswer | ForecastAnswer | AnalysisAnswer) & {
  readonly timing: { readonly milliseconds: number }
}

/**
 * A forecast problem as plain JSON in, its answer out (contracts.md): `{ bundle }` or `{ analysis }`, whose runs are divided over
 * threads, or a form that says its `kind`. Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computeForecast(problem: unknown): Promise<Checked<TimedForecast>> {
  const start = performance.now()
  const { value, issues } = await answerTo(problem)
  if (value === null) return { value: null, issues }
  return { value: { ...value, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}

function answerTo(
  problem: unknown,
): Promise<Checked<ForecastAnswer | AnalysisAnswer>> | Checked<SimpleAnswer> {
  if (typeof problem !== 'object' || problem === null) return answerSimple(problem)
  if ('bundle' in problem) return answerBundle(problem)
  return 'analysis' in problem ? answerAnalysis(problem) : answerSimple(problem)
}

async function answerAnalysis(problem: unknown): Promise<Checked<AnalysisAnswer>> {
  const { value, issues } = parseAnalysis(problem)
  return { value: value === null ? null : await runAnalysis(value), issues }
}

async function answerBundle(problem: unknown): Promise<Checked<ForecastAnswer>> {
  const { value, issues } = parseBundle(problem)
  return { value: value === null ? null : await runBundle(value), issues }
}

function answerSimple(problem: unknown): Checked<SimpleAnswer> {
  const { value, issues } = parseSimpleProblem(problem)
  return { value: value === null ? null : computeSimple(value), issues }
}
