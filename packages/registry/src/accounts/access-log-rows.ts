import { sql } from 'kysely'
import { instantIn, instantValue } from '../changes/instant.ts'
import type { Database } from '../database/database.ts'
import type { AccessLog, AccessRow } from './account-book.ts'
import type { Use } from './account-rows.ts'

/** The access log of an open database. */
export function accessLogOf(db: Database, use: Use): AccessLog {
  return {
    add: (rows) =>
      use(async () => {
        if (rows.length === 0) return
        const values = rows.map(({ at, fields, ...row }) => ({
          ...row,
          at: instantValue(at),
          fields: sql<string>`${JSON.stringify(fields)}::jsonb`,
        }))
        await db.insertInto('access_log').values(values).execute()
      }),
    list: ({ person, limit }) => use(() => selectRows(db, person, limit)),
  }
}

async function selectRows(
  db: Database,
  person: string | undefined,
  limit: number,
): Promise<readonly AccessRow[]> {
  const query = db
    .selectFrom('access_log')
    .select(['account', 'name', 'role', 'person', 'record', 'purpose', 'through'])
    .select([instantIn('at').as('instant'), sql<string>`fields::text`.as('fieldList')])
    .orderBy('id', 'desc')
    .limit(limit)
  const rows = await (person === undefined ? query : query.where('person', '=', person)).execute()
  return rows.map(({ instant, fieldList, ...row }) => ({ ...row, at: instant, fields: namesIn(fieldList) }))
}

function namesIn(text: string): readonly string[] {
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? read.map(String) : []
}
