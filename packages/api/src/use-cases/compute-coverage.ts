import type { Checked } from '@laegedaekning/domain'
import { type CoverageResult, parseCoverageInput, computeCoverage as runCoverage } from '@laegedaekning/rules'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedCoverage = CoverageResult & { readonly timing: { readonly milliseconds: number } }

/** One area table as plain JSON in, coverage out (contracts.md). Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED. */
export function computeCoverage(problem: unknown): Checked<TimedCoverage> {
  const { value, issues } = parseCoverageInput(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = runCoverage(value)
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
