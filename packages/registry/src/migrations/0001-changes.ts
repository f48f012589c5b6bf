import { type Kysely, sql } from 'kysely'

/** The log of changes: who, when, why, from what file, with what effect. */
export const changes = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
      create table changes (
        id integer primary key check (id > 0),
        registered_at timestamptz not null,
        who text not null,
        why text not null,
        kind text not null check (kind in ('import', 'example', 'seed', 'edit', 'undo')),
        file_name text,
        file_sha256 text,
        file_rows integer check (file_rows >= 0),
        file_rejected integer check (file_rejected >= 0),
        facts_in integer not null,
        facts_added integer not null check (facts_added >= 0),
        facts_changed integer not null check (facts_changed >= 0),
        facts_unchanged integer not null check (facts_unchanged >= 0),
        undoes integer references changes (id),
        constraint changes_counts_add_up check (facts_in = facts_added + facts_changed + facts_unchanged),
        constraint changes_file_whole_or_absent check (num_nonnulls(file_name, file_sha256, file_rows, file_rejected) in (0, 4)),
        constraint changes_undo_says_what check ((kind = 'undo') = (undoes is not null)),
        constraint changes_undoes_earlier check (undoes < id)
      )`.execute(db)
    await sql`create index changes_registered_at on changes (registered_at)`.execute(db)
    await sql`create index changes_undoes on changes (undoes) where undoes is not null`.execute(db)
  },
  down: async (db: Kysely<unknown>): Promise<void> => {
    await sql`drop table changes`.execute(db)
  },
}
