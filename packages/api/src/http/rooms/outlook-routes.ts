import { API } from '../../contract/index.ts'
import type { Jobs } from '../../jobs/job-service.ts'
import { downloadOutlook } from '../../outlook/download-outlook.ts'
import { readOutlook } from '../../outlook/read-outlook.ts'
import { readOutlookTable } from '../../outlook/read-table.ts'
import { startForecast } from '../../outlook/start-forecast.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the Fremskrivning room. */
export function outlookRoutes(register: Register, jobs: Jobs): readonly Mounted[] {
  return [
    answers(API.getOutlook, ({ query }) => readOutlook(register, query)),
    answers(API.startForecast, ({ body }) => startForecast(register, jobs, body)),
    answers(API.getOutlookTable, ({ query }) => readOutlookTable(jobs, query.koersel, query.maal)),
    hands(API.downloadOutlook, ({ query }) => downloadOutlook(register, jobs, query)),
  ]
}
