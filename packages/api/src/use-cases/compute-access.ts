import { type AccessResult, parseAccessInput, computeAccess as runAccess } from '@laegedaekning/access'
import type { Checked } from '@laegedaekning/domain'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedAccess = AccessResult & { readonly timing: { readonly milliseconds: number } }

/**
 * Costs, demand, supply and a measure as plain JSON in, scores out (contracts.md). Issues: REQUEST_KEY_UNKNOWN,
 * REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED, each with its JSON pointer.
 */
export function computeAccess(problem: unknown): Checked<TimedAccess> {
  const { value, issues } = parseAccessInput(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = runAccess(value)
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
