import { STORED_KIND_NAMES } from '@laegedaekning/domain'
import { z } from 'zod'
import { list } from './list.ts'
import { areaId } from './words.ts'

export const storedKind = z.enum(STORED_KIND_NAMES)

/** The body of a record as plain JSON; `getStoredBody` of the domain reads it by its kind. */
export const recordBody = z.record(z.string(), z.unknown())

/** Something that people write and keep: a case, an initiative, an idea, a meeting round … */
export const storedRecord = z
  .object({
    kind: storedKind,
    id: z.string(),
    /** Number of the change that made it as it is; the ETag, and what If-Match asks for. */
    version: z.number().int(),
    changedBy: z.string(),
    changedAt: z.string(),
    createdBy: z.string(),
    createdAt: z.string(),
    /** Why it was last changed, in the words of the one who did. */
    why: z.string(),
    /** Every area that it lies in. */
    areas: list(areaId),
    body: recordBody,
    /** Sensitive fields that are not in the body. */
    withheld: list(z.string()),
    /** Those of them that have a value, and that this account sees when it says what for (`formaal`). */
    mayShow: list(z.string()),
    /** Sensitive fields that this account may see and write at all. */
    mayOpen: list(z.string()),
    mayChange: z.boolean(),
  })
  .meta({ id: 'StoredRecord' })

export type StoredRecordAnswer = z.output<typeof storedRecord>

export const recordList = z.object({ kind: storedKind, records: list(storedRecord), mayAdd: z.boolean() })

const recordField = z.object({
  /** Field of the body. */
  field: z.string(),
  /** JSON pointer to what differs; items of lists by their key where they have one. */
  pointer: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

export const recordHistory = z
  .object({
    kind: storedKind,
    id: z.string(),
    /** Latest first. */
    changes: list(
      z.object({
        version: z.number().int(),
        at: z.string(),
        who: z.string(),
        why: z.string(),
        what: z.enum(['made', 'changed', 'removed', 'restored']),
        fields: list(recordField),
        canUndo: z.boolean(),
      }),
    ),
    withheld: list(z.string()),
    mayShow: list(z.string()),
  })
  .meta({ id: 'RecordHistory' })

export type RecordHistoryAnswer = z.output<typeof recordHistory>

/** Two versions that would not go together (412): nothing is lost, and a person chooses. */
export const recordConflict = z
  .object({
    mine: recordBody,
    theirs: storedRecord,
    /** The version that mine was made from; `null` where that is not known. */
    base: recordBody.nullable(),
    /** Fields that differ between mine and theirs. */
    differs: list(z.string()),
  })
  .meta({ id: 'RecordConflict' })

export type RecordConflictAnswer = z.output<typeof recordConflict>

const why = z.string().trim().max(1000).default('')
/** Name of the one who writes, where nobody signs in; else the account's. */
const who = z.string().trim().max(100).optional()

export const recordDraft = z
  .strictObject({ body: recordBody, why, who })
  .meta({ id: 'RecordDraft', description: 'A record, and why it is changed' })

export const recordRemoval = z.strictObject({ why, who }).meta({ id: 'RecordRemoval' })

export const recordUndo = z
  .strictObject({ version: z.number().int().min(1), why, who })
  .meta({ id: 'RecordUndo', description: 'Back to how it was before this version' })
