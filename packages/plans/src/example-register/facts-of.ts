import type { Fact, FactBodies, FactKind, PlainDate } from '@laegedaekning/domain'
import { EXAMPLE_SOURCE } from './topics.ts'

/** A made-up fact with its period. */
export function madeUpFact<K extends FactKind>(
  kind: K,
  body: FactBodies[K],
  from: PlainDate,
  until: PlainDate | null,
): {
  readonly kind: K
  readonly body: FactBodies[K]
  readonly virkning: { readonly from: PlainDate; readonly until: PlainDate | null }
  readonly provenance: Fact['provenance']
} {
  return {
    kind,
    virkning: { from, until },
    body,
    provenance: { source: EXAMPLE_SOURCE, certainty: 'assumed', madeUp: true },
  }
}

/** The periods between days in order, the last of them up to `end`. */
export function periodsBetween(
  days: Iterable<PlainDate>,
  end: PlainDate | null,
): readonly (readonly [from: PlainDate, until: PlainDate | null])[] {
  const ordered = [...new Set(days)].toSorted()
  return ordered.map((from, index) => [from, ordered[index + 1] ?? end])
}
