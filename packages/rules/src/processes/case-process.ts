import type { CaseTrack, Certainty, SourceId, Text } from '@laegedaekning/domain'

/** A day that deadlines are counted from, such as the day a practice closes. `start` is the day a case begins. */
export type ProcessDay = { readonly key: string; readonly title: Text }

/** Somebody who takes part. */
export type ProcessParty = { readonly key: string; readonly title: Text }

/**
 * When a step is due: so many calendar months and days before or after a day of the case, or on it. `assumed` is ours; what a
 * source gives names it.
 */
export type StepDeadline = {
  readonly day: string
  readonly direction: 'before' | 'after' | 'on'
  readonly months: number
  readonly days: number
  readonly certainty: Certainty
  /** `null` for an assumption. */
  readonly source: SourceId | null
  readonly at: string | null
}

/** A step of a process. */
export type ProcessStep = {
  readonly key: string
  readonly track: CaseTrack
  readonly title: Text
  readonly text: Text
  /** Key of the party that owns it. */
  readonly owner: string
  readonly due: StepDeadline
  /** What it rests on: ids of processes, initiatives, means and rules (X1, AB17, M8 …). */
  readonly ids: readonly string[]
  readonly documents: readonly Text[]
}

/** A process that cases are started from (domain.md A6): X1, X7, X12, X14, X15, X16, and relocation help (R4, R7, W13). */
export type CaseProcess = {
  readonly id: string
  readonly ids: readonly string[]
  readonly title: Text
  readonly text: Text
  readonly days: readonly ProcessDay[]
  readonly parties: readonly ProcessParty[]
  readonly steps: readonly ProcessStep[]
  readonly source: SourceId
  readonly at: string
  readonly certainty: Certainty
}
