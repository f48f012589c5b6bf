import { API } from '../../contract/index.ts'
import { advise } from '../../instruments/advise.ts'
import { checkDecision } from '../../instruments/check-decision.ts'
import { readDecisionArea } from '../../instruments/decision-area.ts'
import { downloadSchedules, scheduleGuarantees } from '../../instruments/guarantees.ts'
import { downloadKeptGuarantees, readKeptGuarantees } from '../../instruments/kept-guarantees.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of instruments, decisions and guarantees. */
export function instrumentRoutes(register: Register): readonly Mounted[] {
  return [
    answers(API.adviseInstruments, ({ body }) => advise(register, body)),
    answers(API.getDecisionArea, ({ params, query }) =>
      readDecisionArea(register, params.id, query.dato ?? register.clock.today()),
    ),
    answers(API.checkDecision, ({ body }) => checkDecision(body)),
    answers(API.scheduleGuarantees, ({ body }) => scheduleGuarantees(body)),
    hands(API.downloadSchedules, ({ body, query }) => downloadSchedules(body, query)),
    answers(API.readKeptGuarantees, ({ caller, query }) => readKeptGuarantees(caller, register, query)),
    hands(API.downloadKeptGuarantees, ({ caller, query }) => downloadKeptGuarantees(caller, register, query)),
  ]
}
