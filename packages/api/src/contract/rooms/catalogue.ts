import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { atDate, none } from '../op-parts.ts'
import {
  initiativeAnswer,
  initiativeGroup,
  initiativeLevel,
  initiativeParty,
  initiativeStatus,
  initiativesAnswer,
  initiativeTarget,
  reformAnswer,
} from '../schemas/catalogue.ts'
import { areaId, language } from '../schemas/words.ts'

export const CATALOGUE_FORMATS = ['csv', 'csv-int', 'xlsx', 'json'] as const

const filters = z.strictObject({
  q: z.string().max(200).default(''),
  gruppe: initiativeGroup.optional(),
  status: initiativeStatus.optional(),
  niveau: initiativeLevel.optional(),
  aarsag: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .optional(),
  adressat: initiativeParty.optional(),
  maalgruppe: initiativeTarget.optional(),
  noegletal: z.string().optional(),
  dato: atDate,
})

/** The catalogue of initiatives and the reform calendar of the room Indsatser og sager. */
export const CATALOGUE_OPS = {
  listInitiatives: op({
    method: 'GET',
    path: '/api/initiatives',
    params: none,
    query: filters,
    body: NO_BODY,
    ok: json(initiativesAnswer),
    summary: 'The initiatives of the sources that answer a filter, with status, causes, links and sources',
    policy: 'read-knowledge',
    refusals: [],
  }),
  downloadInitiatives: op({
    method: 'GET',
    path: '/api/initiatives/download',
    params: none,
    query: z.strictObject({
      ...filters.shape,
      format: z.enum(CATALOGUE_FORMATS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
    ),
    summary: 'The same initiatives as a file: Danish or international CSV, XLSX or JSON',
    policy: 'read-knowledge',
    refusals: [],
  }),
  getInitiative: op({
    method: 'GET',
    path: '/api/initiatives/{id}',
    params: z.strictObject({ id: z.string().max(10) }),
    query: none,
    body: NO_BODY,
    ok: json(initiativeAnswer),
    summary: 'One initiative, with the names of the indicators, levers and regions it links to',
    policy: 'read-knowledge',
    refusals: ['INITIATIVE_NOT_FOUND'],
  }),
  getReformCalendar: op({
    method: 'GET',
    path: '/api/reform-calendar',
    params: none,
    query: z.strictObject({ dato: atDate, region: areaId.optional() }),
    body: NO_BODY,
    ok: json(reformAnswer),
    summary:
      'Duties and dates of the reform at a date, for one region or all, with the staff-transfer limits',
    policy: 'read-knowledge',
    refusals: ['AREA_NOT_FOUND'],
  }),
  getReformFeed: op({
    method: 'GET',
    path: '/api/reform-calendar.ics',
    params: none,
    query: z.strictObject({ region: areaId.optional(), sprog: language.default('da') }),
    body: NO_BODY,
    ok: file('text/calendar'),
    summary: 'The dated duties and events as an iCalendar feed (RFC 5545)',
    policy: 'read-knowledge',
    refusals: ['AREA_NOT_FOUND'],
  }),
} as const
