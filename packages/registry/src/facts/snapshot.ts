import {
  type Certainty,
  EMPTY_SNAPSHOT,
  type FactBodies,
  type FactKind,
  getFactBody,
  type Period,
  type PlainDate,
  type Provenance,
  type Snapshot,
} from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SnapshotQuery } from '../registry.ts'

/** One fact as the statement below gives it, in this order. */
type FactTuple = readonly [
  from: PlainDate,
  until: PlainDate | null,
  source: string,
  certainty: Certainty,
  madeUp: boolean,
  body: unknown,
]

type FactsByKind = ReadonlyMap<FactKind, readonly FactTuple[]>

/** The facts that were true on a day as known at a change, by kind in byte order of their keys. */
export async function readSnapshot(db: Database, query: SnapshotQuery): Promise<Snapshot> {
  const registrering = query.registrering ?? null
  if (registrering !== null && !Number.isSafeInteger(registrering))
    throw new RangeError(`${registrering} is not the number of a change`)
  const known =
    registrering === null
      ? sql`superseded_in is null`
      : sql`registered_in <= ${registrering}::bigint and (superseded_in is null or superseded_in > ${registrering}::bigint)`
  const ofKinds =
    query.kinds === undefined
      ? sql``
      : sql`and kind in (select jsonb_array_elements_text(${JSON.stringify(query.kinds)}::jsonb))`
  // one text per kind: the rows of one snapshot are many and narrow, and a driver reads each of them slowly
  const { rows } = await sql<{ readonly kind: FactKind; readonly found: string }>`
    select kind, json_agg(
      json_build_array(virkning_from, virkning_until, source, certainty, made_up, body) order by key
    )::text as found
    from facts
    where virkning_from <= ${query.virkning}::date
      and (virkning_until is null or virkning_until > ${query.virkning}::date)
      and body is not null and ${known} ${ofKinds}
    group by kind`.execute(db)
  return assemble(new Map(rows.map(({ kind, found }) => [kind, JSON.parse(found)])))
}

function assemble(found: FactsByKind): Snapshot {
  if (found.size === 0) return EMPTY_SNAPSHOT
  return {
    area: factsOf('area', found),
    membership: factsOf('membership', found),
    outline: factsOf('outline', found),
    population: factsOf('population', found),
    households: factsOf('households', found),
    unlisted: factsOf('unlisted', found),
    practice: factsOf('practice', found),
    capacity: factsOf('capacity', found),
    ydernummer: factsOf('ydernummer', found),
    doctor: factsOf('doctor', found),
    training: factsOf('training', found),
    published: factsOf('published', found),
    designation: factsOf('designation', found),
  }
}

/** A fact of one kind, as `Fact<K>` says. */
type FactOf<K extends FactKind> = {
  readonly kind: K
  readonly virkning: Period
  readonly body: FactBodies[K]
  readonly provenance: Provenance
}

function factsOf<K extends FactKind>(kind: K, found: FactsByKind): readonly FactOf<K>[] {
  return (found.get(kind) ?? []).map(([from, until, source, certainty, madeUp, body]) => ({
    kind,
    virkning: { from, until },
    body: getFactBody(kind, body),
    provenance: { source, certainty, madeUp },
  }))
}
