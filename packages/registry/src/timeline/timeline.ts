/** The timeline of one fact: which versions hold when. Pure; dates are `YYYY-MM-DD` texts, which compare in time order. */

/** Stands for »no end known« and compares after every date. */
export const FOREVER = 'forever'

/** What a version says; `body: null` says that nothing exists (an ending). */
export type Content = {
  /** Canonical JSON of the body. */
  readonly body: string | null
  readonly source: string | null
  readonly certainty: string | null
  readonly madeUp: boolean | null
}

/** The content of an ending. */
export const ENDED: Content = { body: null, source: null, certainty: null, madeUp: null }

/** One version in [from, until); versions of one timeline do not overlap and stand in order. */
export type Version = { readonly from: string; readonly until: string; readonly content: Content }

/** Something told of a fact: from a day, either exactly until another or (`until: null`) until the next known start. */
export type Claim = { readonly from: string; readonly until: string | null; readonly content: Content }

/** What became of a claim. */
export type ClaimResult = 'added' | 'changed' | 'unchanged'

type Segment = { readonly from: string; readonly until: string; readonly claim: Claim }

/** Whether two contents say the same from the same source. */
export function sameContent(a: Content, b: Content): boolean {
  return a.body === b.body && a.source === b.source && a.certainty === b.certainty && a.madeUp === b.madeUp
}

/**
 * The timeline after the claims, and what became of each. The order of the claims has no meaning; no two may have the
 * same start. Where claims overlap the one with the later start holds. A claim that the timeline already bears out, from
 * its own start, changes nothing; the start of a claim is kept as such even inside the same content, since it is the day
 * that somebody described.
 */
export function applyClaims(
  timeline: readonly Version[],
  claims: readonly Claim[],
): { readonly timeline: readonly Version[]; readonly results: ReadonlyMap<Claim, ClaimResult> } {
  const results = new Map<Claim, ClaimResult>()
  let after = timeline
  for (const segment of segmentsOf(timeline, claims)) {
    if (!results.has(segment.claim)) results.set(segment.claim, 'unchanged')
    if (bearsOut(after, segment)) continue
    const isNew = timeline.every((version) => version.from !== segment.claim.from)
    results.set(segment.claim, isNew ? 'added' : 'changed')
    after = lay(after, segment)
  }
  return { timeline: after, results }
}

/** The periods in which each claim has the word: none overlap. */
function segmentsOf(timeline: readonly Version[], claims: readonly Claim[]): readonly Segment[] {
  const starts = [...timeline, ...claims].map(({ from }) => from).toSorted(inOrder)
  let segments: readonly Segment[] = []
  for (const claim of claims.toSorted((a, b) => inOrder(a.from, b.from))) {
    const until = claim.until ?? starts.find((start) => start > claim.from) ?? FOREVER
    segments = cut(segments, { from: claim.from, until, claim })
  }
  return segments
}

/** Whether the timeline already says so: the same content from the same start, without a gap, to the end. */
function bearsOut(timeline: readonly Version[], segment: Segment): boolean {
  let reached = segment.from
  for (const version of timeline) {
    if (version.from !== reached) continue
    if (!sameContent(version.content, segment.claim.content)) return false
    reached = version.until
    if (reached >= segment.until) return true
  }
  return false
}

/** Lays a segment over the timeline; what is cut off on both sides stays. */
function lay(timeline: readonly Version[], segment: Segment): readonly Version[] {
  const { content } = segment.claim
  // beyond the segment's end the same content may go on: no start was told there, so none is made
  const goesOn = timeline.find((version) => version.from < segment.until && segment.until < version.until)
  const until = goesOn !== undefined && sameContent(goesOn.content, content) ? goesOn.until : segment.until
  return cut(timeline, { from: segment.from, until, content })
}

type Span = { readonly from: string; readonly until: string }

/** Puts a span in the place of whatever lies under it, in order; what is cut off on both sides stays. */
function cut<T extends Span>(spans: readonly T[], by: T): readonly T[] {
  const before: T[] = []
  const after: T[] = []
  for (const span of spans) {
    if (span.from < by.from) before.push(span.until > by.from ? { ...span, until: by.from } : span)
    if (span.until > by.until) after.push(span.from < by.until ? { ...span, from: by.until } : span)
  }
  return [...before, by, ...after]
}

/** Byte order, for sorting dates and keys. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
