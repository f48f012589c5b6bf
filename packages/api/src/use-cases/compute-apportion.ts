import type { Checked } from '@laegedaekning/domain'
import { type ApportionResult, apportion, parseApportionInput } from '@laegedaekning/placement'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedApportion = ApportionResult & { readonly timing: { readonly milliseconds: number } }

/** Seats divided among weights, a table of margins or quotas to round (contracts.md). Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED. */
export function computeApportion(problem: unknown): Checked<TimedApportion> {
  const { value, issues } = parseApportionInput(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = apportion(value)
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
