import { type IssueCode, Refusal } from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../database/database.ts'
import type { FactName, StoredRow } from '../facts/fact-rows.ts'
import type { ChangeId, ChangeReceipt } from '../registry.ts'
import { differenceOf } from '../timeline/difference.ts'
import { lockChanges, selectUndos } from './change-rows.ts'
import { changeOf, eachFact, type FactDifference, isEffective, register } from './register.ts'
import { undoneBy } from './undone-by.ts'

/** How many changes (undos not counted) can be undone, from the latest. */
export const UNDO_REACH = 10

/** Registers again what held before a change; see {@link Registry.undo}. */
export async function undoChange(
  db: Database,
  change: ChangeId,
  by: { readonly who: string; readonly why: string },
  now: string,
): Promise<ChangeReceipt> {
  return db.transaction().execute(async (tx) => {
    await lockChanges(tx)
    await demandInReach(tx, change)
    const differences: FactDifference[] = []
    for await (const { name, rows } of eachFact(tx, await touchedBy(tx, change), 'all')) {
      const standing = rows.filter(({ supersededIn }) => supersededIn === null)
      // something later may have come and gone; what counts is that the change's own picture stands
      if (!sameTimeline(standing, knownAt(rows, change))) refuse('REGISTRY_UNDO_NOT_LATEST', change, name)
      const before = knownAt(rows, change - 1).map(({ version }) => version)
      differences.push(changeOf(name, standing, before))
    }
    const effective = differences.filter(isEffective)
    const counts = { in: effective.length, added: 0, changed: effective.length, unchanged: 0 }
    const head = { who: by.who, why: by.why, kind: 'undo', file: null, undoes: change } as const
    return register(tx, head, counts, effective, now)
  })
}

/** The rows that stood after a change. */
function knownAt(rows: readonly StoredRow[], change: ChangeId): readonly StoredRow[] {
  return rows.filter(
    ({ registeredIn, supersededIn }) =>
      registeredIn <= change && (supersededIn === null || supersededIn > change),
  )
}

function sameTimeline(a: readonly StoredRow[], b: readonly StoredRow[]): boolean {
  const { close, open } = differenceOf(
    a.map(({ version }) => version),
    b.map(({ version }) => version),
  )
  return close.length === 0 && open.length === 0
}

/** The facts of which a change closed or opened a version. */
async function touchedBy(tx: DatabaseTransaction, change: ChangeId): Promise<readonly FactName[]> {
  const { rows } = await sql<FactName>`
    select kind, key from facts where registered_in = ${change}
    union
    select kind, key from facts where superseded_in = ${change}
    order by kind, key`.execute(tx)
  return rows
}

async function demandInReach(tx: DatabaseTransaction, change: ChangeId): Promise<void> {
  const exists = await tx
    .selectFrom('changes')
    .select('id')
    .where('id', '=', change)
    // what people write has an undo of its own
    .where('kind', '<>', 'record')
    .executeTakeFirst()
  if (exists === undefined) refuse('REGISTRY_UNDO_UNKNOWN', change)
  const undo = undoneBy(await selectUndos(tx), change)
  if (undo !== null)
    throw new Refusal([
      { code: 'REGISTRY_UNDO_ALREADY', severity: 'error', values: { change, undoneBy: undo } },
    ])
  const reach = await tx
    .selectFrom('changes')
    .select('id')
    .where('kind', 'not in', ['undo', 'record'])
    .orderBy('id', 'desc')
    .limit(UNDO_REACH)
    .execute()
  if (change < (reach.at(-1)?.id ?? 0)) refuse('REGISTRY_UNDO_NOT_LATEST', change)
}

function refuse(code: IssueCode, change: ChangeId, fact?: FactName): never {
  const at = fact === undefined ? {} : { at: { kind: 'record', entity: fact.kind, id: fact.key } as const }
  throw new Refusal([{ code, severity: 'error', ...at, values: { change, reach: UNDO_REACH } }])
}
