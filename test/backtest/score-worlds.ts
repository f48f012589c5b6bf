import {
  absoluteErrorPerYear,
  ageOnlyForecast,
  bias,
  type Coverage,
  coverageOf,
  crpsOfNormal,
  crpsOfSample,
  driftForecast,
  lastValueForecast,
  mean,
  placeHistogram,
  sampleQuantile,
  skill,
} from '@laegedaekning/forecast'
import { ageOnlyParts, type Estimates } from './estimates.ts'
import { HISTORY_YEARS, type World, type WorldSpecialty } from './worlds.ts'

/** A forecast of one stock: its quantiles at equally spaced levels, and its mean. */
export type Predicted = {
  readonly mean: number
  /** At (i + ½) ÷ n for i = 0 … n − 1: a sample that stands for the distribution. */
  readonly sample: readonly number[]
  readonly band80: { readonly low: number; readonly high: number }
  readonly band90: { readonly low: number; readonly high: number }
}

/** One stock of one world at one horizon, with what came and how each forecast scored. */
export type Scored = {
  readonly world: number
  readonly specialty: string
  readonly horizon: number
  /** Doctors at the origin. */
  readonly size: number
  /** Whether a regime of the world changed between origin and horizon. */
  readonly broken: boolean
  readonly outcome: number
  readonly predicted: Predicted
  readonly crps: number
  readonly baselines: Readonly<Record<Baseline, { readonly mean: number; readonly crps: number }>>
}

export const BASELINES = ['last-value', 'drift', 'age-only'] as const
export type Baseline = (typeof BASELINES)[number]
export const HORIZONS = [5, 10] as const

/** Size classes of goal F9, by doctors at the origin. */
export const SIZE_CLASSES = [
  { name: '< 20', from: 0, below: 20 },
  { name: '20–200', from: 20, below: 200 },
  { name: '> 200', from: 200, below: Number.POSITIVE_INFINITY },
] as const

/** Scores one forecast of a world beside the three baselines, which see the same ten years. */
export function scoreOne(
  world: World,
  specialty: WorldSpecialty,
  estimates: Estimates,
  horizon: number,
  predicted: Predicted,
): Scored {
  const history = specialty.stock.slice(0, HISTORY_YEARS + 1)
  const outcome = specialty.stock[HISTORY_YEARS + horizon] ?? Number.NaN
  const [last, drift] = [lastValueForecast(history, horizon), driftForecast(history, horizon)]
  // Age alone has no spread of its own; it is given that of the drift, the narrower of the two that know the series.
  const aged = { mean: ageOnlyForecast(ageOnlyParts(specialty, estimates), horizon), sd: drift.sd }
  const scored = (forecast: { readonly mean: number; readonly sd: number }) => ({
    mean: forecast.mean,
    crps: crpsOfNormal(forecast.mean, forecast.sd, outcome),
  })
  return {
    world: world.id,
    specialty: specialty.id,
    horizon,
    size: history.at(-1) ?? 0,
    broken: [world.laterRetirementFrom, world.morePostsFrom].some(
      (year) => year !== null && year >= HISTORY_YEARS && year < HISTORY_YEARS + horizon,
    ),
    outcome,
    predicted,
    crps: crpsOfSample(predicted.sample, outcome),
    baselines: { 'last-value': scored(last), drift: scored(drift), 'age-only': scored(aged) },
  }
}

/**
 * Coverage with what the exact region does not know. Bands of counts hold their edges: of a handful of doctors a band of 80 %
 * holds more than that even where the forecast is right. And stocks of one world share its good and bad years.
 */
export type BandCoverage = Coverage & {
  /** Share of the forecasts themselves that lies between the edges, on average. */
  readonly own: number
  /** 95 % interval of the share where a world counts as one outcome (linearised variance over worlds). */
  readonly byWorld: { readonly low: number; readonly high: number }
}

