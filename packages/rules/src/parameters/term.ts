import type { SourceId } from '@laegedaekning/domain'

/** A domain word, defined once (knowledge/glossary.yaml). */
export type Term = {
  /** The word as it stands in identifiers: `sundhedsraad`. */
  readonly id: string
  readonly da: string
  readonly en: string
  /** What it means, in Danish. */
  readonly definition: string
  /** What it means, in English. */
  readonly meaning: string
  readonly source: SourceId
  /** Words that are not used for it. */
  readonly not: readonly string[]
}
