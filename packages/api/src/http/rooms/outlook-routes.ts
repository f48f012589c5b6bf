import { API } from '../../contract/index.ts'
import type { Jobs } from '../../jobs/job-service.ts'
import { downloadOutlook } from '../../outlook/download-outlook.ts'
import { readOutlook } from '../../outlook/read-outlook.ts'
import { readTableSoFar } from '../../outlook/read-table.ts'
import { readyForecast } from '../../outlook/run-forecast.ts'
import { startForecast } from '../../outlook/start-forecast.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the Fremskrivning room. */
export function outlookRoutes(register: Register, jobs: Jobs): readonly Mounted[] {
  return [
    answers(API.getOutlook, async ({ query }) => {
      // who opens the room asks for a run next
      void readyForecast()
      return readOutlook(register, query)
    }),
    answers(API.startForecast, ({ body }) => startForecast(register, jobs, body)),
    answers(API.getOutlookTable, ({ query }) => readTableSoFar(jobs, query.koersel, query.maal)),
    hands(API.downloadOutlook, ({ query }) => downloadOutlook(register, jobs, query)),
  ]
}
