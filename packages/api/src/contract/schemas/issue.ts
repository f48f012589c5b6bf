import { ISSUE_CODES, type Issue, type Place } from '@laegedaekning/domain'
import { z } from 'zod'
import { list } from './list.ts'
import { recordConflict } from './records.ts'

export const issueCode = z.enum(ISSUE_CODES)

export const severity = z.enum(['error', 'warning', 'note'])

const whole = z.number().int().min(0)

/** Where an issue lies: file, row and column as the user's program counts, or a JSON pointer into the request. */
export const place = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('cell'),
      file: z.string(),
      sheet: z.exactOptional(z.string()),
      row: whole,
      column: z.string(),
    }),
    z.object({ kind: z.literal('row'), file: z.string(), sheet: z.exactOptional(z.string()), row: whole }),
    z.object({ kind: z.literal('line'), file: z.string(), line: whole, column: whole }),
    z.object({ kind: z.literal('file'), file: z.string() }),
    z.object({ kind: z.literal('field'), pointer: z.string() }),
    z.object({
      kind: z.literal('record'),
      entity: z.string(),
      id: z.string(),
      period: z.exactOptional(z.string()),
    }),
  ])
  .meta({ id: 'Place' }) satisfies z.ZodType<Place>

/** Something the user can see and mend; words are made from code and values by `issueMessage`. */
export const issue = z
  .object({
    code: issueCode,
    severity,
    at: z.exactOptional(place),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Issue' }) satisfies z.ZodType<Issue>

/** An issue with its words in both languages, as answers carry it for people who read the API by hand. */
export const problem = z
  .object({
    /** Address of the page about the code, relative to the server: `/fejl/AREA_NOT_FOUND`. */
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Names this very answer; quote it when asking for help. */
    instance: z.string(),
    code: issueCode,
    issues: list(issue),
    /** RECORD_CHANGED (412): both versions. */
    conflict: z.exactOptional(recordConflict),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document' })

/** An RFC 9457 problem document with the issues behind it. */
export type Problem = z.output<typeof problem>
