import { createHash } from 'node:crypto'
import type { FactKind } from '@laegedaekning/domain'
import { sql } from 'kysely'
import { findLatest, selectAllChanges } from '../changes/change-rows.ts'
import { getInstant } from '../changes/instant.ts'
import type { Database } from '../database/database.ts'
import { canonicalBody } from '../facts/fact-content.ts'
import { HEAD } from '../migrations/migrate.ts'
import type { ChangeId } from '../registry.ts'
import {
  type ChangeLine,
  type FactLine,
  FORMAT,
  FORMAT_VERSION,
  type FooterLine,
  type HeaderLine,
} from './lines.ts'

/** Rows read by one statement. */
const PAGE = 2000

/**
 * The whole registry as JSON lines, in an order that depends on the content alone. It is the picture of one moment (the
 * latest change at the start) without a transaction: nothing is ever overwritten, so later changes are simply left out.
 */
export async function* backupLines(db: Database, now: string): AsyncGenerator<string> {
  const { id: latest } = await findLatest(db)
  const hash = createHash('sha256')
  const counts = { changes: 0, facts: 0 }
  const hashed = (line: ChangeLine | FactLine): string => {
    counts[line.record === 'change' ? 'changes' : 'facts'] += 1
    const text = JSON.stringify(line)
    hash.update(`${text}\n`)
    return text
  }
  const madeAt = getInstant(now)
  const header: HeaderLine = {
    record: 'header',
    format: FORMAT,
    version: FORMAT_VERSION,
    schema: HEAD,
    madeAt,
  }
  yield JSON.stringify(header)
  for (const change of (await selectAllChanges(db)).toReversed()) {
    if (change.id > latest) break
    const { undoneBy: _derived, ...line } = change
    yield hashed({ record: 'change', ...line })
  }
  for await (const line of factLines(db, latest)) yield hashed(line)
  const footer: FooterLine = { record: 'footer', ...counts, sha256: hash.digest('hex') }
  yield JSON.stringify(footer)
}

/** A row as the statement below gives it, in this order. */
type RowTuple = readonly [
  registeredIn: number,
  kind: FactKind,
  key: string,
  from: string,
  until: string | null,
  body: unknown,
  source: string | null,
  certainty: string | null,
  madeUp: boolean | null,
  supersededIn: number | null,
]

/** Every version known at a change, by registrering, kind, key and start; page by page, each after the last row of the one before. */
async function* factLines(db: Database, latest: ChangeId): AsyncGenerator<FactLine> {
  let after: RowTuple | undefined
  for (;;) {
    const page = await readPage(db, latest, after)
    for (const row of page) yield lineOf(row)
    after = page.at(-1)
    if (page.length < PAGE) return
  }
}

async function readPage(
  db: Database,
  latest: ChangeId,
  after: RowTuple | undefined,
): Promise<readonly RowTuple[]> {
  const beyond =
    after === undefined
      ? sql``
      : sql`and (registered_in, kind, key, virkning_from) > (${after[0]}::integer, ${after[1]}, ${after[2]}, ${after[3]}::date)`
  const { rows } = await sql<{ readonly found: string }>`
    select coalesce(json_agg(json_build_array(
      registered_in, kind, key, virkning_from, virkning_until, body, source, certainty, made_up,
      case when superseded_in <= ${latest}::integer then superseded_in end
    ) order by registered_in, kind, key, virkning_from), '[]'::json)::text as found
    from (
      select * from facts where registered_in <= ${latest}::integer ${beyond}
      order by registered_in, kind, key, virkning_from limit ${PAGE}
    ) as page`.execute(db)
  return JSON.parse(rows[0]?.found ?? '[]')
}

function lineOf(row: RowTuple): FactLine {
  const [registeredIn, kind, key, from, until, body, source, certainty, madeUp, supersededIn] = row
  return {
    record: 'fact',
    kind,
    key,
    from,
    until,
    source,
    certainty,
    madeUp,
    registeredIn,
    supersededIn,
    body: body === null ? null : JSON.parse(canonicalBody(kind, body)),
  }
}
