import { type Selectable, sql } from 'kysely'
import type { ChangesTable, Database, DatabaseTransaction } from '../database/database.ts'
import type { Change, ChangeFile, ChangeId, ChangeKind, FactCounts } from '../registry.ts'
import { undoneBy } from './undone-by.ts'

/** A change to be written. */
export type NewChange = {
  readonly id: ChangeId
  readonly registeredAt: string
  readonly who: string
  readonly why: string
  readonly kind: ChangeKind
  readonly file: ChangeFile | null
  readonly facts: FactCounts
  readonly undoes: ChangeId | null
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`, whatever the time zone of the session. */
const REGISTERED_AT = sql<string>`to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * Makes writers wait for each other until the transaction ends (readers do not wait), so that the numbers of changes
 * have no gaps and no change becomes visible before one with a lower number.
 */
export async function lockChanges(tx: DatabaseTransaction): Promise<void> {
  await sql`lock table changes in share row exclusive mode`.execute(tx)
}

/** Changes of what people write and keep, on which no figure rests. */
const RECORD: ChangeKind = 'record'

/** The latest change of what figures are made of; 0 where there is none. */
export async function findLatestOfFigures(db: Database): Promise<ChangeId> {
  const row = await db
    .selectFrom('changes')
    .select('id')
    .where('kind', '<>', RECORD)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

/** The latest change of all and when it was registered; 0 and `null` in an empty registry. */
export async function findLatest(
  db: Database,
): Promise<{ readonly id: ChangeId; readonly registeredAt: string | null }> {
  const row = await db
    .selectFrom('changes')
    .select(['id', REGISTERED_AT.as('registeredAt')])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { id: 0, registeredAt: null }
}

/** The latest change of what figures are made of that was registered at or before an instant. */
export async function changeIdAt(db: Database, instant: string): Promise<ChangeId> {
  const row = await db
    .selectFrom('changes')
    .select('id')
    .where('registered_at', '<=', sql<string>`${instant}::timestamptz`)
    .where('kind', '<>', RECORD)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Writes a change. */
export async function insertChange(tx: DatabaseTransaction, change: NewChange): Promise<void> {
  await tx
    .insertInto('changes')
    .values({
      id: change.id,
      registered_at: sql<string>`${change.registeredAt}::timestamptz`,
      who: change.who,
      why: change.why,
      kind: change.kind,
      file_name: change.file?.name ?? null,
      file_sha256: change.file?.sha256 ?? null,
      file_rows: change.file?.rows ?? null,
      file_rejected: change.file?.rejected ?? null,
      facts_in: change.facts.in,
      facts_added: change.facts.added,
      facts_changed: change.facts.changed,
      facts_unchanged: change.facts.unchanged,
      undoes: change.undoes,
    })
    .execute()
}

/** Changes of what figures are made of, from the latest down to the first, or as many as wanted. */
export async function selectChanges(db: Database, limit: number | undefined): Promise<readonly Change[]> {
  const query = changesOf(db).where('kind', '<>', RECORD)
  return readChanges(db, await (limit === undefined ? query : query.limit(limit)).execute())
}

/** Every change, those of what people write too, from the latest down to the first. */
export async function selectAllChanges(db: Database): Promise<readonly Change[]> {
  return readChanges(db, await changesOf(db).execute())
}

function changesOf(db: Database) {
  return db.selectFrom('changes').selectAll().select(REGISTERED_AT.as('registeredAt')).orderBy('id', 'desc')
}

async function readChanges(
  db: Database,
  rows: readonly (Selectable<ChangesTable> & { readonly registeredAt: string })[],
): Promise<readonly Change[]> {
  const undos = await selectUndos(db)
  return rows.map((row) => ({
    id: row.id,
    registeredAt: row.registeredAt,
    who: row.who,
    why: row.why,
    kind: row.kind,
    file:
      row.file_name === null
        ? null
        : {
            name: row.file_name,
            sha256: row.file_sha256 ?? '',
            rows: row.file_rows ?? 0,
            rejected: row.file_rejected ?? 0,
          },
    facts: {
      in: row.facts_in,
      added: row.facts_added,
      changed: row.facts_changed,
      unchanged: row.facts_unchanged,
    },
    undoes: row.undoes,
    undoneBy: undoneBy(undos, row.id),
  }))
}

/** Every undo: its own number and that of the change it undid. */
export async function selectUndos(db: Database): Promise<ReadonlyMap<ChangeId, ChangeId>> {
  const rows = await sql<{ id: number; undoes: number }>`
    select id, undoes from changes where undoes is not null order by id`.execute(db)
  return new Map(rows.rows.map(({ id, undoes }) => [id, undoes]))
}
