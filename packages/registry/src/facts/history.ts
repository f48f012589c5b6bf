import { type Certainty, type FactKind, getFactBody, type PlainDate } from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { FactVersion } from '../registry.ts'

type VersionRow = {
  readonly body: string | null
  readonly virkning_from: PlainDate
  readonly virkning_until: PlainDate | null
  readonly source: string | null
  readonly certainty: Certainty | null
  readonly made_up: boolean | null
  readonly registered_in: number
  readonly superseded_in: number | null
  readonly from_instant: string
  readonly until_instant: string | null
}

/** Every version of one fact; see {@link Registry.history}. */
export async function readHistory<K extends FactKind>(
  db: Database,
  kind: K,
  key: string,
): Promise<readonly FactVersion<K>[]> {
  const { rows } = await sql<VersionRow>`
    select body::text as body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in,
      to_char(opened.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as from_instant,
      to_char(closed.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until_instant
    from facts
    join changes as opened on opened.id = registered_in
    left join changes as closed on closed.id = superseded_in
    where facts.kind = ${kind} and key = ${key}
    order by registered_in, virkning_from`.execute(db)
  return rows.map((row) => versionOf(kind, key, row))
}

function versionOf<K extends FactKind>(kind: K, key: string, row: VersionRow): FactVersion<K> {
  const { source, certainty, made_up: madeUp } = row
  const hasProvenance = source !== null && certainty !== null && madeUp !== null
  return {
    kind,
    key,
    body: row.body === null ? null : getFactBody(kind, JSON.parse(row.body)),
    virkning: { from: row.virkning_from, until: row.virkning_until },
    provenance: hasProvenance ? { source, certainty, madeUp } : null,
    registrering: {
      from: row.registered_in,
      until: row.superseded_in,
      fromInstant: row.from_instant,
      untilInstant: row.until_instant,
    },
  }
}

/** Kinds whose starts change the picture of a day. */
const DATED_KINDS: readonly FactKind[] = ['area', 'membership', 'population', 'ydernummer', 'doctor']

/** Every day on which such a fact starts or is known to end, as known now, in order. */
export async function readDates(db: Database): Promise<readonly PlainDate[]> {
  const { rows } = await sql<{ readonly day: PlainDate }>`
    select distinct virkning_from as day from facts
    where superseded_in is null
      and kind in (select jsonb_array_elements_text(${JSON.stringify(DATED_KINDS)}::jsonb))
    order by virkning_from`.execute(db)
  return rows.map(({ day }) => day)
}
