import { sql } from 'kysely'
import { connectPglite, connectPostgres } from '../database/connect.ts'
import type { Database } from '../database/database.ts'
import { HEAD, migrateTo } from '../migrations/migrate.ts'
import { registryOf } from '../open-registry.ts'
import type { Registry } from '../registry.ts'
import { getPgliteTemplate } from './pglite-template.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/** A registry for tests, with what a test may do beyond the front door. */
export type TestRegistry = {
  readonly registry: Registry
  readonly db: Database
  /** Sets what the clock says from now on. */
  readonly setClock: (instant: string) => void
  /** Empties the registry. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What a test clock says until it is set. */
export const TEST_INSTANT = '2026-11-22T08:00:00.000Z'

async function testRegistry(db: Database, stop: () => Promise<void>): Promise<TestRegistry> {
  await migrateTo(db, HEAD)
  let instant = TEST_INSTANT
  const registry = registryOf(db, null, () => instant)
  return {
    registry,
    db,
    setClock: (to) => {
      instant = to
    },
    clear: async () => {
      instant = TEST_INSTANT
      await sql`truncate facts, changes, sessions, accounts, access_log`.execute(db)
    },
    close: async () => {
      await registry.close()
      await stop()
    },
  }
}

/** An empty registry in memory, on PGlite. */
export async function openPgliteForTests(): Promise<TestRegistry> {
  const template = await getPgliteTemplate()
  return testRegistry(await connectPglite({ folder: null, template }), async () => {})
}

/** An empty registry on a PostgreSQL server started for it, or in a new database of a server that runs already. */
export async function openPostgresForTests(server?: PostgresServer): Promise<TestRegistry> {
  const own = server ?? (await startPostgres())
  const db = connectPostgres(await own.createDatabase())
  return testRegistry(db, async () => (server === undefined ? own.stop() : undefined))
}

/** Both stores, for `describe.each`: every test of the registry runs on each. */
export const STORES = [
  { store: 'PGlite', open: openPgliteForTests },
  { store: 'PostgreSQL', open: () => openPostgresForTests() },
] as const
