import type { Aim } from './lever-worth.ts'
import type { Screened } from './morris.ts'
import type { SobolShare } from './sobol.ts'

type Head = {
  readonly engine: 'forecast'
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON. */
  readonly inputHash: string
  readonly status: 'ok'
  readonly reasons: readonly string[]
  readonly aim: Aim
  /** Points at which the model was asked. */
  readonly modelRuns: number
}

/** What each lever is worth; for every year the parts add to `whole` within `remainder`. */
export type LeversAnswer = Head & {
  readonly kind: 'levers'
  readonly years: readonly number[]
  readonly levers: readonly {
    readonly id: string
    readonly part: readonly number[]
    /** Standard error of the part; 0 where computed exactly. */
    readonly error: readonly number[]
  }[]
  /** All levers together less the baseline. */
  readonly whole: readonly number[]
  readonly remainder: number
}

/** The effect of each parameter over its whole range, in the unit of the measure. */
export type ScreeningAnswer = Head & {
  readonly kind: 'screening'
  readonly year: number
  readonly parameters: readonly (Screened & { readonly id: string })[]
}

/** The share of the variance that each parameter carries. */
export type VarianceAnswer = Head & {
  readonly kind: 'variance'
  readonly year: number
  readonly parameters: readonly (SobolShare & { readonly id: string })[]
  readonly mean: number
  readonly variance: number
}

export type AnalysisAnswer = LeversAnswer | ScreeningAnswer | VarianceAnswer
