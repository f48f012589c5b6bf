import type { Figure, Text, Unit } from '@laegedaekning/domain'
import type { AreaFacts } from '../area-facts/area-facts.ts'
import type { parametersAt } from '../parameters-at.generated.ts'

/** Every parameter as it applied at a date: what indicators are computed with. */
export type ParametersAt = ReturnType<typeof parametersAt>

/** A part of a figure that stands in a column of its own: a rate is never shown without its parts (promise 2). */
export type IndicatorColumn = {
  /** The symbol of the part in the formula and among the inputs of the figure. */
  readonly symbol: string
  readonly label: Text
  readonly unit: Unit
}

/** What an indicator means. Plain data: the API and the documents print it as it is. */
export type IndicatorInfo = {
  /** Danish slug, used in addresses: `indbyggere-pr-praksis`. */
  readonly id: string
  /** Ids of domain.md that ask for it: I8, B9 … */
  readonly ids: readonly string[]
  readonly title: Text
  readonly definition: Text
  /** In words, with the symbols of the columns: `P ÷ K`. */
  readonly formula: Text
  readonly unit: Unit
  readonly higherIs: 'worse' | 'better' | 'neutral'
  /** Which of the notions that must never be mixed it belongs to (C2.3, C2.4). */
  readonly notion: 'vacant' | 'uncovered' | 'need-gap' | 'supply' | 'demand' | 'rate'
  /** A count is drawn as a sized symbol and adds up to the total; a rate is drawn as a coloured area (ux.md 3.4). */
  readonly measure: 'count' | 'rate'
  readonly columns: readonly IndicatorColumn[]
  /** Raised when the meaning changes, so that an old figure is not taken for a new one. */
  readonly version: number
}

/** An indicator with its sum. */
export type Indicator = IndicatorInfo & {
  /** The figure of one area; never throws, and never `NaN`: a missing value has its reason. */
  readonly compute: (facts: AreaFacts, parameters: ParametersAt) => Figure
  /** Whether the count may be below zero; it is then no share of a whole. */
  readonly signed?: true
  /** The norm or goal that the figure may be held against, where there is one for just this unit. */
  readonly findNorm?: (facts: AreaFacts, parameters: ParametersAt) => Norm | null
}

/** A norm or goal in the unit of an indicator; the value `null` where the rule has none at the date. */
export type Norm = { readonly title: Text; readonly value: number | null }
