import { API } from '../../contract/index.ts'
import type { Register } from '../../register/register.ts'
import { readInitiative, readInitiatives } from '../../use-cases/catalogue.ts'
import { downloadInitiatives } from '../../use-cases/download-catalogue.ts'
import { readReformCalendar, readReformFeed } from '../../use-cases/reform-calendar.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the catalogue of initiatives and of the reform calendar. */
export function catalogueRoutes(register: Register): readonly Mounted[] {
  return [
    answers(API.listInitiatives, ({ query }) => readInitiatives(register, query)),
    hands(API.downloadInitiatives, ({ query }) => downloadInitiatives(register, query)),
    answers(API.getInitiative, ({ params }) => readInitiative(register, params.id)),
    answers(API.getReformCalendar, ({ query }) => readReformCalendar(register, query)),
    hands(API.getReformFeed, ({ query }) => readReformFeed(register, query)),
  ]
}
