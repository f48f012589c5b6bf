import {
  type Certainty,
  type Fact,
  type FactKind,
  type PlainDate,
  type SourceId,
  weakestCertainty,
} from '@laegedaekning/domain'

/** The part of a sum that one source gave. */
export type SourceShare = { readonly source: SourceId; readonly value: number }

/** A sum over facts that remembers where they came from (K30). */
export type Tally = {
  readonly value: number
  /** Number of facts behind the sum. */
  readonly facts: number
  /** What each source gave, the one with most facts first. */
  readonly sources: readonly SourceShare[]
  readonly certainty: Certainty
  readonly madeUp: boolean
  /** First and last day on which one of the facts began; equal where they all describe one day. */
  readonly from: PlainDate | null
  readonly latest: PlainDate | null
}

/** The sum over nothing. */
export const NOTHING: Tally = {
  value: 0,
  facts: 0,
  sources: [],
  certainty: 'sourced',
  madeUp: false,
  from: null,
  latest: null,
}

/** The sum of a number over facts. The same facts in another order give the same bytes. */
export function tallyOf<K extends FactKind>(
  facts: readonly Fact<K>[],
  valueOf: (fact: Fact<K>) => number,
): Tally {
  if (facts.length === 0) return NOTHING
  const bySource = new Map<SourceId, number[]>()
  const certainties = new Set<Certainty>()
  let madeUp = false
  let from: PlainDate | null = null
  let latest: PlainDate | null = null
  for (const fact of facts) {
    const { source, certainty } = fact.provenance
    const values = bySource.get(source)
    if (values === undefined) bySource.set(source, [valueOf(fact)])
    else values.push(valueOf(fact))
    certainties.add(certainty)
    if (fact.provenance.madeUp) madeUp = true
    const start = fact.virkning.from
    if (from === null || start < from) from = start
    if (latest === null || start > latest) latest = start
  }
  const sources = [...bySource]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([source, values]) => ({ source, value: steadySum(values) }))
  return {
    value: steadySum([...bySource.values()].flat()),
    facts: facts.length,
    sources,
    certainty: weakestCertainty([...certainties]),
    madeUp,
    from,
    latest,
  }
}

/** The sum of tallies, for example of the parts of an area. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const some = tallies.filter((tally) => tally.facts > 0)
  if (some.length === 0) return NOTHING
  const bySource = new Map<SourceId, number[]>()
  for (const { source, value } of some.flatMap((tally) => tally.sources)) {
    const values = bySource.get(source)
    if (values === undefined) bySource.set(source, [value])
    else values.push(value)
  }
  const starts = some.flatMap((tally) => (tally.from === null ? [] : [tally.from])).toSorted()
  const latest = some.flatMap((tally) => (tally.latest === null ? [] : [tally.latest])).toSorted()
  return {
    value: steadySum(some.map((tally) => tally.value)),
    facts: some.reduce((sum, tally) => sum + tally.facts, 0),
    sources: [...bySource]
      .toSorted(([a, few], [b, many]) => many.length - few.length || (a < b ? -1 : 1))
      .map(([source, values]) => ({ source, value: steadySum(values) })),
    certainty: weakestCertainty(some.map((tally) => tally.certainty)),
    madeUp: some.some((tally) => tally.madeUp),
    from: starts[0] ?? null,
    latest: latest.at(-1) ?? null,
  }
}

/** A sum whose last bit does not depend on the order: decimals are added from the smallest up, with what rounding lost. */
export function steadySum(values: readonly number[]): number {
  let sum = 0
  if (values.every(Number.isInteger)) {
    for (const value of values) sum += value
    return sum
  }
  let lost = 0
  for (const value of values.toSorted((a, b) => a - b)) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
