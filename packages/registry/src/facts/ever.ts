import { type FactBodies, type FactKind, getFactBody } from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** The latest body of every key of a kind, whatever the day, as known now; by key in byte order. */
export async function readEver<K extends FactKind>(db: Database, kind: K): Promise<readonly FactBodies[K][]> {
  const { rows } = await sql<{ readonly body: unknown }>`
    select distinct on (key collate "C") body
    from facts
    where kind = ${kind} and superseded_in is null and body is not null
    order by key collate "C", virkning_from desc`.execute(db)
  return rows.map(({ body }) => getFactBody(kind, body))
}
