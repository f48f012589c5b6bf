import type { FactKind } from '@laegedaekning/domain'
import type { Generated, Kysely, Transaction } from 'kysely'
import type { ChangeKind } from '../registry.ts'

/** Table `changes`: one row per registered change, never altered after its transaction. */
export type ChangesTable = {
  readonly id: number
  readonly registered_at: string
  readonly who: string
  readonly why: string
  readonly kind: ChangeKind
  readonly file_name: string | null
  readonly file_sha256: string | null
  readonly file_rows: number | null
  readonly file_rejected: number | null
  readonly facts_in: number
  readonly facts_added: number
  readonly facts_changed: number
  readonly facts_unchanged: number
  readonly undoes: number | null
}

/** Table `facts`: one row per version of a fact; only `superseded_in` is ever written later, and once. */
export type FactsTable = {
  readonly id: Generated<number>
  readonly kind: FactKind
  readonly key: string
  /** `null` for an ending. */
  readonly body: string | null
  readonly virkning_from: string
  readonly virkning_until: string | null
  readonly source: string | null
  readonly certainty: string | null
  readonly made_up: boolean | null
  readonly registered_in: number
  readonly superseded_in: number | null
}

export type Tables = { readonly changes: ChangesTable; readonly facts: FactsTable }

export type Database = Kysely<Tables>
export type DatabaseTransaction = Transaction<Tables>
