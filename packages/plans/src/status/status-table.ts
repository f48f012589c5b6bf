import type {
  Area,
  AreaId,
  AreaLevel,
  Designation,
  Figure,
  PlainDate,
  Text,
  Unit,
} from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'

/** What the Status room is asked: one indicator, one level of area, one date, one comparison. */
export type StatusRequest = {
  /** Slug of the indicator, for example `indbyggere-pr-praksis`. */
  readonly indicator: string
  readonly level: AreaLevel
  readonly date: PlainDate
  /** Only areas inside this one; `land-dk` for all. */
  readonly within: AreaId
  readonly compareWith: ComparisonKind
}

export const COMPARISON_KINDS = ['land', 'region', 'norm', 'aaret-foer'] as const
/** With the whole country, the own region, the norm or goal in force, or the same area one year earlier. */
export type ComparisonKind = (typeof COMPARISON_KINDS)[number]

/** One value beside another, in words, never in colour alone. */
export type Comparison = {
  readonly with: Text
  readonly value: number
  readonly ratio: number | null
  readonly difference: number
  /** `2,2 gange så mange`, `12 % færre`, `det samme`. */
  readonly words: Text
  readonly judgement: 'worse' | 'better' | 'same' | 'neutral'
}

/** The lowest and highest value of the next finer level inside an area: nothing is smoothed away (promise 2). */
export type Spread = {
  readonly level: AreaLevel
  readonly lowest: { readonly area: AreaId; readonly name: string; readonly value: number }
  readonly highest: { readonly area: AreaId; readonly name: string; readonly value: number }
}

export type StatusRow = {
  readonly area: { readonly id: AreaId; readonly name: string }
  readonly figure: Figure
  /** 1 is the highest value of the table; `null` without a value. Ties share a rank. */
  readonly rank: number | null
  /** The parts of the figure in the order of `columns`, so that a rate is never shown without them. */
  readonly parts: readonly (number | null)[]
  readonly comparison: Comparison | null
  readonly spread: Spread | null
}

/** A class of the map: `from <= value < until`; the last class includes its end. */
export type StatusClass = {
  readonly from: number
  readonly until: number
  readonly label: Text
  readonly count: number
}

/** The table behind map, list, downloads and report: there is no second path to a figure. */
export type StatusTable = {
  readonly request: StatusRequest
  readonly indicator: IndicatorInfo
  /** The finding in one sentence, made from the data. */
  readonly finding: Text
  /** Unit, number of areas, date. */
  readonly subtitle: Text
  /** Highest, lowest and spread, for those who do not see the map. */
  readonly altText: Text
  readonly columns: readonly { readonly symbol: string; readonly label: Text; readonly unit: Unit }[]
  /** One row per area, highest value first, rows without a value last, ties by area id. */
  readonly rows: readonly StatusRow[]
  /** What the source places in none of the level's areas (S4's numbers of a former amt); totals stay equal to their parts. */
  readonly rest: StatusRow | null
  readonly total: StatusRow
  readonly classes: readonly StatusClass[]
  readonly reservations: readonly Text[]
  /** Ids of the sources of all inputs, in order. */
  readonly sources: readonly string[]
  readonly madeUp: boolean
}

/** One indicator of an area: the row of the status table, among how many it is ranked, and everything it is held against. */
export type ProfileRow = {
  readonly indicator: IndicatorInfo
  readonly row: StatusRow
  /** How many areas of the level have a value: `row.rank` of so many. */
  readonly ranked: number
  /** With the whole country, the own region, the norm and the year before, as far as there is anything. */
  readonly comparisons: readonly Comparison[]
}

/** Everything about one area at a date. */
export type AreaProfile = {
  readonly area: Area
  readonly date: PlainDate
  /** The areas it lies in, with the period of the membership (K24). */
  readonly parents: readonly {
    readonly area: { readonly id: AreaId; readonly name: string }
    readonly from: PlainDate
    readonly until: PlainDate | null
  }[]
  /** One row per indicator, in the order of the catalogue. */
  readonly rows: readonly ProfileRow[]
  /** Decisions in force; never the computed score. */
  readonly designations: readonly Designation[]
  /** Provider numbers by status and origin at the date, with place as the source has it (A3.1, Q7, Q8). */
  readonly ydernumre: readonly {
    readonly id: string
    readonly place: string
    readonly narrativePlace: string
    readonly status: string
    readonly origin: string
    readonly printedOrigin: string
    readonly note: string
  }[]
}
