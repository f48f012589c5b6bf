import { makeAccountBook } from '../account/account-book.ts'
import { frameOf } from '../account/frame.ts'
import { type ForecastInput, LAYERS, QUANTILES, type SimulationSettings } from '../model/input.ts'
import { layoutOf } from '../model/layout.ts'
import { findRow, type GoalProbability, type SimulationResult } from '../model/result.ts'
import { layersOf } from '../simulation/draws.ts'
import type { SimulationChunk } from '../simulation/simulate.ts'
import { hashResult } from './hash-result.ts'
import { quantileOfSorted } from './quantile.ts'
import { shareVariance } from './share-variance.ts'

/** Puts the chunks of a simulation together: mean, deviation, quantiles, shares of variance, goals, accounts, hash. */
export function combineChunks(
  input: ForecastInput,
  settings: SimulationSettings,
  chunks: readonly SimulationChunk[],
): SimulationResult {
  const layout = layoutOf(input)
  const { frame, blank } = frameOf(layout)
  const ordered = chunks.toSorted((a, b) => a.chunk - b.chunk)
  const size = blank.length
  const levels = settings.quantiles ?? QUANTILES
  const layers = layersOf(settings)
  const mean = new Float64Array(size)
  const deviation = new Float64Array(size)
  const quantiles = levels.map((level) => ({ level, values: new Float64Array(size) }))
  const shares = LAYERS.map(() => new Float64Array(size))
  const column = new Float32Array(settings.runs)
  for (let at = 0; at < size; at += 1) {
    gatherColumn(ordered, size, at, column)
    const { mean: average, variance } = momentsOf(column)
    mean[at] = average
    deviation[at] = Math.sqrt(variance)
    const found = shareVariance(column, average, variance, layers)
    for (const [layer, list] of shares.entries()) list[at] = found[layer] ?? 0
    column.sort()
    for (const { level, values } of quantiles) values[at] = quantileOfSorted(column, level)
  }
  const goals = input.goals.map((goal): GoalProbability => {
    const row = findRow(frame, goal.area, goal.measure)
    const year = goal.year - input.startYear
    if (row === undefined || year < 0 || year > layout.steps)
      return { id: goal.id, probability: Number.NaN, standardError: Number.NaN }
    gatherColumn(ordered, size, row * frame.years.length + year, column)
    const met = column.reduce((sum, value) => sum + (value >= goal.atLeast ? 1 : 0), 0) / settings.runs
    return { id: goal.id, probability: met, standardError: Math.sqrt((met * (1 - met)) / settings.runs) }
  })
  const [stock, flows] = [
    sumOf(ordered.map((chunk) => chunk.stock)),
    sumOf(ordered.map((chunk) => chunk.flows)),
  ]
  const accounts = makeAccountBook(layout, { stock, flows, divisor: settings.runs })
  const result = { frame, runs: settings.runs, mean, deviation, quantiles, shares, goals, accounts }
  return { ...result, hash: hashResult(result, stock, flows) }
}

function gatherColumn(
  chunks: readonly SimulationChunk[],
  size: number,
  at: number,
  column: Float32Array,
): void {
  let run = 0
  for (const { samples, runs } of chunks)
    for (let index = 0; index < runs; index += 1) {
      column[run] = samples[index * size + at] ?? 0
      run += 1
    }
}

/** Mean and unbiased variance, in two passes. */
function momentsOf(column: Float32Array): { readonly mean: number; readonly variance: number } {
  let sum = 0
  for (const value of column) sum += value
  const mean = sum / column.length
  let squares = 0
  for (const value of column) squares += (value - mean) ** 2
  return { mean, variance: column.length > 1 ? squares / (column.length - 1) : 0 }
}

function sumOf(lists: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(lists[0]?.length ?? 0)
  for (const list of lists)
    for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (list[index] ?? 0)
  return sums
}
