import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { atDate, knownAt, none } from '../op-parts.ts'
import { roadReach, whatIfWorldAnswer } from '../schemas/what-if.ts'
import { areaId, language } from '../schemas/words.ts'
import { DISTANCE_WORDS } from './find-place.ts'

/** Files that the answer of What if comes as. */
export const WHAT_IF_FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

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
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND', 'ACCESS_NO_NETWORK'],
  }),
  downloadWhatIf: op({
    method: 'GET',
    path: '/api/what-if/download',
    params: none,
    query: z.strictObject({
      /** As in the address of the screen: `luk:011234,flyt:011234:55.1:14.9,kapacitet:011234:2,aaben:011234,lukket:011234,ny:55.1:14.9:1`. */
      aendringer: z.string().max(4000).default(''),
      dato: atDate,
      kendt: knownAt,
      afstand: z.enum(DISTANCE_WORDS).default('lige-linje'),
      'inden-for': areaId.optional(),
      format: z.enum(WHAT_IF_FORMATS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
    ),
    summary: 'What a list of changes does, municipality by municipality, as a file: CSV, XLSX or JSON',
    policy: 'read-figures',
    refusals: ['REQUEST_VALUE_NOT_ALLOWED', 'AREA_NOT_FOUND', 'ACCESS_NO_NETWORK'],
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
    policy: 'read-figures',
    refusals: ['ACCESS_NO_NETWORK'],
  }),
} as const
