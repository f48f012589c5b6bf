import { Fault } from '@laegedaekning/domain'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from '../database/database.ts'
import { changes } from './0001-changes.ts'
import { facts } from './0002-facts.ts'
import { accounts } from './0003-accounts.ts'
import { records } from './0004-records.ts'

/** Every migration in order. A new one goes last; two branches that add one meet here. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-changes': changes,
  '0002-facts': facts,
  '0003-accounts': accounts,
  '0004-records': records,
}

/** Names of the migrations in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

/** The schema that this version of the program works with. */
export const HEAD: string = MIGRATION_NAMES.at(-1) ?? ''

function migratorOf(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
}

/** Names of the migrations that a database has had, in order. */
export async function listMigrationsDone(db: Database): Promise<readonly string[]> {
  const all = await migratorOf(db).getMigrations()
  return all.filter(({ executedAt }) => executedAt !== undefined).map(({ name }) => name)
}

/**
 * Brings a database up or down to a migration (`null`: before the first), each in a transaction of its own, so that an
 * interrupted run goes on where it stopped. Throws a `Fault` for an unknown name, for a database of a newer program, and
 * where a migration fails.
 */
export async function migrateTo(db: Database, target: string | null): Promise<void> {
  const wanted = target === null ? 0 : MIGRATION_NAMES.indexOf(target) + 1
  if (target !== null && wanted === 0) throw new Fault(`there is no migration »${target}«`)
  const migrator = migratorOf(db)
  let done = (await listMigrationsDone(db)).length
  // one look also at a database that is where it should be: it refuses one that a newer program has migrated
  if (done === wanted && target !== null) return check(await migrator.migrateTo(target))
  while (done !== wanted) {
    check(done < wanted ? await migrator.migrateUp() : await migrator.migrateDown())
    done += done < wanted ? 1 : -1
  }
}

function check({ error }: { readonly error?: unknown }): void {
  if (error !== undefined)
    throw new Fault(`migration failed: ${error instanceof Error ? error.message : 'no reason given'}`, {
      cause: error,
    })
}
