import { type Kysely, sql } from 'kysely'

/** Changes of what people write and keep (cases, initiatives …) are told from those that figures rest on. */
export const records = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table changes drop constraint changes_kind_check`.execute(db)
    await sql`
      alter table changes add constraint changes_kind_check
      check (kind in ('import', 'example', 'seed', 'edit', 'undo', 'record'))`.execute(db)
    await sql`create index changes_of_figures on changes (id desc) where kind <> 'record'`.execute(db)
  },
  down: async (db: Kysely<unknown>): Promise<void> => {
    await sql`drop index changes_of_figures`.execute(db)
    await sql`update changes set kind = 'edit' where kind = 'record'`.execute(db)
    await sql`alter table changes drop constraint changes_kind_check`.execute(db)
    await sql`
      alter table changes add constraint changes_kind_check
      check (kind in ('import', 'example', 'seed', 'edit', 'undo'))`.execute(db)
  },
}
