import type { Checked } from '@laegedaekning/domain'
import { type CalendarResult, parseCalendarProblem } from '@laegedaekning/placement'
import { solveAside } from '../placement-threads/solve-aside.ts'

/** The engine's answer with the time it took, which pure code cannot know. */
export type TimedCalendar = CalendarResult & { readonly timing: { readonly milliseconds: number } }

/**
 * Start half-years of courses over the years of a plan (M14), solved in a thread of its own until proven or out of time.
 * Issues: REQUEST_KEY_UNKNOWN, REQUEST_KEY_MISSING, REQUEST_VALUE_NOT_ALLOWED.
 */
export async function computeCalendar(problem: unknown): Promise<Checked<TimedCalendar>> {
  const { value, issues } = parseCalendarProblem(problem)
  if (value === null) return { value: null, issues }
  const start = performance.now()
  const result = await solveAside({ kind: 'calendar', problem: value })
  return { value: { ...result, timing: { milliseconds: Math.round(performance.now() - start) } }, issues }
}
