import { whatIfMoved } from '@laegedaekning/placement'
import type { PlacedCourseAnswer } from '../contract/index.ts'
import { refuse } from '../use-cases/refuse.ts'
import type { EndedPlan } from './open-plan.ts'
import { namesOf } from './plan-names.ts'
import { tightOf, viewPlacing } from './view-placing.ts'

/**
 * One placed course: its tight limits, its runner-up, the other compositions of its group, and what would break if one course
 * were moved to the one asked about (M17). REQUEST_VALUE_NOT_ALLOWED for what is not in the plan, or not of the same group.
 */
export function askCourse(found: EndedPlan, id: string, to: string | undefined): PlacedCourseAnswer {
  const { input, problem, outcome } = found
  const names = namesOf(input, problem, outcome.rows)
  const course = viewPlacing(found).courses.find((one) => one.package === id)
  const reason = outcome.reasons.find((one) => one.package === id)
  if (course === undefined || reason === undefined)
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: id }, '/query/forloeb')
  const counts = new Map(outcome.chosen.map((one) => [one.package, one.count]))
  const asked = to === undefined ? null : whatIfMoved(problem, outcome.chosen, { from: id, to })
  if (to !== undefined && asked === null)
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: to }, '/query/til')
  return {
    course,
    tight: tightOf(reason.tight, names),
    runnerUp: reason.runnerUp === null ? null : names.moved(reason.runnerUp),
    others: problem.packages
      .filter(({ post, id: own }) => post === reason.post && own !== id)
      .map(({ id: own }) => ({ package: own, stays: names.staysOf(own), count: counts.get(own) ?? 0 })),
    asked: asked === null ? null : names.moved(asked),
  }
}
