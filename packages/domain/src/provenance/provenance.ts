/** How sure we are of a fact: found with its owner, second-hand, inferred from other data, or assumed (domain.md 0.2). */
export type Certainty = 'sourced' | 'second-hand' | 'inferred' | 'assumed'

const FROM_SUREST: readonly Certainty[] = ['sourced', 'second-hand', 'inferred', 'assumed']

/** The weakest of several certainties: a result is no surer than its weakest input. `sourced` for none. */
export function weakestCertainty(certainties: readonly Certainty[]): Certainty {
  let weakest = 0
  for (const certainty of certainties) weakest = Math.max(weakest, FROM_SUREST.indexOf(certainty))
  return FROM_SUREST[weakest] ?? 'assumed'
}

/** A key of `knowledge/sources.yaml`, or of a source that came with an import. */
export type SourceId = string

/** Where a fact comes from (K30). */
export type Provenance = {
  readonly source: SourceId
  readonly certainty: Certainty
  /** True for invented data (Eksempelregister, Prøveøen); shown wherever the figure is shown. */
  readonly madeUp: boolean
}

/** A text in the two languages of the interface; Danish first. */
export type Text = { readonly da: string; readonly en: string }
