import { FACT_KIND_NAMES, type Fact, factKey, type Issue, periodsOverlap } from '@laegedaekning/domain'
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
  const left: Left = new Map()
  for (const alike of groupsOf(withoutIdleFallbacks(drafts), versionOf).values()) {
    const preferred = preferredOf(alike, left)
    const [first] = preferred
    if (first === undefined) continue
    if (agree(preferred, issues)) standing.push(first)
    else refused.push(...preferred)
  }
  issues.push(...leftNotes(left))
  const kept = withoutOverlaps(standing, issues, refused)
  return { facts: inOrder(kept), issues, refused }
}

/** Kinds that hold for long: a stand-in for one is idle as soon as any of its versions is told by somebody who knows. */
const LASTING = new Set(['area', 'membership'])

function withoutIdleFallbacks(drafts: readonly DraftFact[]): readonly DraftFact[] {
  const told = new Set(drafts.filter((draft) => !draft.fallback).map(keyOf))
  return drafts.filter((draft) => !draft.fallback || !LASTING.has(draft.fact.kind) || !told.has(keyOf(draft)))
}

function versionOf(draft: DraftFact): string {
  return `${keyOf(draft)}\n${draft.fact.virkning.from}`
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

/** What other sources said differently, by file and by the source that was preferred. */
type Left = Map<string, { readonly kept: DraftFact; readonly left: DraftFact; count: number }>

function rankOf(draft: DraftFact): number {
  return draft.fallback ? -1 : draft.authority
}

/** The drafts of the source that goes before the others; where the others say something else they are remembered. */
function preferredOf(alike: readonly DraftFact[], left: Left): readonly DraftFact[] {
  if (alike.length === 1) return alike
  const highest = Math.max(...alike.map(rankOf))
  const preferred = alike.filter((draft) => rankOf(draft) === highest)
  const [kept] = preferred
  for (const other of alike) {
    if (kept === undefined || rankOf(other) === highest || sameBody(kept, other)) continue
    const name = `${other.file}\n${other.fact.kind}\n${kept.file}`
    const known = left.get(name)
    if (known === undefined) left.set(name, { kept, left: other, count: 1 })
    else known.count += 1
  }
  return preferred
}

/** One note a file: how many of its facts another source told otherwise and better. */
function leftNotes(left: Left): readonly Issue[] {
  return [...left.values()].map(({ kept, left: other, count }) => ({
    code: 'INTAKE_SOURCE_PREFERRED',
    severity: 'note',
    at: other.place,
    values: { key: keyOfFact(other.fact), kept: kept.file, left: other.file, count },
  }))
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

function sameBody(a: DraftFact, b: DraftFact): boolean {
  return bodyOf(a.fact) === bodyOf(b.fact)
}

function bodyOf(fact: Fact): string {
  return JSON.stringify(Object.entries(fact.body).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Everything that a fact says, as one text; fields in the order of their names. */
function contentOf(fact: Fact): string {
  const { source, certainty, madeUp } = fact.provenance
  return JSON.stringify([bodyOf(fact), fact.virkning.until, source, certainty, madeUp])
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
