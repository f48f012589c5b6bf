import type { Certainty, SourceId } from '@laegedaekning/domain'

/** Where facts come from: an entry of knowledge/sources.yaml (K30). */
export type Source = {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string
  /** Year, month or day of the content: `2008`, `2019-07`, `2025-04-24`. */
  readonly date: string
  readonly address: string | null
  /** Licence or terms of use, in Danish. */
  readonly terms: string
  readonly certainty: Certainty
  /** True for invented data, which is marked wherever it is shown. */
  readonly madeUp: boolean
  readonly note: string | null
}
