import type { Roads } from '../../access/access-desk.ts'
import { API } from '../../contract/index.ts'
import type { Jobs } from '../../jobs/job-service.ts'
import { askCalendar } from '../../placing/ask-calendar.ts'
import { askCourse } from '../../placing/ask-course.ts'
import { askMovedCourse } from '../../placing/ask-moved-course.ts'
import { buildPlacing, readPlacingForm } from '../../placing/build-placing.ts'
import { carryPlan } from '../../placing/carry-plan.ts'
import { comparePlacings } from '../../placing/compare-placings.ts'
import { downloadComparison } from '../../placing/download-comparison.ts'
import { openEndedPlan, openPlan } from '../../placing/open-plan.ts'
import { PLACING_JOB } from '../../placing/placing-work.ts'
import { publishPlacing } from '../../placing/publish-placing.ts'
import { savePlan } from '../../placing/save-plan.ts'
import { listSavedPlans } from '../../placing/saved-plans.ts'
import { viewPlacing } from '../../placing/view-placing.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of placing courses: ask, follow, look, move, save, compare, carry, publish. */
export function placingRoutes(register: Register, jobs: Jobs, roads?: Roads): readonly Mounted[] {
  const ended = (plan: string) => openEndedPlan(register, jobs, plan)
  return [
    answers(API.getPlacingForm, ({ query }) => readPlacingForm(register, query)),
    answers(API.startPlacing, async ({ body }) =>
      jobs.start(PLACING_JOB, await buildPlacing(register, body, roads)),
    ),
    answers(API.listSavedPlans, () => listSavedPlans(register)),
    answers(API.comparePlacings, async ({ query }) =>
      comparePlacings(await ended(query.a), await ended(query.b)),
    ),
    hands(API.downloadComparison, async ({ query }) =>
      downloadComparison(await ended(query.a), await ended(query.b), query),
    ),
    answers(API.getPlacing, async ({ params }) => viewPlacing(await openPlan(register, jobs, params.plan))),
    answers(API.getPlacedCourse, async ({ params, query }) =>
      askCourse(await ended(params.plan), query.forloeb, query.til),
    ),
    answers(API.getMovedCourse, async ({ params, query }) =>
      askMovedCourse(await ended(params.plan), { from: query.forloeb, to: query.til }),
    ),
    answers(API.getPlacingCalendar, async ({ params, query }) =>
      askCalendar(await ended(params.plan), { post: query.gruppe, years: query.aarraekke }),
    ),
    answers(API.getPlacingScenario, async ({ params }) => carryPlan(register, await ended(params.plan))),
    answers(API.savePlacing, ({ caller, params, body }) =>
      savePlan(caller, register, jobs, params.plan, body),
    ),
    hands(API.downloadPlacing, async ({ params, query }) =>
      publishPlacing(register, await ended(params.plan), query),
    ),
  ]
}
