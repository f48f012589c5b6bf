import type { ForecastInput, ForecastLever } from '../model/input.ts'
import type { Aim } from './lever-worth.ts'

/** Kinds of analysis that `compute forecast` and the threads know. */
export const ANALYSIS_KINDS = ['levers', 'screening', 'variance'] as const

/** What each lever is worth (Shapley, F14): by year, for one measure of one area. */
export type LeversProblem = {
  readonly kind: 'levers'
  readonly input: ForecastInput
  /** At most 30. */
  readonly levers: readonly ForecastLever[]
  readonly aim: Aim
  /** Pairs of random orders where there are more levers than are valued exactly. */
  readonly orderPairs: number
  readonly seed: number
}

/** Which of the uncertain parameters matter (Morris, F17): their effect on one measure of one area in one year. */
export type ScreeningProblem = {
  readonly kind: 'screening'
  readonly input: ForecastInput
  readonly aim: Aim
  readonly year: number
  readonly trajectories: number
  readonly seed: number
}

/** How much of the variance some parameters carry (Sobol, F17). */
export type VarianceProblem = {
  readonly kind: 'variance'
  readonly input: ForecastInput
  readonly aim: Aim
  readonly year: number
  /** Ids of uncertain parameters of the input; the others stay at their means. */
  readonly parameters: readonly string[]
  /** Points of each base sample: (parameters + 2) × points runs. */
  readonly points: number
  readonly seed: number
}

/** An analysis with the cohort engine: many runs of it that do not depend on one another. */
export type AnalysisProblem = LeversProblem | ScreeningProblem | VarianceProblem

/** Levels of the grid of a screening: M. D. Morris' own choice. */
export const SCREENING_LEVELS = 4

/** Left out of a problem: as many as goals F14 and F17 name. */
export const ANALYSIS_DEFAULTS = { orderPairs: 60, trajectories: 20, points: 4096, seed: 1 } as const
