import type {
  Certainty,
  Fact,
  FactBodies,
  FactKind,
  Period,
  PlainDate,
  Provenance,
} from '@laegedaekning/domain'

/** A fact from its parts. */
export function factOf<K extends FactKind>(
  kind: K,
  body: FactBodies[K],
  virkning: Period,
  provenance: Provenance,
): Fact<K> {
  return { kind, virkning, body, provenance }
}

/** A period without a known end: it holds until a newer fact of the same thing. */
export function since(from: PlainDate): Period {
  return { from, until: null }
}

/** The origin of real data. */
export function originOf(source: string, certainty: Certainty = 'sourced'): Provenance {
  return { source, certainty, madeUp: false }
}
