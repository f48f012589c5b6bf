import type { FactKind } from '@laegedaekning/domain'
import type { ChangeFile, ChangeId, ChangeKind, FactCounts } from '../registry.ts'

/** First words of every backup; `version` grows when a line changes its shape. */
export const FORMAT = 'laegedaekning-backup'
export const FORMAT_VERSION = 1

export type HeaderLine = {
  readonly record: 'header'
  readonly format: typeof FORMAT
  readonly version: number
  /** Migration that the store had. */
  readonly schema: string
  readonly madeAt: string
}

export type ChangeLine = {
  readonly record: 'change'
  readonly id: ChangeId
  readonly registeredAt: string
  readonly who: string
  readonly why: string
  readonly kind: ChangeKind
  readonly file: ChangeFile | null
  readonly facts: FactCounts
  readonly undoes: ChangeId | null
}

/** One version of a fact; `body: null` is an ending. */
export type FactLine = {
  readonly record: 'fact'
  readonly kind: FactKind
  readonly key: string
  readonly from: string
  readonly until: string | null
  readonly source: string | null
  readonly certainty: string | null
  readonly madeUp: boolean | null
  readonly registeredIn: ChangeId
  readonly supersededIn: ChangeId | null
  readonly body: unknown
}

export type FooterLine = {
  readonly record: 'footer'
  readonly changes: number
  readonly facts: number
  /** Of all lines between header and footer, each with a line feed: equal for equal registries, on whatever server. */
  readonly sha256: string
}
