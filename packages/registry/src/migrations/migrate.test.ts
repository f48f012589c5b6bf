import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unlisted } from '../testing/sample-facts.ts'
import { STORES, type TestRegistry } from '../testing/test-registry.ts'
import { HEAD, listMigrationsDone, MIGRATION_NAMES, migrateTo } from './migrate.ts'

describe.each(STORES)('migrations on $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.close())

  /** Every column, constraint and index of our tables, in words. */
  async function schema(): Promise<unknown> {
    const columns = await sql`
      select table_name, column_name, data_type, is_nullable, collation_name, is_identity
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
      order by table_name, ordinal_position`.execute(test.db)
    const constraints = await sql`
      select conrelid::regclass::text as table_name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid::regclass::text not like 'kysely%'
      order by 1, 2`.execute(test.db)
    const indexes = await sql`
      select indexname, indexdef from pg_indexes
      where schemaname = 'public' and tablename not like 'kysely%' order by 1`.execute(test.db)
    return [columns.rows, constraints.rows, indexes.rows]
  }

  it('go up, down and up again to the same schema', async () => {
    const first = await schema()
    expect(JSON.stringify(first)).toContain('facts_standing')
    await migrateTo(test.db, null)
    expect(await listMigrationsDone(test.db)).toEqual([])
    expect(await schema()).toEqual([[], [], []])
    await migrateTo(test.db, HEAD)
    expect(await listMigrationsDone(test.db)).toEqual(MIGRATION_NAMES)
    expect(await schema()).toEqual(first)
  })

  it('go one by one, each way, and stop where they are told to', async () => {
    for (const count of [1, 0, 2, 1, 2]) {
      await migrateTo(test.db, MIGRATION_NAMES[count - 1] ?? null)
      expect(await listMigrationsDone(test.db)).toEqual(MIGRATION_NAMES.slice(0, count))
    }
  })

  it('leave the facts alone when there is nothing to do', async () => {
    await test.registry.save({
      who: 'a',
      why: 'b',
      kind: 'edit',
      facts: [unlisted('0901', '2026-01-01', 1)],
      endings: [],
    })
    await migrateTo(test.db, HEAD)
    expect(await test.registry.latestChange()).toBe(1)
  })

  it('refuse an unknown name', async () => {
    await expect(migrateTo(test.db, '9999-nothing')).rejects.toThrow('there is no migration')
  })

  it('refuse a database that a newer program has migrated', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9998-from-the-future', '2030-01-01')`.execute(
      test.db,
    )
    await expect(migrateTo(test.db, HEAD)).rejects.toThrow('migration failed')
    await sql`delete from kysely_migration where name = '9998-from-the-future'`.execute(test.db)
  })
})
