export { type AgeStock, ageOnlyForecast, driftForecast, lastValueForecast, type Spread } from './baselines.ts'
export {
  acceptanceRegion,
  binomialAtLeast,
  binomialAtMost,
  binomialProbability,
  clopperPearson,
  type Range,
} from './binomial.ts'
export { type Coverage, coverageOf, placeHistogram, placeInSample } from './coverage.ts'
export { crpsOfNormal, crpsOfSample, intervalScore } from './crps.ts'
export {
  absoluteErrorPerYear,
  bias,
  centralBand,
  mean,
  meanAbsolutePercentageError,
  type Pair,
  sampleQuantile,
  skill,
  standardDeviation,
} from './errors.ts'
export { type Followed, kaplanMeier, type SurvivalStep } from './kaplan-meier.ts'
export { normalDensity, normalDistribution, normalQuantile } from './normal.ts'
export {
  type ForecastRelease,
  hashOfRows,
  isUnchanged,
  type Outcome,
  type RecordRow,
  type ReleasedRow,
  recordOf,
} from './release-log.ts'
