import { type Certainty, type Text, weakestCertainty } from '@laegedaekning/domain'
import { steadySum } from '../area-facts/tally.ts'
import { parameterAt } from '../parameters/parameter-at.ts'
import type { Comparison } from '../parameters/vocabulary.ts'
import { parameters } from '../parameters.generated.ts'
import { CRITERION_TITLES, type CriterionId, type DesignationPlace } from './criteria.ts'
import { holds, withoutNoise } from './holds.ts'
import {
  type AppliedCriterion,
  criteriaAt,
  type RegionalRules,
  WEIGHTS_IDS,
  WEIGHTS_KEY,
} from './regional-rules.ts'
import { type Signal, WHY_MISSING, type WhyMissing } from './signal.ts'

/** The signals of an area; one that is not given is not reported. */
export type DesignationSignals = Readonly<Partial<Record<CriterionId, Signal>>>

/** What one criterion gave. */
export type Contribution = {
  readonly criterion: CriterionId
  readonly title: Text
  readonly value: number
  readonly limit: number
  readonly compare: Comparison
  readonly weight: number
  /** The weight where the criterion is met, else 0. */
  readonly points: number
  readonly met: boolean
  /** The numbers of the common rules, to show how a region differs. */
  readonly commonLimit: number | null
  readonly commonWeight: number | null
  /** Keys of the parameters that limit and weight come from, or replace when they are the region's own. */
  readonly parameters: readonly string[]
  readonly ids: readonly string[]
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/** A criterion that could not be answered; it counts neither for nor against. */
export type MissingCriterion = {
  readonly criterion: CriterionId
  readonly title: Text
  readonly why: WhyMissing
  readonly reason: Text
  readonly weight: number | null
}

/** How an area comes out against the criteria: a basis for a decision, never the decision itself. */
export type DesignationScore = {
  /** Weight of the criteria met over the weight of those answered, 0 to 1; `null` where none could be answered. */
  readonly score: number | null
  /** What the score would be if every missing criterion were not met, or were met. */
  readonly lowest: number | null
  readonly highest: number | null
  readonly threshold: number | null
  /** Whether the score reaches the threshold; `null` where there is no score or no threshold. */
  readonly meets: boolean | null
  /** True where the missing criteria could turn the answer round. */
  readonly couldChange: boolean
  readonly contributions: readonly Contribution[]
  readonly missing: readonly MissingCriterion[]
  readonly parameters: readonly string[]
  readonly ids: readonly string[]
  readonly certainty: Certainty
  readonly madeUp: boolean
}

/**
 * Scores an area by a region's criteria (B2.6, K2). No national definition was found, so limits, weights and threshold are an
 * example that a region replaces by its own (`own`). What is missing is named and left out of both sums; it is no zero. The
 * designation is a fact of its own that a region or the parties decide (B2.1), and nothing here makes one.
 */
export function designationScore(
  signals: DesignationSignals,
  place: DesignationPlace,
  own?: RegionalRules,
): DesignationScore {
  const answers = criteriaAt(place, own).map((criterion) => answer(criterion, signals[criterion.criterion]))
  const contributions = answers.flatMap((one) => ('points' in one ? [one] : []))
  const missing = answers.flatMap((one) => ('why' in one ? [one] : []))
  const points = steadySum(contributions.map((one) => one.points))
  const answered = steadySum(contributions.map((one) => one.weight))
  const unanswered = steadySum(missing.map((one) => one.weight ?? 0))
  // a weight that is not known could be anything, so the ends say nothing then
  const open = missing.some((one) => one.weight === null)
  const total = open ? 0 : answered + unanswered
  const [score, lowest, highest] = [
    share(points, answered),
    share(points, total),
    share(points + unanswered, total),
  ]
  const threshold = thresholdAt(place, own)
  const meets = (value: number | null): boolean | null =>
    value === null || threshold.value === null ? null : holds(value, threshold.compare, threshold.value)
  return {
    score,
    lowest,
    highest,
    threshold: threshold.value,
    meets: meets(score),
    couldChange: open || meets(lowest) !== meets(highest),
    contributions,
    missing,
    parameters: [threshold.parameter],
    ids: threshold.ids,
    certainty: weakestCertainty([threshold.certainty, ...contributions.map((one) => one.certainty)]),
    madeUp: contributions.some((one) => one.madeUp),
  }
}

function share(part: number, of: number): number | null {
  return of > 0 ? withoutNoise(part / of) : null
}

function thresholdAt(place: DesignationPlace, own?: RegionalRules) {
  const common = parameterAt(parameters.udpegning.scoreGraense, place.date)
  const shared = { compare: common.compare ?? 'at-least', parameter: common.key, ids: common.rule }
  if (own === undefined || own.scoreLimit === null || own.validFrom > place.date) {
    return { ...shared, value: common.value, certainty: common.certainty }
  }
  return { ...shared, value: own.scoreLimit, certainty: own.certainty }
}

function answer(applied: AppliedCriterion, signal: Signal | undefined): Contribution | MissingCriterion {
  const { criterion, limit, weight, weightCertainty, commonLimit, commonWeight } = applied
  const title = CRITERION_TITLES[criterion]
  const without = (why: WhyMissing) => ({ criterion, title, why, reason: WHY_MISSING[why], weight })
  if (weight === null) return without('no-weight')
  if (signal === undefined) return without('not-reported')
  if (signal.value === null) return without(signal.missing)
  if (!Number.isFinite(signal.value)) return without('not-reported')
  if (limit.value === null) return without('parameter-unknown')
  const met = holds(signal.value, limit.compare, limit.value)
  return {
    criterion,
    title,
    value: signal.value,
    limit: limit.value,
    compare: limit.compare,
    weight,
    points: met ? weight : 0,
    met,
    commonLimit,
    commonWeight,
    parameters: limit.parameter === null ? [WEIGHTS_KEY] : [limit.parameter, WEIGHTS_KEY],
    ids: [...new Set([...limit.ids, ...WEIGHTS_IDS])],
    certainty: weakestCertainty([signal.certainty, limit.certainty, weightCertainty]),
    madeUp: signal.madeUp,
  }
}
