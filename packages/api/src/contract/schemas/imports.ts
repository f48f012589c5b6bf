import { z } from 'zod'
import { known } from './answers.ts'
import { issue } from './issue.ts'
import { list } from './list.ts'
import { text } from './words.ts'

const whole = z.number().int().min(0)

/** One entry of the log: who, when, why, from which file, and what it did. */
export const change = z
  .object({
    id: whole,
    kind: z.enum(['import', 'example', 'seed', 'edit', 'undo']),
    who: z.string(),
    why: z.string(),
    registeredAt: z.string(),
    file: z.object({ name: z.string(), sha256: z.string(), rows: whole, rejected: whole }).nullable(),
    facts: z.object({ in: whole, added: whole, changed: whole, unchanged: whole }),
    /** The change that undid this one. */
    undoneBy: whole.nullable(),
    /** Whether undoing it now would be accepted. */
    canUndo: z.boolean(),
  })
  .meta({ id: 'Change' })

export const changes = z.object({ changes: list(change), known }).meta({ id: 'Changes' })

/** What one file was found to be, and how many of its rows could be used. */
export const fileReceipt = z
  .object({
    name: z.string(),
    sha256: z.string(),
    format: z.string().nullable(),
    formatTitle: text.nullable(),
    rowsRead: whole,
    rowsUsed: whole,
    rowsNotUsed: whole,
  })
  .meta({ id: 'FileReceipt' })

/** What an import would do. Nothing has been written. */
export const importCheck = z
  .object({
    /** Hand it to `POST /api/imports` to confirm; forgotten after half an hour. */
    check: z.string(),
    files: list(fileReceipt),
    facts: z.object({ in: whole, added: whole, changed: whole, unchanged: whole }),
    /** The first issues, errors first; `issueCounts` has them all. */
    issues: list(issue),
    issueCounts: z.object({ error: whole, warning: whole, note: whole }),
    /** Whether it may be confirmed as it is: no errors and something to write. */
    canImport: z.boolean(),
    /** Whether it may be confirmed with `skipRowsWithErrors`. */
    canImportWithoutErrors: z.boolean(),
  })
  .meta({ id: 'ImportCheck' })

/** Confirms a check. */
export const importConfirm = z
  .strictObject({
    check: z.string().min(1),
    who: z.string().min(1).max(200),
    why: z.string().min(1).max(2000),
    /** Leave out rows with errors and keep the rest; the receipt counts them as rejected. */
    skipRowsWithErrors: z.boolean().default(false),
  })
  .meta({ id: 'ImportConfirm' })

/** What was written. `change` is null when the register already held all of it. */
export const receipt = z
  .object({
    change: whole.nullable(),
    registeredAt: z.string().nullable(),
    facts: z.object({ in: whole, added: whole, changed: whole, unchanged: whole }),
    files: list(fileReceipt),
    issues: list(issue),
  })
  .meta({ id: 'Receipt' })

export const undoBody = z
  .strictObject({ who: z.string().min(1).max(200), why: z.string().min(1).max(2000) })
  .meta({ id: 'Undo' })

/** The tables that can be filled in and imported. */
export const templates = z
  .object({
    templates: list(
      z
        .object({
          id: z.string(),
          title: text,
          description: text,
          columns: list(
            z.object({ header: z.string(), required: z.boolean(), description: text, example: z.string() }),
          ),
        })
        .meta({ id: 'Template' }),
    ),
  })
  .meta({ id: 'Templates' })
