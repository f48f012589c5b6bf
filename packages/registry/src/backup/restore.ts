import { createHash } from 'node:crypto'
import { Refusal } from '@laegedaekning/domain'
import { sql } from 'kysely'
import { findLatest, insertChange, lockChanges } from '../changes/change-rows.ts'
import type { Database, DatabaseTransaction } from '../database/database.ts'
import { CHUNK, insertRows, type NewFactRow } from '../facts/fact-rows.ts'
import type { RestoreReceipt } from '../registry.ts'
import type { FooterLine } from './lines.ts'
import { type BackupLine, readBackupLine } from './read-line.ts'

/** Reads a backup into an empty registry, all or nothing; see {@link Registry.restore}. */
export async function restoreLines(db: Database, lines: AsyncIterable<string>): Promise<RestoreReceipt> {
  return db.transaction().execute(async (tx) => {
    await lockChanges(tx)
    const { id: latest } = await findLatest(tx)
    if (latest > 0)
      throw new Refusal([{ code: 'REGISTRY_NOT_EMPTY', severity: 'error', values: { changes: latest } }])
    const receipt = await readAll(tx, lines)
    await demandOneTruthAtATime(tx, receipt)
    return receipt
  })
}

/** What has been read so far. */
type Progress = { line: number; changes: number; facts: number; footer: FooterLine | null }

async function readAll(tx: DatabaseTransaction, lines: AsyncIterable<string>): Promise<RestoreReceipt> {
  const progress: Progress = { line: 0, changes: 0, facts: 0, footer: null }
  const hash = createHash('sha256')
  let waiting: NewFactRow[] = []
  for await (const text of lines) {
    progress.line += 1
    const line = readInPlace(text, progress)
    if (line.record === 'change' || line.record === 'fact') hash.update(`${text}\n`)
    if (line.record === 'change') {
      await orUnreadable(progress, () => insertChange(tx, line.change))
      progress.changes += 1
    }
    if (line.record === 'fact') {
      waiting.push(line.fact)
      progress.facts += 1
      if (waiting.length === CHUNK) {
        await orUnreadable(progress, () => insertRows(tx, waiting))
        waiting = []
      }
    }
    if (line.record === 'footer') progress.footer = line.footer
  }
  await orUnreadable(progress, () => insertRows(tx, waiting))
  return checked(progress, hash.digest('hex'))
}

/** Reads a line and demands that it stands where it may: header first, then changes, then facts, footer last. */
function readInPlace(text: string, progress: Progress): BackupLine {
  if (progress.footer !== null) unreadable(progress.line, 'a line after the footer')
  let line: BackupLine
  try {
    line = readBackupLine(text, progress.changes)
  } catch (error) {
    return unreadable(progress.line, error instanceof Error ? error.message : String(error))
  }
  if ((line.record === 'header') !== (progress.line === 1))
    unreadable(progress.line, 'the header is not the first line')
  if (line.record === 'change' && progress.facts > 0) unreadable(progress.line, 'a change after the facts')
  return line
}

function checked({ line, changes, facts, footer }: Progress, sha256: string): RestoreReceipt {
  if (footer === null) return unreadable(line, 'the footer is missing: the backup is cut short')
  if (footer.changes !== changes || footer.facts !== facts)
    unreadable(line, 'the counts do not agree with the footer')
  if (footer.sha256 !== sha256) unreadable(line, 'the lines are not those that were written (sha256)')
  return { changes, facts, sha256 }
}

/** What the database refuses (a constraint, a version told twice) is a fault of the file. */
async function orUnreadable(progress: Progress, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    unreadable(progress.line, error instanceof Error ? error.message : String(error))
  }
}

/** A fact has one version at a time for whoever asks: no two overlap in virkning and registrering both. */
async function demandOneTruthAtATime(tx: DatabaseTransaction, receipt: RestoreReceipt): Promise<void> {
  const { rows } = await sql<{ readonly kind: string; readonly key: string }>`
    select a.kind, a.key from facts as a
    join facts as b on b.kind = a.kind and b.key = a.key and b.id > a.id
    where a.virkning_from < coalesce(b.virkning_until, 'infinity'::date)
      and b.virkning_from < coalesce(a.virkning_until, 'infinity'::date)
      and a.registered_in < coalesce(b.superseded_in, 2147483647)
      and b.registered_in < coalesce(a.superseded_in, 2147483647)
    limit 1`.execute(tx)
  const [found] = rows
  if (found !== undefined)
    unreadable(receipt.changes + receipt.facts, `${found.kind} ${found.key} has two versions at once`)
}

function unreadable(line: number, reason: string): never {
  throw new Refusal([{ code: 'REGISTRY_BACKUP_UNREADABLE', severity: 'error', values: { line, reason } }])
}
