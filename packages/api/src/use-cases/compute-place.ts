import type { Checked } from '@laegedaekning/domain'
import { type PlaceResult, parsePlaceProblem } from '@laegedaekning/placement'
import { runPlacement } from '../placement-threads/run-placement.ts'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedPlace = PlaceResult & { readonly timing: { readonly milliseconds: number } }

/**
 * Training courses placed at sites (contracts.md, `place`), solved in a thread of its own until it is proven or the problem's
 * time limit is over; when the signal is aborted, the best plan so far, or nothing.
 * Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computePlace(problem: unknown, signal?: AbortSignal): Promise<Checked<TimedPlace>> {
  const { value, issues } = parsePlaceProblem(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const { result } = await runPlacement(value, signal === undefined ? {} : { signal })
  const timing = { milliseconds: Math.round(performance.now() - start) }
  return { value: result === null ? null : { ...result, timing }, issues }
}
