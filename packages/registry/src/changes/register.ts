import { setImmediate } from 'node:timers/promises'
import type { DatabaseTransaction } from '../database/database.ts'
import {
  chunksOf,
  closeRows,
  type FactName,
  insertRows,
  loadRows,
  nameText,
  type StoredRow,
} from '../facts/fact-rows.ts'
import type { ChangeReceipt, FactCounts } from '../registry.ts'
import { type Difference, differenceOf } from '../timeline/difference.ts'
import type { Version } from '../timeline/timeline.ts'
import { findLatest, insertChange, type NewChange } from './change-rows.ts'
import { getInstant } from './instant.ts'

/** What to write for one fact. */
export type FactDifference = { readonly name: FactName; readonly difference: Difference }

/** What a change is apart from number, time and effect. */
export type ChangeHead = Pick<NewChange, 'who' | 'why' | 'kind' | 'file' | 'undoes'>

/** Loads the rows of facts in parts and gives them fact by fact; lets the main loop breathe in between. */
export async function* eachFact<T extends FactName>(
  tx: DatabaseTransaction,
  names: readonly T[],
  which: 'standing' | 'all',
): AsyncGenerator<{ readonly name: T; readonly rows: readonly StoredRow[] }> {
  for (const chunk of chunksOf(names)) {
    const rows = Map.groupBy(await loadRows(tx, chunk, which), nameText)
    await setImmediate()
    for (const name of chunk) yield { name, rows: rows.get(nameText(name)) ?? [] }
  }
}

/** The least that turns the standing rows into the wanted timeline. */
export function changeOf(
  name: FactName,
  standing: readonly StoredRow[],
  wanted: readonly Version[],
): FactDifference {
  return {
    name,
    difference: differenceOf(
      standing.map(({ version }) => version),
      wanted,
    ),
  }
}

/** Whether there is anything to write. */
export function isEffective({ difference }: FactDifference): boolean {
  return difference.close.length > 0 || difference.open.length > 0
}

/**
 * Writes a change and what it does, under the next number. Time never runs backwards in the log, even where the clock
 * does, so that »as known at an instant« stays one answer.
 */
export async function register(
  tx: DatabaseTransaction,
  head: ChangeHead,
  counts: FactCounts,
  differences: readonly FactDifference[],
  now: string,
): Promise<ChangeReceipt> {
  const latest = await findLatest(tx)
  const instant = getInstant(now)
  const registeredAt =
    latest.registeredAt !== null && latest.registeredAt > instant ? latest.registeredAt : instant
  const change = latest.id + 1
  await insertChange(tx, { ...head, id: change, registeredAt, facts: counts })
  const closed = differences.flatMap(({ difference }) => difference.close)
  await closeRows(tx, closed, change)
  const opened = differences.flatMap(({ name, difference }) =>
    difference.open.map((version) => ({ ...name, ...version, registeredIn: change, supersededIn: null })),
  )
  await insertRows(tx, opened)
  return { change, facts: counts, registeredAt }
}
