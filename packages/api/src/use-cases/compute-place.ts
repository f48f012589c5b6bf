import type { Checked } from '@laegedaekning/domain'
import { loadSolver, type PlaceResult, parsePlaceProblem, placeCourses } from '@laegedaekning/placement'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedPlace = PlaceResult & { readonly timing: { readonly milliseconds: number } }

/**
 * Training courses placed at sites (contracts.md, `place`). Solving blocks the thread until it ends or its time limit is over.
 * Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computePlace(problem: unknown): Promise<Checked<TimedPlace>> {
  const { value, issues } = parsePlaceProblem(problem)
  if (value === null) return { value: null, issues }
  const solver = await loadSolver()
  const start = performance.now()
  const steps = placeCourses(solver, value)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const timing = { milliseconds: Math.round(performance.now() - start) }
  return { value: { ...step.value, timing }, issues }
}
