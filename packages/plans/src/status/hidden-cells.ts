/** A column of counts that add up to a known total: which of them may not be shown (C2.14). */

/**
 * The places of the counts to hide, so that none of 1 up to but not including `least` is shown or can be found by taking the
 * shown ones from the total: where the hidden ones could only be one thing, the smallest shown count joins them. `hidden`
 * are places that must be hidden for other reasons. Zeros stay. `null` where that does not help and the total must go too.
 */
export function hiddenPlaces(
  counts: readonly (number | null)[],
  least: number,
  hidden: ReadonlySet<number> = new Set(),
): ReadonlySet<number> | null {
  const places = new Set(hidden)
  for (const [place, count] of counts.entries()) {
    if (count !== null && count > 0 && count < least) places.add(place)
  }
  for (;;) {
    if (!canBeFound(counts, places)) return places
    const next = smallestShown(counts, places)
    if (next === null) return null
    places.add(next)
  }
}

/** Hidden counts are at least 1 each: one alone is the difference to the total, and as many as their sum are all 1. */
function canBeFound(counts: readonly (number | null)[], places: ReadonlySet<number>): boolean {
  const above = [...places].flatMap((place) => {
    const count = counts[place] ?? 0
    return count > 0 ? [count] : []
  })
  if (above.length === 0) return false
  const sum = above.reduce((total, count) => total + count, 0)
  return above.length === 1 || sum <= above.length
}

function smallestShown(counts: readonly (number | null)[], places: ReadonlySet<number>): number | null {
  let smallest: { place: number; count: number } | null = null
  for (const [place, count] of counts.entries()) {
    if (count === null || count <= 0 || places.has(place)) continue
    if (smallest === null || count < smallest.count) smallest = { place, count }
  }
  return smallest?.place ?? null
}
