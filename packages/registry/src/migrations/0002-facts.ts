import { type Kysely, sql } from 'kysely'

/**
 * Every version of every fact (ADR 0004). A row is never altered but for `superseded_in`, once.
 * `collate "C"`: keys sort by bytes on every server, whatever its locale.
 */
export const facts = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
      create table facts (
        id bigint generated always as identity primary key,
        kind text collate "C" not null check (kind <> ''),
        key text collate "C" not null check (key <> ''),
        body jsonb check (jsonb_typeof(body) = 'object'),
        virkning_from date not null,
        virkning_until date,
        source text,
        certainty text check (certainty in ('sourced', 'second-hand', 'inferred', 'assumed')),
        made_up boolean,
        registered_in integer not null references changes (id),
        superseded_in integer references changes (id),
        constraint facts_virkning_has_days check (virkning_until > virkning_from),
        constraint facts_registrering_in_order check (superseded_in > registered_in),
        constraint facts_provenance_whole check (num_nonnulls(body, source, certainty, made_up) in (0, 4))
      )`.execute(db)
    // what stands now: one version of a fact from one day
    await sql`create unique index facts_standing on facts (kind, key, virkning_from) where superseded_in is null`.execute(
      db,
    )
    // what one change registered, in the order of backups
    await sql`create unique index facts_registered on facts (registered_in, kind, key, virkning_from)`.execute(
      db,
    )
    await sql`create index facts_superseded on facts (superseded_in) where superseded_in is not null`.execute(
      db,
    )
    // every version of one fact
    await sql`create index facts_versions on facts (kind, key)`.execute(db)
  },
  down: async (db: Kysely<unknown>): Promise<void> => {
    await sql`drop table facts`.execute(db)
  },
}
