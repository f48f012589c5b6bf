import { type FactBodies, getFactBody, type PlainDate, type StoredKind } from '@laegedaekning/domain'
import { sql } from 'kysely'
import { instantIn } from '../changes/instant.ts'
import type { Database } from '../database/database.ts'
import type { RecordBook, RecordVersion, StandingRecord } from '../registry.ts'

/** A row of `facts` with the change that registered it. */
type VersionRow = {
  readonly key: string
  readonly body: string | null
  readonly since: PlainDate
  readonly version: number
  readonly at: string
  readonly who: string
  readonly why: string
}

type StandingRow = VersionRow & {
  readonly body: string
  readonly created_at: string
  readonly created_by: string
}

/** Records over the facts of a database; see {@link RecordBook}. */
export function recordBookOf(db: Database, use: <T>(work: () => Promise<T>) => Promise<T>): RecordBook {
  return {
    list: (kind) => use(() => listStanding(db, kind)),
    history: (kind, key) => use(() => readVersions(db, kind, key)),
    keys: (kind) =>
      use(async () => {
        const { rows } = await sql<{ readonly key: string }>`
          select distinct key from facts where kind = ${kind} order by key`.execute(db)
        return rows.map(({ key }) => key)
      }),
  }
}

async function listStanding<K extends StoredKind>(
  db: Database,
  kind: K,
): Promise<readonly StandingRecord<K>[]> {
  const { rows } = await sql<StandingRow>`
    select facts.key, facts.body::text as body, facts.virkning_from as since, facts.registered_in as version,
      ${instantIn('latest.registered_at')} as at, latest.who, latest.why,
      ${instantIn('made.registered_at')} as created_at, made.who as created_by
    from facts
    join changes as latest on latest.id = facts.registered_in
    join lateral (
      select min(registered_in) as id from facts as earlier where earlier.kind = facts.kind and earlier.key = facts.key
    ) as first on true
    join changes as made on made.id = first.id
    where facts.kind = ${kind} and facts.superseded_in is null and facts.body is not null
    order by facts.key`.execute(db)
  return rows.map((row) => ({
    ...versionOf(kind, row),
    body: bodyOf(kind, row.body),
    createdAt: row.created_at,
    createdBy: row.created_by,
  }))
}

async function readVersions<K extends StoredKind>(
  db: Database,
  kind: K,
  key: string,
): Promise<readonly RecordVersion<K>[]> {
  const { rows } = await sql<VersionRow>`
    select facts.key, facts.body::text as body, facts.virkning_from as since, facts.registered_in as version,
      ${instantIn('changes.registered_at')} as at, changes.who, changes.why
    from facts join changes on changes.id = facts.registered_in
    where facts.kind = ${kind} and facts.key = ${key}
    order by facts.registered_in`.execute(db)
  return rows.map((row) => versionOf(kind, row))
}

function versionOf<K extends StoredKind>(kind: K, row: VersionRow): RecordVersion<K> {
  const { key, version, since, at, who, why } = row
  return { kind, key, version, since, at, who, why, body: row.body === null ? null : bodyOf(kind, row.body) }
}

function bodyOf<K extends StoredKind>(kind: K, body: string): FactBodies[K] {
  return getFactBody(kind, JSON.parse(body))
}
