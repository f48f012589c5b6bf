import type { PlainDate } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type {
  EffectMethod,
  EffectNeed,
  EffectSettings,
  EffectVerdict,
  Estimate,
  MatchedEstimate,
  SeriesEstimate,
} from './effect.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { type AreaSeries, matchedAreas } from './matched-areas.ts'

/** The measurements of an indicator that an initiative is meant to move. */
export type EffectQuestion = {
  readonly higherIs: IndicatorInfo['higherIs']
  /** The day from which the initiative could be seen. A measurement of that very day is still one from before. */
  readonly effectFrom: PlainDate
  readonly today: PlainDate
  /** Days of the measurements, in order. */
  readonly days: readonly PlainDate[]
  /** Values on those days: of the area of the initiative, and of the areas that it may be held against. */
  readonly own: AreaSeries
  readonly others: readonly AreaSeries[]
}

/** What can be concluded, by which method, and what would be needed to conclude more. */
export type FollowedEffect = {
  readonly verdict: EffectVerdict
  /** The method that the verdict rests on; `null` where nothing can be told. */
  readonly by: EffectMethod | null
  readonly series: SeriesEstimate | null
  readonly matched: MatchedEstimate | null
  readonly needs: readonly EffectNeed[]
  /** The smallest effect that would have been seen, in the unit of the indicator: half the interval; `null` without one. */
  readonly smallestSeen: number | null
}

/**
 * Follows an initiative up (K20, X17). The comparison with similar areas is the verdict where it can be made, since what
 * happens everywhere is then no effect; else the area's own series. The choice does not depend on the result, so that a verdict is wrong
 * no oftener than the confidence says. Where the other method clearly shows the opposite, nothing is concluded.
 */
export function followEffect(question: EffectQuestion, settings: EffectSettings): FollowedEffect {
  const { own, days, effectFrom, today, higherIs } = question
  const measured = days.flatMap((date, index) => {
    const value = own.values[index] ?? null
    return value === null ? [] : [{ date, value, index }]
  })
  const before = measured.filter(({ date }) => date <= effectFrom)
  const after = measured.filter(({ date }) => date > effectFrom)
  const at = (one: AreaSeries): AreaSeries => ({
    ...one,
    values: measured.map(({ index }) => one.values[index] ?? null),
  })
  const series = interruptedSeries({ before, after }, settings)
  const matched = matchedAreas(at(own), question.others.map(at), before.length, settings)
  const estimates = { series: estimateOf(series), matched: estimateOf(matched) }
  const needs: EffectNeed[] = [...needsOf(matched), ...needsOf(series)]
  if (effectFrom >= today) needs.unshift({ kind: 'later', from: effectFrom })
  return { ...conclude(estimates, needs, higherIs), ...estimates }
}

type Estimates = Pick<FollowedEffect, 'series' | 'matched'>

function conclude(
  { series, matched }: Estimates,
  needs: readonly EffectNeed[],
  higherIs: IndicatorInfo['higherIs'],
): Omit<FollowedEffect, keyof Estimates> {
  const main = matched ?? series
  if (main === null) return { verdict: 'cannot-tell', by: null, needs, smallestSeen: null }
  const smallestSeen = (main.high - main.low) / 2
  if (series !== null && matched !== null && signOf(series) * signOf(matched) < 0)
    return { verdict: 'cannot-tell', by: null, needs: [...needs, { kind: 'agreement' }], smallestSeen }
  return { verdict: verdictOf(signOf(main), higherIs), by: main.method, needs, smallestSeen }
}

/** 1 above zero with the whole interval, −1 below, 0 where zero is in it. */
function signOf({ low, high }: Estimate): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0
}

function verdictOf(sign: -1 | 0 | 1, higherIs: IndicatorInfo['higherIs']): EffectVerdict {
  if (sign === 0) return 'no-difference'
  if (higherIs === 'neutral') return sign === 1 ? 'higher' : 'lower'
  return (sign === 1) === (higherIs === 'better') ? 'improved' : 'worsened'
}

type Found<T> = T | readonly EffectNeed[]

function estimateOf<T extends Estimate>(found: Found<T>): T | null {
  return isNeeds(found) ? null : found
}

function needsOf<T extends Estimate>(found: Found<T>): readonly EffectNeed[] {
  return isNeeds(found) ? found : []
}

function isNeeds<T extends Estimate>(found: Found<T>): found is readonly EffectNeed[] {
  return Array.isArray(found)
}
