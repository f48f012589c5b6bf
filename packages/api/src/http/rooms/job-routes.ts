import { API } from '../../contract/index.ts'
import type { Jobs } from '../../jobs/job-service.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of long work. */
export function jobRoutes(jobs: Jobs): readonly Mounted[] {
  return [
    answers(API.getJob, ({ params }) => jobs.get(params.id)),
    answers(API.cancelJob, ({ params }) => jobs.cancel(params.id)),
    answers(API.runJobAgain, ({ params }) => jobs.again(params.id)),
    hands(API.getJobResult, async ({ params }) => ({
      name: `laegedaekning_koersel_${params.id.slice(0, 12)}.json`,
      type: 'application/json; charset=utf-8',
      bytes: await jobs.result(params.id),
    })),
    hands(API.getJobBundle, async ({ params }) => ({
      name: `laegedaekning_bundt_${params.id.slice(0, 12)}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(`${JSON.stringify(await jobs.input(params.id))}\n`),
    })),
  ]
}
