import { type Kysely, sql } from 'kysely'

/**
 * Accounts, their sessions, and the log of who saw what of whom (ADR 0015). They stand beside the facts and are no part of
 * them: an account is altered in place, and a session is erased when it ends.
 */
export const accounts = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
      create table accounts (
        id text collate "C" primary key check (id <> ''),
        name text collate "C" not null check (name <> ''),
        role text not null check (role <> ''),
        scope text not null check (scope <> ''),
        password_hash text not null,
        created_at timestamptz not null,
        disabled_at timestamptz
      )`.execute(db)
    // one name, however it is written
    await sql`create unique index accounts_name on accounts (lower(name))`.execute(db)
    await sql`
      create table sessions (
        id_hash text collate "C" primary key,
        account text collate "C" not null references accounts (id),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(db)
    await sql`create index sessions_account on sessions (account)`.execute(db)
    await sql`
      create table access_log (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        account text collate "C" not null,
        name text not null,
        role text not null,
        person text collate "C" not null check (person <> ''),
        record text not null,
        fields jsonb not null check (jsonb_typeof(fields) = 'array'),
        purpose text not null,
        through text not null
      )`.execute(db)
    // what was seen of one person, latest first
    await sql`create index access_log_person on access_log (person, id)`.execute(db)
    await sql`
      create function access_log_stands() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of the access log are never altered or erased one by one';
      end $$`.execute(db)
    await sql`
      create trigger access_log_append_only before update or delete on access_log
      for each row execute function access_log_stands()`.execute(db)
  },
  down: async (db: Kysely<unknown>): Promise<void> => {
    await sql`drop table access_log`.execute(db)
    await sql`drop function access_log_stands()`.execute(db)
    await sql`drop table sessions`.execute(db)
    await sql`drop table accounts`.execute(db)
  },
}
