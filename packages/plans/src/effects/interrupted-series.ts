import { daysInYears } from './decimal-year.ts'
import type { EffectNeed, EffectSettings, Measurement, SeriesEstimate } from './effect.ts'
import { studentReach } from './student.ts'

/** The measurements of an area, parted by the day from which the initiative could be seen; each part by day. */
export type PartedSeries = {
  readonly before: readonly Measurement[]
  readonly after: readonly Measurement[]
}

/** A straight line has two numbers; a line before and a line after have four. */
const NUMBERS_OF_LINES = 4
/** Residuals this small beside the values are rounding, not spread. */
const ROUNDING = 1e-9
/** A likeness of 1 would leave no information at all; the estimate is kept below it. */
const MOST_ALIKE = 0.95

/**
 * Interrupted time series (segmented regression with its own level and slope after the start; Lopez Bernal 2016). The effect
 * is the mean after less the mean of the line from before on the same days, which is what the full segmented model gives:
 * least squares is unbiased here, and preferred for short series (Turner 2020). The interval is Student's with n − 4 degrees of
 * freedom; in a long series it is widened by the likeness of neighbouring years. Without the least numbers of measurements, or
 * without any spread about the lines, there is no estimate but what is wanting.
 */
export function interruptedSeries(
  { before, after }: PartedSeries,
  settings: EffectSettings,
): SeriesEstimate | readonly EffectNeed[] {
  const wanting = countNeeds(before.length, after.length, settings)
  if (wanting.length > 0) return wanting
  const all = [...before, ...after].map(({ date, value }) => ({ time: daysInYears(date), value }))
  const [early, late] = [all.slice(0, before.length), all.slice(before.length)]
  const lineBefore = fitLine(early)
  const residuals = [...residualsOf(early, lineBefore), ...residualsOf(late, fitLine(late))]
  const sumOfSquares = sum(residuals.map((residual) => residual ** 2))
  const size = Math.max(...all.map(({ value }) => Math.abs(value)))
  if (sumOfSquares <= (ROUNDING * size) ** 2) return [{ kind: 'spread' }]
  const degrees = all.length - NUMBERS_OF_LINES
  const correlation = all.length < settings.longSeries ? null : likeness(residuals)
  const meanLate = mean(late.map(({ time }) => time))
  const weights = [
    ...early.map(({ time }) => -lineBefore.weightAt(time, meanLate)),
    ...late.map(() => 1 / late.length),
  ]
  const alike = (i: number, j: number): number =>
    correlation === null ? Number(i === j) : correlation ** Math.abs(i - j)
  const variance = (sumOfSquares / freeSpread(early, late, alike)) * quadratic(weights, alike)
  const standardError = Math.sqrt(variance)
  const observed = mean(late.map(({ value }) => value))
  const expected = lineBefore.at(meanLate)
  const reach = studentReach(settings.confidence, degrees) * standardError
  const effect = observed - expected
  return {
    method: 'series',
    effect,
    low: effect - reach,
    high: effect + reach,
    observed,
    expected,
    standardError,
    degrees,
    correlation,
    line: [...before, ...after].map(({ date }) => ({ date, value: lineBefore.at(daysInYears(date)) })),
  }
}

function countNeeds(
  before: number,
  after: number,
  { leastBefore, leastAfter }: EffectSettings,
): readonly EffectNeed[] {
  const needs: EffectNeed[] = []
  if (before < leastBefore) needs.push({ kind: 'before', method: 'series', have: before, want: leastBefore })
  if (after < leastAfter) needs.push({ kind: 'after', method: 'series', have: after, want: leastAfter })
  return needs
}

type Point = { readonly time: number; readonly value: number }

/** A straight line through points: its value at a time, and how much a point's value counts in the value at a time. */
type Line = {
  readonly at: (time: number) => number
  readonly weightAt: (pointTime: number, time: number) => number
}

/** Least squares through points of different times. */
function fitLine(points: readonly Point[]): Line {
  const middle = mean(points.map(({ time }) => time))
  const spread = sum(points.map(({ time }) => (time - middle) ** 2))
  const level = mean(points.map(({ value }) => value))
  const slope = sum(points.map(({ time, value }) => (time - middle) * (value - level))) / spread
  return {
    at: (time) => level + slope * (time - middle),
    weightAt: (pointTime, time) => 1 / points.length + ((pointTime - middle) * (time - middle)) / spread,
  }
}

function residualsOf(points: readonly Point[], line: Line): readonly number[] {
  return points.map(({ time, value }) => value - line.at(time))
}

/**
 * How alike neighbouring residuals are: the lag-1 correlation, raised by (2 + 4r) ÷ n for each of the two lines, since a line
 * drawn through few points takes likeness away; never below 0.
 */
function likeness(residuals: readonly number[]): number {
  const pairs = residuals.slice(1).map((residual, index) => residual * (residuals[index] ?? 0))
  const found = sum(pairs) / sum(residuals.map((residual) => residual ** 2))
  const raised = found + (2 * (2 + 4 * found)) / residuals.length
  return Math.min(MOST_ALIKE, Math.max(0, raised))
}

type Likeness = (i: number, j: number) => number

/** What the sum of squared residuals is in units of the variance, when neighbours are alike: the trace of M·R. */
function freeSpread(early: readonly Point[], late: readonly Point[], alike: Likeness): number {
  const n = early.length + late.length
  const taken = (points: readonly Point[], first: number): number => {
    const line = fitLine(points)
    return sum(
      points.flatMap((one, i) =>
        points.map((other, j) => line.weightAt(one.time, other.time) * alike(first + i, first + j)),
      ),
    )
  }
  return n - taken(early, 0) - taken(late, early.length)
}

/** w′Rw: the variance of a weighted sum, in units of the variance of one measurement. */
function quadratic(weights: readonly number[], alike: Likeness): number {
  return sum(weights.flatMap((one, i) => weights.map((other, j) => one * other * alike(i, j))))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}
