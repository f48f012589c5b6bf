import { setImmediate } from 'node:timers/promises'
import {
  type Certainty,
  EMPTY_SNAPSHOT,
  FACT_KIND_NAMES,
  type FactBodies,
  type FactKind,
  factKey,
  getFactBody,
  type Period,
  type PlainDate,
  type Provenance,
  type Snapshot,
} from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SnapshotQuery } from '../registry.ts'
import { inOrder } from '../timeline/timeline.ts'
import { chunksOf } from './fact-rows.ts'

/** Facts that agree in everything but the body, as the statement below gives them, in this order. */
type GroupTuple = readonly [
  from: PlainDate,
  until: PlainDate | null,
  source: string,
  certainty: Certainty,
  madeUp: boolean,
  bodies: readonly unknown[],
]

type FactsByKind = ReadonlyMap<FactKind, readonly GroupTuple[]>

/** The facts that were true on a day as known at a change, by kind in byte order of their keys. */
export async function readSnapshot(db: Database, query: SnapshotQuery): Promise<Snapshot> {
  const registrering = query.registrering ?? null
  if (registrering !== null && !Number.isSafeInteger(registrering))
    throw new RangeError(`${registrering} is not the number of a change`)
  const known =
    registrering === null
      ? sql`superseded_in is null`
      : sql`registered_in <= ${registrering}::bigint and (superseded_in is null or superseded_in > ${registrering}::bigint)`
  // what people write and keep is never part of a snapshot
  const kinds = query.kinds ?? FACT_KIND_NAMES
  // One text per kind, with what many facts share said once: the rows of a snapshot are many and narrow, and writing
  // and reading each column of each is most of the time (20,000 facts: 45 ms so, 110 ms fact by fact, 210 ms as rows).
  const { rows } = await sql<{ readonly kind: FactKind; readonly found: string }>`
    select kind, json_agg(
      json_build_array(virkning_from, virkning_until, source, certainty, made_up, bodies)
    )::text as found
    from (
      select kind, virkning_from, virkning_until, source, certainty, made_up, json_agg(body) as bodies
      from facts
      where virkning_from <= ${query.virkning}::date
        and (virkning_until is null or virkning_until > ${query.virkning}::date)
        and body is not null and ${known}
        and kind in (select jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb))
      group by kind, virkning_from, virkning_until, source, certainty, made_up
    ) as alike
    group by kind`.execute(db)
  return assemble(new Map(rows.map(({ kind, found }) => [kind, JSON.parse(found)])))
}

async function assemble(found: FactsByKind): Promise<Snapshot> {
  if (found.size === 0) return EMPTY_SNAPSHOT
  return {
    area: await factsOf('area', found),
    membership: await factsOf('membership', found),
    outline: await factsOf('outline', found),
    population: await factsOf('population', found),
    households: await factsOf('households', found),
    unlisted: await factsOf('unlisted', found),
    practice: await factsOf('practice', found),
    capacity: await factsOf('capacity', found),
    ydernummer: await factsOf('ydernummer', found),
    doctor: await factsOf('doctor', found),
    training: await factsOf('training', found),
    published: await factsOf('published', found),
    designation: await factsOf('designation', found),
    place: await factsOf('place', found),
    specialists: await factsOf('specialists', found),
    trainees: await factsOf('trainees', found),
    intake: await factsOf('intake', found),
    site: await factsOf('site', found),
    siteCapacity: await factsOf('siteCapacity', found),
    element: await factsOf('element', found),
    key: await factsOf('key', found),
    trainingPlan: await factsOf('trainingPlan', found),
  }
}

/** A fact of one kind, as `Fact<K>` says. */
type FactOf<K extends FactKind> = {
  readonly kind: K
  readonly virkning: Period
  readonly body: FactBodies[K]
  readonly provenance: Provenance
}

/** Reads the facts of one kind, by key; a large kind in parts, so that the main loop can breathe. */
async function factsOf<K extends FactKind>(kind: K, found: FactsByKind): Promise<readonly FactOf<K>[]> {
  const facts: (readonly [key: string, fact: FactOf<K>])[] = []
  for (const [from, until, source, certainty, madeUp, bodies] of found.get(kind) ?? []) {
    const [virkning, provenance] = [
      { from, until },
      { source, certainty, madeUp },
    ]
    for (const chunk of chunksOf(bodies)) {
      for (const json of chunk) {
        const body = getFactBody(kind, json)
        facts.push([factKey(kind, body), { kind, virkning, body, provenance }])
      }
      if (chunk.length > 1) await setImmediate()
    }
  }
  return facts.toSorted(([a], [b]) => inOrder(a, b)).map(([, fact]) => fact)
}
