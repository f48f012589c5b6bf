/** Posted and filled courses of one part of an area, for example the city or the rest. */
export type FillingPart = { readonly name: string; readonly posted: number; readonly filled: number }

/** How much of what was posted was filled, in all and in each part. */
export type FillingRates = {
  /** Share of all posted that was filled; `null` where nothing was posted. */
  readonly overallShare: number | null
  readonly parts: readonly { readonly name: string; readonly share: number | null }[]
  /** How far the part that does worst lies below the whole: what a table of the whole alone hides (T11, Q4). */
  readonly hiddenShare: number | null
}

/**
 * Filling by part: 95 of 100 in the city and 12 of 20 outside is 89.2 % in all, and 60 % outside (C1.18). The shares are
 * never averaged; the whole is all filled over all posted.
 */
export function fillingRates(parts: readonly FillingPart[]): FillingRates {
  let posted = 0
  let filled = 0
  for (const part of parts) {
    posted += part.posted
    filled += part.filled
  }
  const overallShare = posted > 0 ? filled / posted : null
  const rated = parts.map((part) => ({
    name: part.name,
    share: part.posted > 0 ? part.filled / part.posted : null,
  }))
  const lowest = Math.min(...rated.map((part) => part.share ?? Infinity))
  return { overallShare, parts: rated, hiddenShare: overallShare === null ? null : overallShare - lowest }
}
