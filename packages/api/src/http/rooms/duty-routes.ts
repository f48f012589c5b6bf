import { API } from '../../contract/index.ts'
import type { Register } from '../../register/register.ts'
import { readDutyFeed } from '../../use-cases/reform-calendar.ts'
import { hands, type Mounted } from '../route.ts'

/** The route of the duties of the reform as regions have recorded them. */
export function dutyRoutes(register: Register): readonly Mounted[] {
  return [hands(API.getDutyFeed, ({ caller, query }) => readDutyFeed(caller, register, query))]
}
