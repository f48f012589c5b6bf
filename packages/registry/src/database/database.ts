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

/** Table `accounts`: altered in place (password, end). */
export type AccountsTable = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly scope: string
  readonly password_hash: string
  readonly created_at: string
  readonly disabled_at: string | null
}

/** Table `sessions`: by the hash of the id; erased when they end. */
export type SessionsTable = {
  readonly id_hash: string
  readonly account: string
  readonly created_at: string
  readonly last_seen_at: string
  readonly expires_at: string
}

/** Table `access_log`: append-only. */
export type AccessLogTable = {
  readonly id: Generated<number>
  readonly at: string
  readonly account: string
  readonly name: string
  readonly role: string
  readonly person: string
  readonly record: string
  /** JSON list of names. */
  readonly fields: string
  readonly purpose: string
  readonly through: string
}

export type Tables = {
  readonly changes: ChangesTable
  readonly facts: FactsTable
  readonly accounts: AccountsTable
  readonly sessions: SessionsTable
  readonly access_log: AccessLogTable
}

export type Database = Kysely<Tables>
export type DatabaseTransaction = Transaction<Tables>
