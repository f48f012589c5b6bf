import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database, Tables } from './database.ts'
import { openPglite } from './pglite-bridge.ts'
import { VALUE_PARSERS } from './value-parsers.ts'

/** Opens the embedded store in a folder (`null`: in memory); the caller holds the lock. `template` starts an empty one faster. */
export async function connectPglite(folder: string | null, template: Blob | null = null): Promise<Database> {
  const pglite = await openPglite({ folder, template })
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
}

/** Connections kept open to a PostgreSQL server by one process. */
const POOL_SIZE = 8

/** Opens a PostgreSQL server by its address; connects at the first query. */
export function connectPostgres(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (oid: number) => VALUE_PARSERS[oid] ?? types.getTypeParser(oid, 'text') },
  })
  // an idle connection that the server ends is replaced at the next query; without a listener it would end the process
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
