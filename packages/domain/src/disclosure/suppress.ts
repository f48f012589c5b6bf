/** A cell of an outward table: a count that may be published, or the mark that stands for it (C2.14). */
export type PublishedCell =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'suppressed' }

/**
 * Hides counts from 1 up to but not including `least`, and as many others as it takes to keep them hidden when the total is
 * known: as long as all hidden counts are one number (a single one, or 1 and 1 with the total 2), every count of the next
 * size up is hidden too, and zeros where nothing else is left. Whoever knows rows, total and this rule can then always
 * exchange two hidden counts and be right as well. The place of a row never decides.
 *
 * A table whose counts are all one small number gives itself away through its total: everything is hidden, and the
 * caller hides the total too. `alsoHidden` are places whose count is hidden for other reasons: they count as small, zeros
 * among them apart, which hide nothing. `least` is the parameter `offentliggoerelse/mindste-antal` (DST: at least three).
 */
export function suppressSmallCounts(
  counts: readonly number[],
  least: number,
  alsoHidden: ReadonlySet<number> = new Set(),
): readonly PublishedCell[] {
  const hiddenCounts = new Set(
    counts.filter((count, place) => count > 0 && (count < least || alsoHidden.has(place))),
  )
  if (hiddenCounts.size === 1) {
    const others = counts.filter((count) => !hiddenCounts.has(count))
    const positive = others.filter((count) => count > 0)
    if (others.length > 0) hiddenCounts.add(positive.length > 0 ? Math.min(...positive) : 0)
  }
  return counts.map((value, place) =>
    hiddenCounts.has(value) || alsoHidden.has(place) ? { kind: 'suppressed' } : { kind: 'count', value },
  )
}
