import { CASE_TRACKS } from '@laegedaekning/domain'
import type { CaseProcess } from '@laegedaekning/rules'
import { z } from 'zod'
import { file, json, NO_BODY, op } from '../op.ts'
import { none } from '../op-parts.ts'
import { source } from '../schemas/answers.ts'
import { list } from '../schemas/list.ts'
import { areaId, certainty, language, plainDate, text } from '../schemas/words.ts'

const named = z.object({ key: z.string(), title: text })

const step = z.object({
  key: z.string(),
  track: z.enum(CASE_TRACKS),
  title: text,
  text,
  owner: z.string(),
  due: z.object({
    day: z.string(),
    direction: z.enum(['before', 'after', 'on']),
    months: z.number().int(),
    days: z.number().int(),
    certainty,
    source: z.string().nullable(),
    at: z.string().nullable(),
  }),
  ids: list(z.string()),
  documents: list(text),
})

const caseProcess = z
  .object({
    id: z.string(),
    ids: list(z.string()),
    title: text,
    text,
    days: list(named),
    parties: list(named),
    steps: list(step),
    source: z.string(),
    at: z.string(),
    certainty,
  })
  .meta({ id: 'CaseProcess' }) satisfies z.ZodType<CaseProcess>

const caseProcesses = z
  .object({
    today: plainDate,
    processes: list(caseProcess),
    /** From how many days before its deadline a step is due soon, and the rule it is taken from. */
    soon: z.object({ days: z.number().int(), parameter: z.string(), certainty }),
    sources: list(source),
  })
  .meta({ id: 'CaseProcesses' })

/** The processes as an answer has them. */
export type CaseProcessesAnswer = z.output<typeof caseProcesses>

/** What cases are started from, and their deadlines as a calendar; cases themselves are `/api/records/case`. */
export const CASE_OPS = {
  listCaseProcesses: op({
    method: 'GET',
    path: '/api/case-processes',
    params: none,
    query: none,
    body: NO_BODY,
    ok: json(caseProcesses),
    summary: 'The processes that cases are started from: steps, tracks, deadlines, parties, sources',
    policy: 'read-knowledge',
    refusals: [],
  }),
  getCaseFeed: op({
    method: 'GET',
    path: '/api/cases.ics',
    params: none,
    query: z.strictObject({ omraade: areaId.optional(), sprog: language.default('da') }),
    body: NO_BODY,
    ok: file('text/calendar'),
    summary:
      'The deadlines of the open cases that one may see, as iCalendar: the title of each step and who has it, without notes, parties and whom the case is about',
    policy: 'read-cases',
    refusals: [],
  }),
} as const
