import { z } from 'zod'
import { json, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none, policy } from '../op-parts.ts'
import { roadReach, whatIfWorldAnswer } from '../schemas/what-if.ts'
import { areaId } from '../schemas/words.ts'
import { DISTANCE_WORDS } from './find-place.ts'

/** The routes of What if: the world once, then one search for each new point by road; the rest happens in the browser. */
export const WHAT_IF_OPS = {
  getWhatIfWorld: op({
    method: 'GET',
    path: '/api/what-if/world',
    params: none,
    query: z.strictObject({
      dato: atDate,
      kendt: knownAt,
      afstand: z.enum(DISTANCE_WORDS).default('lige-linje'),
      'inden-for': areaId.optional(),
    }),
    body: NO_BODY,
    ok: json(whatIfWorldAnswer),
    summary: 'People, practices and the numbers of the date, for imagining changes in a browser',
    policy,
    refusals: ['AREA_NOT_FOUND', 'ACCESS_NO_NETWORK'],
  }),
  getRoadReach: op({
    method: 'GET',
    path: '/api/what-if/reach',
    params: none,
    query: z.strictObject({
      dato: atDate,
      kendt: knownAt,
      bredde: z.coerce.number().min(-90).max(90),
      laengde: z.coerce.number().min(-180).max(180),
    }),
    body: NO_BODY,
    ok: json(roadReach),
    summary: 'Kilometres by road from every small area to one point, for a practice that is new or has moved',
    policy,
    refusals: ['ACCESS_NO_NETWORK'],
  }),
} as const
