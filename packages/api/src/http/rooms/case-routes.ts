import { API } from '../../contract/index.ts'
import { readCaseFeed, readCaseProcesses } from '../../records/case-processes.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of what cases are started from, and of their deadlines. */
export function caseRoutes(register: Register): readonly Mounted[] {
  return [
    answers(API.listCaseProcesses, () => readCaseProcesses(register)),
    hands(API.getCaseFeed, ({ caller, query }) =>
      readCaseFeed(caller, register, { area: query.omraade, language: query.sprog }),
    ),
  ]
}
