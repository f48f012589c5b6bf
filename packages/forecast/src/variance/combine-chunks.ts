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

/** Takes the chunks of a simulation one by one, in any order, and keeps no more of each than the result needs. */
export type Combiner = {
  readonly add: (chunk: SimulationChunk) => void
  /** The result; throws a `RangeError` while chunks are missing. */
  readonly finish: () => SimulationResult
}

/** A combiner for a simulation: values of all runs, and the sums behind the accounts, added in the order of the chunks. */
export function makeCombiner(input: ForecastInput, settings: SimulationSettings): Combiner {
  const { blank } = frameOf(layoutOf(input))
  const size = blank.length
  const known = knownCells(blank)
  /** Values of all runs side by side, for the cells that have any: `[position in known × runs + run]`. */
  const columns = new Float32Array(settings.runs * known.length)
  const waiting = new Map<number, SimulationChunk>()
  let stock = new Float64Array()
  let flows = new Float64Array()
  let next = 0
  let runs = 0
  const take = (chunk: SimulationChunk): void => {
    const { samples } = chunk
    for (let at = 0; at < known.length; at += 1) {
      const cell = known[at] ?? 0
      const into = at * settings.runs + runs
      for (let run = 0; run < chunk.runs; run += 1) columns[into + run] = samples[run * size + cell] ?? 0
    }
    if (next === 0) {
      stock = Float64Array.from(chunk.stock)
      flows = Float64Array.from(chunk.flows)
    } else {
      addTo(stock, chunk.stock)
      addTo(flows, chunk.flows)
    }
    runs += chunk.runs
    next += 1
  }
  const add = (chunk: SimulationChunk): void => {
    waiting.set(chunk.chunk, chunk)
    for (let found = waiting.get(next); found !== undefined; found = waiting.get(next)) {
      waiting.delete(next)
      take(found)
    }
  }
  const finish = (): SimulationResult => {
    if (runs !== settings.runs) throw new RangeError(`${runs} of ${settings.runs} runs`)
    return summarise(input, settings, columns, stock, flows)
  }
  return { add, finish }
}

/** Puts all chunks of a simulation together at once. */
export function combineChunks(
  input: ForecastInput,
  settings: SimulationSettings,
  chunks: readonly SimulationChunk[],
): SimulationResult {
  const combiner = makeCombiner(input, settings)
  for (const chunk of chunks) combiner.add(chunk)
  return combiner.finish()
}

/** Mean, deviation, quantiles, shares of variance, goals, accounts and hash of a simulation's values. */
function summarise(
  input: ForecastInput,
  settings: SimulationSettings,
  columns: Float32Array,
  stock: Float64Array,
  flows: Float64Array,
): SimulationResult {
  const layout = layoutOf(input)
  const { frame, blank } = frameOf(layout)
  const size = blank.length
  const layers = layersOf(settings)
  const known = knownCells(blank)
  const mean = blank.slice()
  const deviation = blank.slice()
  const quantiles = (settings.quantiles ?? QUANTILES).map((level) => ({
    level,
    values: blank.slice(),
  }))
  const shares = LAYERS.map(() => new Float64Array(size))
  const { runs } = settings
  const column = new Float32Array(runs)
  for (const [position, at] of known.entries()) {
    column.set(columns.subarray(position * runs, (position + 1) * runs))
    if (isConstant(column)) {
      const [value = 0] = column
      mean[at] = value
      for (const { values } of quantiles) values[at] = value
      continue
    }
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
    const isKnown = row !== undefined && year >= 0 && year <= layout.steps
    const position = isKnown ? known.indexOf(row * frame.years.length + year) : -1
    if (position < 0) return { id: goal.id, probability: Number.NaN, standardError: Number.NaN }
    const values = columns.subarray(position * runs, (position + 1) * runs)
    const met = values.reduce((sum, value) => sum + (value >= goal.atLeast ? 1 : 0), 0) / runs
    return { id: goal.id, probability: met, standardError: Math.sqrt((met * (1 - met)) / runs) }
  })
  const accounts = makeAccountBook(layout, { stock, flows, divisor: runs })
  const result = { frame, runs, mean, deviation, quantiles, shares, goals, accounts }
  return { ...result, hash: hashResult(result, stock, flows) }
}

/** Cells that have a value: regions only in their years, flows only of years that are computed. */
function knownCells(blank: Float64Array): Int32Array {
  return Int32Array.from([...blank.keys()].filter((cell) => !Number.isNaN(blank[cell])))
}

function isConstant(column: Float32Array): boolean {
  const [first = 0] = column
  for (let run = 1; run < column.length; run += 1) if (column[run] !== first) return false
  return true
}

/** Mean and unbiased variance, in two passes. */
function momentsOf(column: Float32Array): { readonly mean: number; readonly variance: number } {
  let sum = 0
  for (let run = 0; run < column.length; run += 1) sum += column[run] ?? 0
  const mean = sum / column.length
  let squares = 0
  for (let run = 0; run < column.length; run += 1) {
    const off = (column[run] ?? 0) - mean
    squares += off * off
  }
  return { mean, variance: column.length > 1 ? squares / (column.length - 1) : 0 }
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0)
}
