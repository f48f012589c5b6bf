/** A cell of an outward table: a count that may be published, or the mark that stands for it (C2.14). */
export type PublishedCell =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'suppressed' }

/**
 * Hides counts from 1 up to but not including `least`, and, when exactly one cell of the table is hidden, the smallest other
 * count above 0 as well, so that the hidden one cannot be found by subtraction from the total. Zeros stay.
 * `least` is the parameter `data/mindste-celle` (DST: at least three).
 */
export function suppressSmallCounts(counts: readonly number[], least: number): readonly PublishedCell[] {
  const hidden = new Set<number>()
  for (const [index, count] of counts.entries()) if (count > 0 && count < least) hidden.add(index)
  if (hidden.size === 1) {
    let partner = -1
    for (const [index, count] of counts.entries()) {
      if (hidden.has(index) || count <= 0) continue
      if (partner < 0 || count < (counts[partner] ?? Infinity)) partner = index
    }
    if (partner >= 0) hidden.add(partner)
  }
  return counts.map((value, index) => (hidden.has(index) ? { kind: 'suppressed' } : { kind: 'count', value }))
}
