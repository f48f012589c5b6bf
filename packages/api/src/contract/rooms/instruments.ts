import { z } from 'zod'
import { file, json, jsonBody, NO_BODY, op } from '../op.ts'
import { atDate, none } from '../op-parts.ts'
import {
  adviceAnswer,
  adviceRequest,
  decision,
  decisionArea,
  guaranteeAnswer,
  keptGuarantees,
  problemJson,
} from '../schemas/decisions.ts'
import { areaId, language } from '../schemas/words.ts'

/** Files that schedules come as. */
export const SCHEDULE_FORMATS = ['csv', 'csv-int', 'xlsx'] as const

const guarantees = jsonBody(
  problemJson.meta({
    id: 'GuaranteeProblem',
    description:
      'A date and a list of guarantees in whole øre. Unknown keys, fractions, guarantees without an end and shares above the cap are refused.',
    examples: [
      {
        date: '2026-11-22',
        guarantees: [
          {
            id: 'a',
            kind: 'rent',
            start: '2027-01-01',
            months: 12,
            rentOere: 3_000_000,
            ownShareOere: 1_000_000,
            reletOere: [],
          },
        ],
      },
    ],
  }),
)

const keptQuery = z.strictObject({
  omraade: areaId.optional(),
  nummer: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .meta({ description: 'One guarantee, whatever its standing.' }),
  taeller: z.enum(['givne', 'alle']).default('givne').meta({
    description: 'Those that are given, or drafts too; never those that have ended.',
  }),
  formaal: z.string().trim().min(1).max(300).optional().meta({
    description:
      'What doctors’ age and plans are needed for. Without it disposal guarantees count by their ceiling; with it, whoever may see them counts with them, and a row is written in the access log.',
  }),
})

/** Instruments, decisions and guarantees of the room Indsatser og sager. None of these routes stores anything: keeping goes by `/api/records`. */
export const INSTRUMENT_OPS = {
  adviseInstruments: op({
    method: 'POST',
    path: '/api/instruments/advice',
    params: none,
    query: none,
    body: jsonBody(adviceRequest),
    ok: json(adviceAnswer),
    summary:
      'What the matrix of 2008 answers for an area and an effort, and the rules of later law beside it',
    policy: 'read-knowledge',
    refusals: ['AREA_NOT_FOUND'],
  }),
  getDecisionArea: op({
    method: 'GET',
    path: '/api/decisions/areas/{id}',
    params: z.strictObject({ id: areaId }),
    query: z.strictObject({ dato: atDate }),
    body: NO_BODY,
    ok: json(decisionArea),
    summary: 'The designations in force of an area, and the signals that a designation can be proposed on',
    policy: 'read-figures',
    refusals: ['AREA_NOT_FOUND'],
  }),
  checkDecision: op({
    method: 'POST',
    path: '/api/decisions/check',
    params: none,
    query: none,
    body: jsonBody(
      problemJson.meta({
        id: 'DecisionProblem',
        description: 'kind, date and inputs of a decision. Unknown keys are refused.',
        examples: [
          {
            kind: 'delepraksis',
            date: '2008-06-01',
            inputs: { age: 63, health: false, specialCase: false, area: 'none', existing: false },
          },
        ],
      }),
    ),
    ok: json(decision),
    summary: 'A decision by the rules of its day, with reasons, inputs and finished text; nothing is stored',
    policy: 'read-decisions',
    refusals: ['REQUEST_KEY_UNKNOWN', 'REQUEST_KEY_MISSING', 'REQUEST_VALUE_NOT_ALLOWED'],
  }),
  scheduleGuarantees: op({
    method: 'POST',
    path: '/api/guarantees/schedule',
    params: none,
    query: none,
    body: guarantees,
    ok: json(guaranteeAnswer),
    summary: 'Schedules of guarantees month by month in whole øre, and the exposure by year and in total',
    policy: 'compute',
    refusals: ['GUARANTEE_OPEN_ENDED', 'GUARANTEE_OVER_CAP'],
  }),
  downloadSchedules: op({
    method: 'POST',
    path: '/api/guarantees/schedule/download',
    params: none,
    query: z.strictObject({ format: z.enum(SCHEDULE_FORMATS), sprog: language.default('da') }),
    body: guarantees,
    ok: file('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    summary: 'The same schedules as a file: Danish or international CSV, or XLSX',
    policy: 'compute',
    refusals: ['GUARANTEE_OPEN_ENDED', 'GUARANTEE_OVER_CAP'],
  }),
  readKeptGuarantees: op({
    method: 'GET',
    path: '/api/guarantees/kept',
    params: none,
    query: keptQuery,
    body: NO_BODY,
    ok: json(keptGuarantees),
    summary: 'Kept guarantees that one may see with their schedules, and the exposure by year and in total',
    policy: 'read-guarantees',
    refusals: ['RECORD_NOT_FOUND'],
  }),
  downloadKeptGuarantees: op({
    method: 'GET',
    path: '/api/guarantees/kept/download',
    params: none,
    query: z.strictObject({
      ...keptQuery.shape,
      format: z.enum(SCHEDULE_FORMATS),
      sprog: language.default('da'),
    }),
    body: NO_BODY,
    ok: file('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    summary:
      'The exposure of kept guarantees as a file: Danish or international CSV, or XLSX with the list too',
    policy: 'read-guarantees',
    refusals: ['RECORD_NOT_FOUND'],
  }),
} as const
