import { AREA_LEVELS } from '@laegedaekning/domain'
import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { atDate, knownAt } from '../op-parts.ts'
import { accessAnswer, accessAreaAnswer, accessWorldAnswer, catchmentAnswer } from '../schemas/access.ts'
import { areaId, language } from '../schemas/words.ts'
import { DISTANCE_WORDS } from './find-place.ts'

/** The level that stands for the small areas themselves. */
export const SMALL_AREA_LEVEL = 'smaaomraade'

/** By what people are placed: the finest that each municipality has, or one kind for all that have it. */
export const PLACED_BY = ['auto', 'afstemningsomraade', 'sogn', 'adressecelle', 'kommune'] as const

/** What all questions of the access room say: the day, the kind of distance, and how people are placed. */
const distances = {
  dato: atDate,
  afstand: z.enum(DISTANCE_WORDS).default('lige-linje').meta({
    description: 'A straight line, that times the detour factor, or the road (needs a road network)',
  }),
  grundlag: z.enum(PLACED_BY).default('auto'),
  kendt: knownAt,
}

/** The question of the access room. */
export const accessQuery = z.strictObject({
  ...distances,
  maal: z.string().default('andel-faerre-end-to-praksis'),
  niveau: z.enum([...AREA_LEVELS, SMALL_AREA_LEVEL]).default('kommune'),
  'inden-for': areaId.optional(),
})

const DOWNLOADS = ['csv', 'csv-int', 'xlsx', 'json', 'svg'] as const
const refusals = ['INDICATOR_NOT_FOUND', 'AREA_NOT_FOUND', 'LEVEL_NOT_AT_DATE', 'ACCESS_NO_NETWORK'] as const

/** The routes of the access room: who can reach a doctor. */
export const ACCESS_OPS = {
  getAccess: op({
    method: 'GET',
    path: '/api/access/table',
    params: z.strictObject({}),
    query: accessQuery,
    body: NO_BODY,
    ok: json(accessAnswer),
    summary: 'One access measure by area or small area, with the 15 km question by all kinds of distance',
    policy: 'read-figures',
    refusals,
  }),
  downloadAccess: op({
    method: 'GET',
    path: '/api/access/download',
    params: z.strictObject({}),
    query: z.strictObject({
      ...accessQuery.shape,
      format: z.enum(DOWNLOADS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
      'image/svg+xml',
    ),
    summary: 'The same table as a file; for small areas each with its point, people and distances',
    policy: 'read-figures',
    refusals,
  }),
  getAccessArea: op({
    method: 'GET',
    path: '/api/access/area/{id}',
    params: z.strictObject({ id: z.string().max(100) }),
    query: z.strictObject({
      ...distances,
      maal: z.string().default('andel-faerre-end-to-praksis'),
    }),
    body: NO_BODY,
    ok: json(accessAreaAnswer),
    summary: 'One area or small area: who lacks a choice, distances, and the nearest practices',
    policy: 'read-figures',
    refusals,
  }),
  getCatchment: op({
    method: 'GET',
    path: '/api/access/practice/{id}',
    params: z.strictObject({ id: z.string().max(100) }),
    query: z.strictObject(distances),
    body: NO_BODY,
    ok: json(catchmentAnswer),
    summary: 'The catchment of a practice: people who have it nearest or within the limit, and its overlaps',
    policy: 'read-figures',
    refusals: ['ACCESS_PRACTICE_NOT_FOUND', 'ACCESS_NO_NETWORK'],
  }),
  getAccessWorld: op({
    method: 'GET',
    path: '/api/access/world',
    params: z.strictObject({}),
    query: z.strictObject({ ...distances, 'inden-for': areaId.optional() }),
    body: NO_BODY,
    ok: json(accessWorldAnswer),
    summary: 'Small areas, practices and the costs between them as plain data, inside an area',
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND', 'ACCESS_NO_NETWORK'],
  }),
} as const
