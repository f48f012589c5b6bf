import { type FactKind } from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/database.ts'
import type { StoredVersion } from '../timeline/difference.ts'
import { type Content, FOREVER } from '../timeline/timeline.ts'
import { canonicalBody } from './fact-content.ts'

/** Rows written or asked for by one statement: large enough to be quick, small enough to let others run in between. */
export const CHUNK = 2000

/** Names one fact through time. */
export type FactName = { readonly kind: FactKind; readonly key: string }

/** One row of `facts` to be written. */
export type NewFactRow = FactName & {
  readonly from: string
  readonly until: string
  readonly content: Content
  readonly registeredIn: number
  readonly supersededIn: number | null
}

/** One text for a fact's name; the kinds hold no bar. */
export function nameText({ kind, key }: FactName): string {
  return `${kind}|${key}`
}

/** Parts of a list, each at most `size` long. */
export function* chunksOf<T>(list: readonly T[], size: number = CHUNK): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

/** Writes rows as they are. */
export async function insertRows(tx: DatabaseTransaction, rows: readonly NewFactRow[]): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await sql`
      insert into facts (kind, key, body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in)
      select kind, key, body, virkning_from, virkning_until, source, certainty, made_up, registered_in, superseded_in
      from jsonb_to_recordset(${`[${chunk.map(rowJson).join(',')}]`}::jsonb) as row (
        kind text, key text, body jsonb, virkning_from date, virkning_until date,
        source text, certainty text, made_up boolean, registered_in integer, superseded_in integer
      )`.execute(tx)
  }
}

function rowJson(row: NewFactRow): string {
  const { body, source, certainty, madeUp } = row.content
  const rest = JSON.stringify({
    kind: row.kind,
    key: row.key,
    virkning_from: row.from,
    virkning_until: row.until === FOREVER ? null : row.until,
    source,
    certainty,
    made_up: madeUp,
    registered_in: row.registeredIn,
    superseded_in: row.supersededIn,
  })
  return `${rest.slice(0, -1)},"body":${body ?? 'null'}}`
}

/** Closes standing rows in a change. */
export async function closeRows(
  tx: DatabaseTransaction,
  ids: readonly number[],
  change: number,
): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await sql`
      update facts set superseded_in = ${change}::integer
      from jsonb_array_elements_text(${JSON.stringify(chunk)}::jsonb) as closed (id)
      where facts.id = closed.id::bigint`.execute(tx)
  }
}

/** A row as the statements below give it, in this order. */
type RowTuple = readonly [
  id: number,
  kind: FactKind,
  key: string,
  from: string,
  until: string | null,
  body: unknown,
  source: string | null,
  certainty: string | null,
  madeUp: boolean | null,
  registeredIn: number,
  supersededIn: number | null,
]

/** A row of `facts` read back, with the changes between which it stood. */
export type StoredRow = FactName & {
  readonly version: StoredVersion
  readonly registeredIn: number
  readonly supersededIn: number | null
}

/** Rows of the named facts, in order of virkning: the standing ones, or every row that ever was. */
export async function loadRows(
  tx: DatabaseTransaction,
  names: readonly FactName[],
  which: 'standing' | 'all',
): Promise<readonly StoredRow[]> {
  const standing = which === 'standing' ? sql`and facts.superseded_in is null` : sql``
  const wanted = JSON.stringify(names.map(({ kind, key }) => ({ kind, key })))
  // one text instead of many rows of many columns: the driver's work is the larger part of the time
  const { rows } = await sql<{ readonly found: string }>`
    select coalesce(json_agg(json_build_array(
      facts.id, facts.kind, facts.key, facts.virkning_from, facts.virkning_until, facts.body,
      facts.source, facts.certainty, facts.made_up, facts.registered_in, facts.superseded_in
    ) order by facts.virkning_from), '[]'::json)::text as found
    from jsonb_to_recordset(${wanted}::jsonb) as wanted (kind text, key text)
    join facts on facts.kind = wanted.kind and facts.key = wanted.key ${standing}`.execute(tx)
  const found: readonly RowTuple[] = JSON.parse(rows[0]?.found ?? '[]')
  return found.map(readRow)
}

function readRow(row: RowTuple): StoredRow {
  const [id, kind, key, from, until, body, source, certainty, madeUp, registeredIn, supersededIn] = row
  const content = { body: body === null ? null : canonicalBody(kind, body), source, certainty, madeUp }
  return { kind, key, version: { id, from, until: until ?? FOREVER, content }, registeredIn, supersededIn }
}
