import type { AreaId } from '@laegedaekning/domain'
import type { EffectNeed, EffectSettings, MatchedArea, MatchedEstimate } from './effect.ts'

/** An area on the days of the measurements: a value for each day, or `null`; the first `before` days lie before the start. */
export type AreaSeries = {
  readonly area: AreaId
  /** Inhabitants by the latest count; `null` where not known. */
  readonly people: number | null
  readonly values: readonly (number | null)[]
}

/**
 * Matched areas: the area's change less the mean change of the areas that resemble it most in population and in the
 * indicator before the start. The interval comes from trials: each comparison area in turn is taken as if the initiative had
 * been there, and an effect is only believed beyond what the trials show by chance alone. Trials are the areas nearest in
 * population, as small areas vary more than large ones (Ferman and Pinto 2016). With N trials the smallest chance is
 * 1 ÷ (N + 1), so that confidence 0.95 wants 19. Areas without a value on every day are left out.
 */
export function matchedAreas(
  own: AreaSeries,
  others: readonly AreaSeries[],
  before: number,
  settings: EffectSettings,
): MatchedEstimate | readonly EffectNeed[] {
  const after = own.values.length - before
  const treated = completeOf(own, before)
  // an area without inhabitants resembles no other
  const pool = treated === null ? [] : others.flatMap((one) => completeOf(one, before) ?? [])
  const wantedTrials = Math.ceil(1 / (1 - settings.confidence) - ROUNDING) - 1
  const needs: EffectNeed[] = []
  if (before < settings.leastBeforeMatched)
    needs.push({ kind: 'before', method: 'matched', have: before, want: settings.leastBeforeMatched })
  if (after < settings.leastAfterMatched)
    needs.push({ kind: 'after', method: 'matched', have: after, want: settings.leastAfterMatched })
  const wanted = Math.max(wantedTrials, settings.matches + 1)
  if (pool.length < wanted) needs.push({ kind: 'areas', have: pool.length, want: wanted })
  if (treated === null || needs.length > 0) return needs
  const distance = distanceIn([treated, ...pool])
  const matches = nearest(treated, pool, settings.matches, distance)
  const expected = meanChange(matches)
  const effect = changeOf(treated) - expected
  const trials = nearest(treated, pool, Math.max(settings.trials, wantedTrials), inSize).map((one) => {
    const rest = pool.filter((other) => other.area !== one.area)
    return Math.abs(changeOf(one) - meanChange(nearest(one, rest, settings.matches, distance)))
  })
  const sorted = trials.toSorted((a, b) => b - a)
  const reach = sorted[Math.floor((1 - settings.confidence) * (trials.length + 1) + ROUNDING) - 1] ?? Infinity
  if (sorted[0] === 0) return [{ kind: 'spread' }]
  const asLarge = trials.filter((size) => size >= Math.abs(effect)).length
  return {
    method: 'matched',
    effect,
    low: effect - reach,
    high: effect + reach,
    own: treated,
    matches,
    expected,
    trials: trials.length,
    chance: (1 + asLarge) / (1 + trials.length),
  }
}

/** 0.05 × 40 is a hair under 2 in a double. */
const ROUNDING = 1e-9

function completeOf({ area, people, values }: AreaSeries, before: number): MatchedArea | null {
  const known = values.filter((value) => value !== null)
  if (people === null || people <= 0 || known.length < values.length) return null
  return { area, people, before: mean(known.slice(0, before)), after: mean(known.slice(before)) }
}

function changeOf({ before, after }: MatchedArea): number {
  return after - before
}

function meanChange(areas: readonly MatchedArea[]): number {
  return mean(areas.map(changeOf))
}

type Distance = (one: MatchedArea, other: MatchedArea) => number

/** Distance in population: how many times larger, whichever is the larger. */
function inSize(one: MatchedArea, other: MatchedArea): number {
  return Math.abs(Math.log2(one.people) - Math.log2(other.people))
}

/** Distance in standard deviations, squared: of the value before, and of the logarithm of the population. */
function distanceIn(areas: readonly MatchedArea[]): Distance {
  const byLevel = scaled(areas.map(({ before }) => before))
  const bySize = scaled(areas.map(({ people }) => Math.log2(people)))
  return (one, other) =>
    byLevel(one.before - other.before) ** 2 + bySize(Math.log2(one.people) - Math.log2(other.people)) ** 2
}

/** Differences in standard deviations; where all are alike, no difference counts. */
function scaled(numbers: readonly number[]): (difference: number) => number {
  const middle = mean(numbers)
  const deviation = Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)))
  return (difference) => (deviation === 0 ? 0 : difference / deviation)
}

/** The areas most like one, nearest first; of equals, the first by id. */
function nearest(
  one: MatchedArea,
  among: readonly MatchedArea[],
  count: number,
  distance: Distance,
): readonly MatchedArea[] {
  return among
    .map((area) => ({ area, far: distance(one, area) }))
    .toSorted((a, b) => a.far - b.far || (a.area.area < b.area.area ? -1 : 1))
    .slice(0, count)
    .map(({ area }) => area)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length
}
