import type { Checked } from '@laegedaekning/domain'
import { parseTutorProblem, type TutorResult } from '@laegedaekning/placement'
import { solveAside } from '../placement-threads/solve-aside.ts'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedTutors = TutorResult & { readonly timing: { readonly milliseconds: number } }

/**
 * Trainees in general practice at tutor practices with the floors of kommuner (M15), solved in a thread of its own until proven
 * or out of time. Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computeTutors(problem: unknown): Promise<Checked<TimedTutors>> {
  const { value, issues } = parseTutorProblem(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = await solveAside({ kind: 'tutors', problem: value })
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
