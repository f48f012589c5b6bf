import type { Text, Unit } from '@laegedaekning/domain'
import type { ForecastRelease, Outcome } from '@laegedaekning/forecast'

/** A measured figure and what it was made of, in the symbols of its formula. */
export type MeasuredFigure = {
  readonly value: number
  readonly unit: Unit
  readonly formula: Text
  readonly inputs: readonly {
    readonly symbol: string
    readonly label: Text
    readonly value: number
    readonly unit: Unit
  }[]
}

/** One goal of the forecast's quality, what was measured, and whether it holds; `null` where a parameter was laid after the outcome. */
export type BacktestGoal = {
  readonly goal: string
  readonly asked: string
  readonly found: string
  readonly holds: boolean | null
  /** The figure that it was judged by, with the sum behind it; `null` where the kept run has words alone. */
  readonly measured: MeasuredFigure | null
}

/** A run of the backtests as it was kept in knowledge/backtest: the figures as they were, good or bad (F7–F11). */
export type BacktestRecord = {
  readonly date: string
  readonly engineVersion: string
  readonly seed: number
  readonly runs: number
  readonly worlds: number
  /** SHA-256 of the file in knowledge/backtest. */
  readonly hash: string
  readonly goals: readonly BacktestGoal[]
}

/** Everything that says how good the forecast has been: the kept backtests, the latest last, the releases and what came. */
export type ForecastRecord = {
  readonly backtests: readonly BacktestRecord[]
  readonly releases: readonly ForecastRelease[]
  readonly outcomes: readonly Outcome[]
}
