import { findAreaId } from '@laegedaekning/domain'
import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { knownAt, none } from '../op-parts.ts'
import { effectAnswer } from '../schemas/effects.ts'
import { areaId, language, plainDate } from '../schemas/words.ts'

/** Files that portfolio and follow-up come as. */
export const PORTFOLIO_FORMATS = ['csv', 'csv-int', 'xlsx'] as const

const SPREADSHEETS = file('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')

const effectQuery = z.strictObject({
  noegletal: z.string().max(120),
  omraade: areaId,
  'virker-fra': plainDate.meta({
    description:
      'The day from which the initiative could be seen; a measurement of that day is still one from before.',
  }),
  uden: z
    .string()
    .max(4000)
    .default('')
    .transform((text) => text.split(',').flatMap((id) => findAreaId(id) ?? []))
    .meta({
      description:
        'Areas with an initiative of the same kind, separated by commas: they are not compared with.',
    }),
  kendt: knownAt,
})

const asFile = { format: z.enum(PORTFOLIO_FORMATS), sprog: language.default('da') }

/** The portfolio of own initiatives with its follow-up, and the pictures of the idea bank. */
export const PORTFOLIO_OPS = {
  getEffect: op({
    method: 'GET',
    path: '/api/effects',
    params: none,
    query: effectQuery,
    body: NO_BODY,
    ok: json(effectAnswer),
    summary:
      'An initiative followed up: the indicator before and after beside similar areas and beside its own line from before, with intervals and a verdict',
    policy: 'read-figures',
    refusals: ['INDICATOR_NOT_FOUND', 'AREA_NOT_FOUND', 'LEVEL_NOT_AT_DATE'],
  }),
  downloadEffect: op({
    method: 'GET',
    path: '/api/effects/download',
    params: none,
    query: z.strictObject({ ...effectQuery.shape, ...asFile }),
    body: NO_BODY,
    ok: SPREADSHEETS,
    summary: 'The measurements of a follow-up as a file: Danish or international CSV, or XLSX',
    policy: 'read-figures',
    refusals: ['INDICATOR_NOT_FOUND', 'AREA_NOT_FOUND', 'LEVEL_NOT_AT_DATE'],
  }),
  downloadPortfolio: op({
    method: 'GET',
    path: '/api/portfolio/download',
    params: none,
    query: z.strictObject({ omraade: areaId.optional(), ...asFile }),
    body: NO_BODY,
    ok: SPREADSHEETS,
    summary:
      'The own initiatives that one may see, as a file: Danish or international CSV, or XLSX with the steps',
    policy: 'read-portfolio',
    refusals: [],
  }),
} as const
