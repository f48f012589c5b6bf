import { Kysely, type Logger, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database, Tables } from './database.ts'
import { openPglite } from './pglite-bridge.ts'
import { VALUE_PARSERS } from './value-parsers.ts'

/** How an embedded store is opened: in which folder (`null`: memory), and from what archive an empty one starts. */
export type PgliteOptions = { readonly folder: string | null; readonly template?: Blob | null }

/** Opens the embedded store; the caller holds the folder's lock. `log` is told of every statement. */
export async function connectPglite(options: PgliteOptions, log?: Logger): Promise<Database> {
  const pglite = await openPglite({ folder: options.folder, template: options.template ?? null })
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), ...(log === undefined ? {} : { log }) })
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