/** What the goals F7–F9 ask of a horizon. */
export type HorizonReport = {
  readonly horizon: number
  readonly cases: number
  /** F7: specialties of 200 doctors or more, national; shares a year. */
  readonly errorPerYear: { readonly median: number; readonly p90: number; readonly largest: number }
  readonly bias: number
  /** F8: mean CRPS lower than each baseline's by this share, over all sizes (each case divided by its size). */
  readonly skill: Readonly<Record<Baseline, number>>
  /** The lowest of them. */
  readonly skillAgainstBest: number
  /** F9 by size class. */
  readonly coverage: readonly {
    readonly name: string
    readonly band80: BandCoverage
    readonly band90: BandCoverage
  }[]
  /** Places of the outcomes in the forecasts, ten bins. */
  readonly places: readonly number[]
}

/** The report of one horizon over all worlds, or over some of them. */
export function reportHorizon(all: readonly Scored[], horizon: number): HorizonReport {
  const cases = all.filter((one) => one.horizon === horizon)
  const large = cases.filter(({ size }) => size >= 200)
  const pairs = large.map(({ predicted, outcome }) => ({ forecast: predicted.mean, outcome, horizon }))
  const errors = pairs.map(absoluteErrorPerYear)
  // Relative to size, so that the largest specialties do not decide alone.
  const ours = mean(cases.map(({ crps, size }) => crps / size))
  const against = (baseline: Baseline) =>
    skill(ours, mean(cases.map(({ baselines, size }) => baselines[baseline].crps / size)))
  const skills = {
    'last-value': against('last-value'),
    drift: against('drift'),
    'age-only': against('age-only'),
  }
  return {
    horizon,
    cases: cases.length,
    errorPerYear: {
      median: sampleQuantile(errors, 0.5),
      p90: sampleQuantile(errors, 0.9),
      largest: Math.max(...errors),
    },
    bias: bias(pairs),
    skill: skills,
    skillAgainstBest: Math.min(...Object.values(skills)),
    coverage: SIZE_CLASSES.flatMap(({ name, from, below }) => {
      const inClass = cases.filter(({ size }) => size >= from && size < below)
      if (inClass.length === 0) return []
      return [
        { name, band80: coverageIn(inClass, 'band80', 0.8), band90: coverageIn(inClass, 'band90', 0.9) },
      ]
    }),
    places: placeHistogram(
      cases.map(({ predicted, outcome }) => placeOf(predicted.sample, outcome)),
      10,
    ),
  }
}

function coverageIn(cases: readonly Scored[], key: 'band80' | 'band90', level: number): BandCoverage {
  const isInside = ({ predicted }: Scored, value: number): boolean =>
    value >= predicted[key].low && value <= predicted[key].high
  const found = coverageOf(
    cases.map(({ predicted, outcome }) => ({ band: predicted[key], outcome })),
    level,
  )
  const own = mean(
    cases.map((one) => mean(one.predicted.sample.map((value) => (isInside(one, value) ? 1 : 0)))),
  )
  // what each world has inside beyond the share of all, squared: sums over worlds vary as worlds do
  const beyond = new Map<number, number>()
  for (const one of cases)
    beyond.set(one.world, (beyond.get(one.world) ?? 0) + (isInside(one, one.outcome) ? 1 : 0) - found.share)
  const worlds = beyond.size
  const squares = [...beyond.values()].reduce((sum, value) => sum + value * value, 0)
  const error = worlds < 2 ? 1 : Math.sqrt((squares * worlds) / (worlds - 1)) / cases.length
  const low = Math.max(0, found.share - 1.96 * error)
  return { ...found, own, byWorld: { low, high: Math.min(1, found.share + 1.96 * error) } }
}

/** Where an outcome lies among the quantiles, ties by half. */
function placeOf(sample: readonly number[], outcome: number): number {
  const below = sample.filter((value) => value < outcome).length
  const equal = sample.filter((value) => value === outcome).length
  return (below + equal / 2) / sample.length
}
