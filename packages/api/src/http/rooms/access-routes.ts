import type { AccessDesk } from '../../access/access-desk.ts'
import { downloadAccess } from '../../access/download-access.ts'
import { readAccess, readAccessArea, readAccessWorld, readCatchment } from '../../access/read-access.ts'
import { API } from '../../contract/index.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the access room. */
export function accessRoutes(desk: AccessDesk): readonly Mounted[] {
  return [
    answers(API.getAccess, ({ query }) => readAccess(desk, query)),
    hands(API.downloadAccess, ({ query }) => downloadAccess(desk, query)),
    answers(API.getAccessArea, ({ params, query }) => readAccessArea(desk, params.id, query)),
    answers(API.getCatchment, ({ params, query }) => readCatchment(desk, params.id, query)),
    answers(API.getAccessWorld, ({ query }) => readAccessWorld(desk, query)),
  ]
}
