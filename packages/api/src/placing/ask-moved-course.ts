import type { MovedCourseAnswer } from '../contract/index.ts'
import { askMoved } from '../placement-threads/ask-moved.ts'
import { refuse } from '../use-cases/refuse.ts'
import type { EndedPlan } from './open-plan.ts'
import { namesOf } from './plan-names.ts'

/** Limits that the question itself sets: that the course moves, and that the other specialties stand still. */
const OF_THE_QUESTION = /^(move|post\/resten)(\/|$)/

/**
 * What it takes to move one course, its specialty placed anew around it (M17): what the whole plan loses, the limits that break,
 * and which other courses move with it; where it cannot be, the limits that stand in the way. REQUEST_VALUE_NOT_ALLOWED for a
 * composition that is not in the plan, or of another group.
 */
export async function askMovedCourse(
  { input, problem, outcome }: EndedPlan,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MovedCourseAnswer> {
  const found = await askMoved({ problem, chosen: outcome.chosen, move: { from, to } })
  if (found === null) return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: to }, '/query/til')
  const names = namesOf(input, problem, outcome.rows)
  const postOf = new Map(problem.packages.map(({ id, post }) => [id, post]))
  const { status, change, changed, conflict } = found
  return {
    status,
    moved: changed.length === 0 ? null : names.moved(change),
    changed: changed.map(({ package: id, before, after }) => ({
      package: id,
      vurName: names.post(postOf.get(id) ?? '')?.vurName ?? '',
      stays: names.staysOf(id),
      before,
      after,
    })),
    conflict: (conflict?.rows ?? []).filter(({ row }) => !OF_THE_QUESTION.test(row)).map(names.limit),
  }
}
