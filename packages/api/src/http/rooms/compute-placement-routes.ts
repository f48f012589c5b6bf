import { Refusal } from '@laegedaekning/domain'
import { parsePlaceProblem } from '@laegedaekning/placement'
import { API } from '../../contract/index.ts'
import type { Jobs } from '../../jobs/job-service.ts'
import { askMoved } from '../../placement-threads/ask-moved.ts'
import { PLACEMENT_JOB } from '../../placement-threads/placement-work.ts'
import { computeApportion } from '../../use-cases/compute-apportion.ts'
import { computeCalendar } from '../../use-cases/compute-calendar.ts'
import { computePlace } from '../../use-cases/compute-place.ts'
import { computeTutors } from '../../use-cases/compute-tutors.ts'
import { refuse } from '../../use-cases/refuse.ts'
import { answers, type Mounted } from '../route.ts'

/** The placement engines over HTTP; what is wrong with a problem goes back as a problem document with its places. */
export function computePlacementRoutes(jobs: Jobs): readonly Mounted[] {
  return [
    answers(API.computeApportion, ({ body }) => {
      const { value, issues } = computeApportion(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
    answers(API.computePlace, async ({ body }) => {
      const { value, issues } = await computePlace(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
    answers(API.computeCalendar, async ({ body }) => {
      const { value, issues } = await computeCalendar(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
    answers(API.computeTutors, async ({ body }) => {
      const { value, issues } = await computeTutors(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
    answers(API.computeMovedCourse, async ({ body }) => {
      const { value, issues } = parsePlaceProblem(body.problem)
      if (value === null) throw new Refusal(issues)
      const { chosen, from, to } = body
      const moved = await askMoved({ problem: value, chosen, move: { from, to } })
      return moved ?? refuse('REQUEST_VALUE_NOT_ALLOWED', { found: `${from} → ${to}` }, '/body/from')
    }),
    answers(API.startPlacement, ({ body }) => jobs.start(PLACEMENT_JOB, body)),
  ]
}
