import type {
  Certainty,
  Fact,
  FactBodies,
  FactKind,
  Period,
  PlainDate,
  Provenance,
  Snapshot,
  SnapshotKind,
  StoredKind,
} from '@laegedaekning/domain'
import type { AccessLog, AccountBook, SessionBook } from './accounts/account-book.ts'

/** Number of a change: 1, 2, 3 … in the order in which they were registered; 0 stands for »before the first«. */
export type ChangeId = number

/** Where a registry lives: an embedded PGlite (folder, or `null` for memory alone) or a PostgreSQL 15 or newer. */
export type RegistryConfig =
  | { readonly kind: 'pglite'; readonly folder: string | null }
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * What a change is; `undo` is made by {@link Registry.undo} only. `record`: of what people write and keep (`StoredKind`),
 * on which no figure rests: such a change holds no other facts, and is none in the eyes of `latestChange` and `changeAt`.
 */
export const CHANGE_KINDS = ['import', 'example', 'seed', 'edit', 'undo', 'record'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The file that a change came from. */
export type ChangeFile = {
  readonly name: string
  readonly sha256: string
  readonly rows: number
  readonly rejected: number
}

/** That what a key names no longer exists from a date on (a practice closes, an amt is abolished). */
export type Ending = { readonly kind: FactKind; readonly key: string; readonly from: PlainDate }

/** The change that a fact's standing version was registered in, as somebody last saw it; `null`: there is none, and never was. */
export type Expectation = {
  readonly kind: FactKind
  readonly key: string
  readonly change: ChangeId | null
}

/** What somebody wants registered. The order of facts and endings has no meaning. */
export type ChangeDraft = {
  readonly who: string
  readonly why: string
  readonly kind: ChangeKind
  readonly file?: ChangeFile
  readonly facts: readonly Fact<FactKind>[]
  readonly endings: readonly Ending[]
  /** What must stand for the change to be made; nobody comes in between. */
  readonly expects?: readonly Expectation[]
}

/**
 * What became of the facts and endings of a change: `in` = added + changed + unchanged.
 * Added: the key had no version starting that day. Changed: it had one, and it said something else.
 */
export type FactCounts = {
  readonly in: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** Answer to a save or an undo. `change` is `null` where everything was known already and nothing was registered. */
export type ChangeReceipt = {
  readonly change: ChangeId | null
  readonly facts: FactCounts
  readonly registeredAt: string | null
}

/** A registered change: who, when, why, from what file, with what effect. */
export type Change = {
  readonly id: ChangeId
  /** ISO instant in UTC. */
  readonly registeredAt: string
  readonly who: string
  readonly why: string
  readonly kind: ChangeKind
  readonly file: ChangeFile | null
  readonly facts: FactCounts
  /** The change that this one undoes. */
  readonly undoes: ChangeId | null
  /** The change that undid this one and was not itself undone. */
  readonly undoneBy: ChangeId | null
}

/** The facts of one kind that came from one source, whatever the day they are true. */
export type LoadedFacts = {
  readonly kind: SnapshotKind
  readonly source: string
  readonly madeUp: boolean
  readonly facts: number
  /** Days on which the first and the last of them start. */
  readonly from: PlainDate
  readonly latestFrom: PlainDate
  /** That of the one registered first. */
  readonly certainty: Certainty
}

/** One version of a fact: what was held true for a virkning, known from one change until another. */
export type FactVersion<K extends FactKind = FactKind> = {
  readonly kind: K
  readonly key: string
  /** `null`: an ending; what the key names did not exist in this period. */
  readonly body: FactBodies[K] | null
  readonly virkning: Period
  /** `null` for an ending. */
  readonly provenance: Provenance | null
  readonly registrering: {
    readonly from: ChangeId
    /** The change that replaced this version, or `null` while it stands. */
    readonly until: ChangeId | null
    /** ISO instants of the two changes. */
    readonly fromInstant: string
    readonly untilInstant: string | null
  }
}

/** A version of what somebody has written, and the change that it came with. */
export type RecordVersion<K extends StoredKind = StoredKind> = {
  readonly kind: K
  readonly key: string
  /** The change that registered it. */
  readonly version: ChangeId
  /** `null`: it was removed. */
  readonly body: FactBodies[K] | null
  /** The day it was made: the start of every version of it. */
  readonly since: PlainDate
  /** ISO instant. */
  readonly at: string
  readonly who: string
  readonly why: string
}

/** A record as it stands, and who made it. */
export type StandingRecord<K extends StoredKind = StoredKind> = RecordVersion<K> & {
  readonly body: FactBodies[K]
  readonly createdAt: string
  readonly createdBy: string
}

/** What people write and keep, read; it is written through {@link Registry.save} with a change of kind `record`. */
export type RecordBook = {
  /** Those of a kind that stand, by key in byte order. */
  list<K extends StoredKind>(kind: K): Promise<readonly StandingRecord<K>[]>
  /** Every version of one, the first one first; empty where there never was one. */
  history<K extends StoredKind>(kind: K, key: string): Promise<readonly RecordVersion<K>[]>
  /** Every key that a kind has ever had, removed ones too. */
  keys(kind: StoredKind): Promise<readonly string[]>
}

/** Which facts to read: true on `virkning`, as known after change `registrering` (`null` or absent: now). */
export type SnapshotQuery = {
  readonly virkning: PlainDate
  readonly registrering?: ChangeId | null
  /** Only these kinds; the others come back empty. Absent: all. */
  readonly kinds?: readonly SnapshotKind[]
}

/** What a restore brought in. `sha256` is that of the backup's changes and facts. */
export type RestoreReceipt = { readonly changes: number; readonly facts: number; readonly sha256: string }

/** Facts over time: when they are true (virkning) and when they were known (registrering). Nothing is overwritten. */
export type Registry = {
  /**
   * Registers facts and endings, all or none, in one transaction. A fact without an end holds until the next known start
   * of its key; one with an end holds exactly so long. Throws a `Refusal` INTAKE_ROW_CONFLICT where the draft says two
   * things of one key from one day, RECORD_CHANGED {key} where something else stands than was expected, and a `Fault` for a
   * body that does not fit its kind.
   */
  save(change: ChangeDraft): Promise<ChangeReceipt>
  /** The facts that were true on a day, as known at a change. */
  at(query: SnapshotQuery): Promise<Snapshot>
  /** The latest change of what figures are made of, 0 in an empty registry. */
  latestChange(): Promise<ChangeId>
  /** The latest such change registered at or before an ISO instant; 0 where there was none. Throws a `RangeError` for another text. */
  changeAt(instant: string): Promise<ChangeId>
  /** The changes of what figures are made of, latest first; all of them or the latest `limit`. */
  listChanges(limit?: number): Promise<readonly Change[]>
  /** Every version of one fact, by registrering and then virkning. */
  history<K extends FactKind>(kind: K, key: string): Promise<readonly FactVersion<K>[]>
  /**
   * Registers again what held before a change. Throws a `Refusal`: REGISTRY_UNDO_UNKNOWN (no such change),
   * REGISTRY_UNDO_ALREADY (it is undone, and that stands) or REGISTRY_UNDO_NOT_LATEST (its facts have been changed since,
   * or ten others came after it).
   */
  undo(change: ChangeId, by: { readonly who: string; readonly why: string }): Promise<ChangeReceipt>
  /** What each key of a kind last was, at any date, as known now: all areas, also those of 2027 and of before 2007. */
  listEver<K extends FactKind>(kind: K): Promise<readonly FactBodies[K][]>
  /** The facts that stood at a change, counted by kind, source and whether they are made up; endings and records are left out. */
  countFacts(change: ChangeId): Promise<readonly LoadedFacts[]>
  /** Days on which the picture changes: starts of areas, memberships, populations, ydernumre and doctors, in order. */
  dates(): Promise<readonly PlainDate[]>
  /** JSON lines without line breaks: a header, changes, facts, a footer with counts and sha256. One moment, without blocking others. */
  backup(): AsyncIterable<string>
  /**
   * Reads a backup into an empty registry, all or nothing. Throws a `Refusal` REGISTRY_NOT_EMPTY or
   * REGISTRY_BACKUP_UNREADABLE (with line and reason).
   */
  restore(lines: AsyncIterable<string>): Promise<RestoreReceipt>
  readonly records: RecordBook
  /** Who may sign in; no part of the facts, nor of their backup (ADR 0015). */
  readonly accounts: AccountBook
  readonly sessions: SessionBook
  /** Who saw what of whom. */
  readonly accessLog: AccessLog
  /** Waits for what is under way, closes the store and gives the folder free. */
  close(): Promise<void>
}
