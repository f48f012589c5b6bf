import { type Fact, FACT_KIND_NAMES, factKey, type Issue, periodsOverlap } from '@laegedaekning/domain'
import type { DraftFact } from '../formats/format.ts'
import { placeWords } from '../table/table.ts'

/** The facts that stand, in an order that does not depend on the order of rows or files, and what was found between rows. */
export type Merged = {
  readonly facts: readonly Fact[]
  readonly issues: readonly Issue[]
  /** Drafts that could not be used because rows contradict each other. */
  readonly refused: readonly DraftFact[]
}

/** Brings the drafts of all files together: the same thing twice is used once, contradictions are used not at all. */
export function mergeFacts(drafts: readonly DraftFact[]): Merged {
  const issues: Issue[] = []
  const refused: DraftFact[] = []
  const standing: DraftFact[] = []
  for (const alike of groupsOf(drafts, (draft) => `${keyOf(draft)}\n${draft.fact.virkning.from}`).values()) {
    const preferred = preferredOf(alike, issues)
    const [first] = preferred
    if (first === undefined) continue
    if (agree(preferred, issues)) standing.push(first)
    else refused.push(...preferred)
  }
  const kept = withoutOverlaps(standing, issues, refused)
  return { facts: inOrder(kept), issues, refused }
}

function keyOf(draft: DraftFact): string {
  return `${draft.fact.kind}\n${keyOfFact(draft.fact)}`
}

function keyOfFact(fact: Fact): string {
  return factKey(fact.kind, fact.body)
}

function groupsOf(drafts: readonly DraftFact[], key: (draft: DraftFact) => string): Map<string, DraftFact[]> {
  const groups = new Map<string, DraftFact[]>()
  for (const draft of drafts) {
    const name = key(draft)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [draft])
    else group.push(draft)
  }
  return groups
}

/** The drafts of the source that goes before the others, with a note where the others say otherwise. */
function preferredOf(alike: readonly DraftFact[], issues: Issue[]): readonly DraftFact[] {
  if (alike.length === 1) return alike
  const told = alike.filter((draft) => !draft.fallback)
  const candidates = told.length > 0 ? told : alike
  const authority = Math.max(...candidates.map((draft) => draft.authority))
  const preferred = candidates.filter((draft) => draft.authority === authority)
  const [kept] = preferred
  for (const other of candidates) {
    if (kept === undefined || other.authority === authority || sameContent(kept, other)) continue
    const values = { key: keyOfFact(other.fact), kept: kept.format, left: other.format }
    issues.push({ code: 'INTAKE_SOURCE_PREFERRED', severity: 'note', at: other.place, values })
  }
  return preferred
}

/** Whether all drafts say the same; if so each further one is noted, if not each is an error. */
function agree(drafts: readonly DraftFact[], issues: Issue[]): boolean {
  const [first] = drafts
  if (first === undefined || drafts.length === 1) return true
  const same = drafts.every((draft) => sameContent(first, draft))
  for (const draft of drafts.slice(1)) {
    const values = { key: keyOfFact(draft.fact), first: placeWords(first.place) }
    issues.push(
      same
        ? { code: 'INTAKE_ROW_TWICE', severity: 'note', at: draft.place, values }
        : { code: 'INTAKE_ROW_CONFLICT', severity: 'error', at: draft.place, values },
    )
  }
  return same
}

function sameContent(a: DraftFact, b: DraftFact): boolean {
  return contentOf(a.fact) === contentOf(b.fact)
}

/** Everything that a fact says, as one text; fields in the order of their names. */
function contentOf(fact: Fact): string {
  const body = Object.entries(fact.body).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    body,
    fact.virkning.until,
    fact.provenance.source,
    fact.provenance.certainty,
    fact.provenance.madeUp,
  ])
}

/** Facts of one thing whose periods overlap contradict each other, unless the earlier one is open (it yields to the next). */
function withoutOverlaps(standing: readonly DraftFact[], issues: Issue[], refused: DraftFact[]): DraftFact[] {
  const kept: DraftFact[] = []
  for (const versions of groupsOf(standing, keyOf).values()) {
    const inTime = versions.toSorted((a, b) => (a.fact.virkning.from < b.fact.virkning.from ? -1 : 1))
    const overlapping = overlapsIn(inTime, issues)
    for (const version of inTime) (overlapping.has(version) ? refused : kept).push(version)
  }
  return kept
}

/** The versions of one thing that overlap; of the closed ones before, the one that reaches furthest counts. */
function overlapsIn(inTime: readonly DraftFact[], issues: Issue[]): ReadonlySet<DraftFact> {
  const overlapping = new Set<DraftFact>()
  let furthest: DraftFact | undefined
  for (const version of inTime) {
    const { virkning } = version.fact
    if (furthest !== undefined && periodsOverlap(furthest.fact.virkning, virkning)) {
      overlapping.add(furthest).add(version)
      const values = { key: keyOfFact(version.fact), from: virkning.from, first: placeWords(furthest.place) }
      issues.push({ code: 'INTAKE_PERIOD_OVERLAP', severity: 'error', at: version.place, values })
    }
    const reach = furthest?.fact.virkning.until ?? ''
    if (virkning.until !== null && virkning.until > reach) furthest = version
  }
  return overlapping
}

function inOrder(drafts: readonly DraftFact[]): readonly Fact[] {
  return drafts
    .map(({ fact }) => ({
      fact,
      order: `${String(FACT_KIND_NAMES.indexOf(fact.kind)).padStart(2, '0')}\n${keyOfFact(fact)}\n${fact.virkning.from}`,
    }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((item) => item.fact)
}
