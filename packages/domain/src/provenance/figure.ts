import type { PlainDate } from '../time/plain-date.ts'
import type { Certainty, SourceId, Text } from './provenance.ts'

/** The unit of a figure; a table of display rules (decimals, words) hangs on it. */
export const UNITS = [
  'inhabitants',
  'listed-patients',
  'weighted-inhabitants',
  'uncovered-citizens',
  'households',
  'persons',
  'full-time-doctors',
  'capacities',
  'ydernumre',
  'practices',
  'courses',
  'person-years',
  'months',
  'inhabitants-per-practice',
  'inhabitants-per-capacity',
  'patients-per-capacity',
  'weighted-inhabitants-per-capacity',
  'per-1000-inhabitants',
  'share',
  'years',
  'kilometres',
  'minutes',
  'index',
  'number',
] as const

export type Unit = (typeof UNITS)[number]

/** Why a table has no value where a reader expects one (never `null` or `NaN` without a reason). */
export type MissingReason =
  | 'not-reported'
  | 'suppressed'
  | 'no-population'
  | 'no-practices'
  | 'no-capacity'
  | 'outside-period'
  | 'parameter-unknown'
  | 'not-divided'

/** One number that went into a figure, with its own origin. */
export type FigureInput = {
  /** The letter or short word that stands for it in the formula, for example `P`. */
  readonly symbol: string
  readonly label: Text
  readonly value: number | null
  readonly unit: Unit
  /** The day that the value describes. */
  readonly date: PlainDate | null
  readonly source: SourceId
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/** A rule or norm that was applied: a parameter at a date. */
export type AppliedRule = {
  /** Key of the parameter, for example `almen-praksis/kapacitet/norm`. */
  readonly parameter: string
  /** Ids of domain.md: N24, B3.1 … */
  readonly ids: readonly string[]
  readonly title: Text
  readonly value: number | null
  readonly unit: string
  readonly validFrom: PlainDate | null
  readonly source: SourceId
  readonly certainty: Certainty
}

/**
 * A number that explains itself (promise 1 of product.md): value or the reason why there is none,
 * formula, inputs, rules, source and certainty. Every figure on a screen, in a report or an API answer is one.
 */
export type Figure = {
  readonly indicator: string
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly unit: Unit
  /** In words, with the symbols of the inputs: `P ÷ K`. */
  readonly formula: Text
  readonly inputs: readonly FigureInput[]
  readonly rules: readonly AppliedRule[]
  /** Ids of domain.md that define the indicator: I8, B9 … */
  readonly ids: readonly string[]
  readonly certainty: Certainty
  readonly madeUp: boolean
  /** What the reader must know before using the figure. */
  readonly reservations: readonly Text[]
}
