import { mkdirSync } from 'node:fs'
import { Fault, Refusal } from '@laegedaekning/domain'
import { accessLogOf } from './accounts/access-log-rows.ts'
import { accountBookOf } from './accounts/account-rows.ts'
import { sessionBookOf } from './accounts/session-rows.ts'
import { backupLines } from './backup/backup.ts'
import { restoreLines } from './backup/restore.ts'
import { changeIdAt, findLatestOfFigures, selectChanges } from './changes/change-rows.ts'
import { getInstant } from './changes/instant.ts'
import { saveChange } from './changes/save.ts'
import { undoChange } from './changes/undo.ts'
import { connectPglite, connectPostgres } from './database/connect.ts'
import type { Database } from './database/database.ts'
import { readEver } from './facts/ever.ts'
import { readFactCounts } from './facts/fact-counts.ts'
import { readDates, readHistory } from './facts/history.ts'
import { recordBookOf } from './facts/record-rows.ts'
import { readSnapshot } from './facts/snapshot.ts'
import { acquireFolderLock, type FolderLock } from './lock/folder-lock.ts'
import { HEAD, migrateTo } from './migrations/migrate.ts'
import type { Registry, RegistryConfig } from './registry.ts'

/**
 * Opens a registry and brings its schema up to date. `clock` gives the present as an ISO instant; nothing else here
 * knows the time. Throws a `Refusal` REGISTRY_LOCKED {pid, folder, since} where another process has the folder open, and
 * REGISTRY_UNAVAILABLE {reason} where the store cannot be opened or reached.
 */
export async function openRegistry(config: RegistryConfig, clock: () => string): Promise<Registry> {
  let lock: FolderLock | null = null
  try {
    if (config.kind === 'pglite' && config.folder !== null) lock = acquireFolderLock(config.folder, clock())
    return registryOf(await connect(config), lock, clock)
  } catch (error) {
    lock?.release()
    throw error instanceof Refusal ? error : unavailable(error)
  }
}

async function connect(config: RegistryConfig): Promise<Database> {
  if (config.kind === 'pglite' && config.folder !== null) mkdirSync(config.folder, { recursive: true })
  const db =
    config.kind === 'pglite' ? await connectPglite({ folder: config.folder }) : connectPostgres(config.url)
  try {
    await migrateTo(db, HEAD)
    return db
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

function unavailable(cause: unknown): Refusal {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const refusal = new Refusal([{ code: 'REGISTRY_UNAVAILABLE', severity: 'error', values: { reason } }])
  refusal.cause = cause
  return refusal
}

/** The registry over an open database. */
export function registryOf(db: Database, lock: FolderLock | null, clock: () => string): Registry {
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null
  const use = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== null) throw new Fault('the registry is closed')
    const done = work()
    underWay.add(done)
    return done.finally(() => underWay.delete(done))
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay)
    await db.destroy().finally(() => lock?.release())
  }
  return {
    save: (change) => use(() => saveChange(db, change, clock())),
    at: (query) => use(() => readSnapshot(db, query)),
    latestChange: () => use(() => findLatestOfFigures(db)),
    changeAt: (instant) => use(async () => changeIdAt(db, getInstant(instant))),
    listChanges: (limit) => use(() => selectChanges(db, limit)),
    history: (kind, key) => use(() => readHistory(db, kind, key)),
    undo: (change, by) => use(() => undoChange(db, change, by, clock())),
    listEver: (kind) => use(() => readEver(db, kind)),
    countFacts: (change) => use(() => readFactCounts(db, change)),
    dates: () => use(() => readDates(db)),
    backup: () => backupLines(db, clock()),
    restore: (lines) => use(() => restoreLines(db, lines)),
    records: recordBookOf(db, use),
    accounts: accountBookOf(db, clock, use),
    sessions: sessionBookOf(db, clock, use),
    accessLog: accessLogOf(db, use),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
