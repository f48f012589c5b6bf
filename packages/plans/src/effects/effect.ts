import type { AreaId, PlainDate } from '@laegedaekning/domain'

/** One measurement of an area: its day, and its value in the unit of the indicator. */
export type Measurement = { readonly date: PlainDate; readonly value: number }

/** What the methods go by; every number is a parameter under `indsatser/effekt` (K20). */
export type EffectSettings = {
  /** How sure an interval is, 0–1. */
  readonly confidence: number
  readonly leastBefore: number
  readonly leastAfter: number
  /** Number of measurements from which neighbouring years are taken to be alike. */
  readonly longSeries: number
  readonly leastBeforeMatched: number
  readonly leastAfterMatched: number
  /** How many similar areas an area is held against. */
  readonly matches: number
  /** How many areas without the initiative show what chance can do. */
  readonly trials: number
}

/** How an effect is estimated: the area's own series, or the area beside similar ones. */
export const EFFECT_METHODS = ['series', 'matched'] as const
export type EffectMethod = (typeof EFFECT_METHODS)[number]

/** An effect in the unit of the indicator, with the interval that holds it at the confidence asked for. */
export type Estimate = {
  readonly effect: number
  readonly low: number
  readonly high: number
}

/** The area's own series: the line before the start drawn on, and what came instead (segmented regression). */
export type SeriesEstimate = Estimate & {
  readonly method: 'series'
  /** Mean of the measurements after. */
  readonly observed: number
  /** Mean of the line from before, on the days of the measurements after. */
  readonly expected: number
  readonly standardError: number
  readonly degrees: number
  /** How alike neighbouring years are, 0–1; `null` where the series is too short to take it into account. */
  readonly correlation: number | null
  /** The line from before on every day; after the start it is what was expected. */
  readonly line: readonly Measurement[]
}

/** A similar area: how far it changed over the same days. */
export type MatchedArea = {
  readonly area: AreaId
  readonly before: number
  readonly after: number
  readonly people: number
}

/** The area beside similar ones (difference in differences, with the areas without the initiative as trials). */
export type MatchedEstimate = Estimate & {
  readonly method: 'matched'
  readonly own: MatchedArea
  readonly matches: readonly MatchedArea[]
  /** Mean change of the similar areas. */
  readonly expected: number
  /** How many areas without the initiative the interval rests on. */
  readonly trials: number
  /** Share of trials (the area itself with them) whose effect is at least as large: the p-value. */
  readonly chance: number
}

/** What an effect could not be told without, or what would tell it. */
export type EffectNeed =
  | { readonly kind: 'later'; readonly from: PlainDate }
  | { readonly kind: 'before'; readonly method: EffectMethod; readonly have: number; readonly want: number }
  | { readonly kind: 'after'; readonly method: EffectMethod; readonly have: number; readonly want: number }
  | { readonly kind: 'areas'; readonly have: number; readonly want: number }
  | { readonly kind: 'spread' }
  | { readonly kind: 'agreement' }

export const EFFECT_VERDICTS = [
  'improved',
  'worsened',
  'higher',
  'lower',
  'no-difference',
  'cannot-tell',
] as const

/** What can be concluded. `higher` and `lower` stand for indicators that are neither good nor bad. */
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number]
