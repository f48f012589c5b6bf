import type { Fact, FigureInput, MissingReason, PlainDate, Text } from '@laegedaekning/domain'
import type { AreaFacts, PlacedKind } from '../area-facts/area-facts.ts'
import { type Tally, tallyOf } from '../area-facts/tally.ts'
import type { IndicatorColumn } from './indicator.ts'

/** A part of a figure: its number and how it is shown. */
export type Part = { readonly value: number; readonly inputs: readonly FigureInput[] }

/** The day that a tally describes: its facts' common first day, or the day asked for where they began on many. */
function dayOf(tally: Tally, date: PlainDate): PlainDate {
  return tally.from !== null && tally.from === tally.latest ? tally.from : date
}

/**
 * A tally as an input of a figure, under the column's symbol. Where several sources gave parts of it, the part of each
 * further source follows under the symbol with a prime, so that no source is hidden.
 */
export function inputOf(into: IndicatorColumn, tally: Tally, facts: AreaFacts): readonly FigureInput[] {
  const [main, ...others] = tally.sources
  if (main === undefined) return []
  const { symbol, label, unit } = into
  const { certainty, madeUp } = tally
  const shared = { unit, date: dayOf(tally, facts.date), certainty, madeUp }
  return [
    { symbol, label, value: tally.value, source: main.source, ...shared },
    ...others.map(({ source, value }) => ({
      symbol: `${symbol}′`,
      label: { da: `heraf ${label.da}`, en: `of which ${label.en}` },
      value,
      source,
      ...shared,
    })),
  ]
}

/** An input that is no sum of facts but worked out from others; it takes their origin. */
export function derivedInput(
  into: IndicatorColumn,
  value: number,
  origin: Tally,
  facts: AreaFacts,
): readonly FigureInput[] {
  return inputOf(into, { ...origin, value, sources: origin.sources.slice(0, 1) }, facts)
}

/** A sum over some of the area's facts of a kind. None of them is a zero of the register, with the register's source. */
export function sumPart<K extends PlacedKind>(
  facts: AreaFacts,
  kind: K,
  into: IndicatorColumn,
  selected: readonly Fact<K>[],
  valueOf: (fact: Fact<K>) => number = () => 1,
): Part {
  const tally = tallyOf(selected, valueOf)
  if (tally.facts > 0) return { value: tally.value, inputs: inputOf(into, tally, facts) }
  const known = facts.reporting[kind] === 'all' || facts.reporting[kind] === 'part'
  return { value: 0, inputs: known ? derivedInput(into, 0, facts.origin[kind], facts) : [] }
}

/** Why a count of a kind cannot be made here, or `null` where it can; a part of the regions is enough for a count. */
export function whyNoCount(facts: AreaFacts, kind: PlacedKind): MissingReason | null {
  const reporting = facts.reporting[kind]
  if (reporting === 'not-divided') return 'not-divided'
  return reporting === 'none' ? 'not-reported' : null
}

/** Why a rate over a kind cannot be made here: all regions must have reported, or the parts would not belong together. */
export function whyNoRate(facts: AreaFacts, kind: PlacedKind): MissingReason | null {
  return facts.reporting[kind] === 'part' ? 'not-reported' : whyNoCount(facts, kind)
}

/** A quotient, or the reason where there is nothing to divide by. */
export function quotient(above: number, below: number, empty: MissingReason): number | MissingReason {
  return below === 0 ? empty : above / below
}

/** Words of a column. */
export function column(symbol: string, label: Text, unit: IndicatorColumn['unit']): IndicatorColumn {
  return { symbol, label, unit }
}
