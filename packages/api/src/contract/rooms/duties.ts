import { z } from 'zod'
import { file, NO_BODY, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { areaId, language } from '../schemas/words.ts'

/** The reform's duties as a region has recorded them; writing them is `/api/records/duty-state`. */
export const DUTY_OPS = {
  getDutyFeed: op({
    method: 'GET',
    path: '/api/duties.ics',
    params: none,
    query: z.strictObject({ region: areaId, sprog: language.default('da') }),
    body: NO_BODY,
    ok: file('text/calendar'),
    summary: 'The reform calendar of a region as iCalendar, with how far it is with each duty',
    policy: 'read-duties',
    refusals: ['AREA_NOT_FOUND'],
  }),
} as const
