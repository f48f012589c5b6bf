import { makeAccountBook } from '../account/account-book.ts'
import { type FrameMap, frameOf } from '../account/frame.ts'
import { type ForecastInput, LAYERS, QUANTILES, type SimulationSettings } from '../model/input.ts'
import { layoutOf } from '../model/layout.ts'
import { findRow, type GoalProbability, type MeasureSoFar, type SimulationResult } from '../model/result.ts'
import { layersOf } from '../simulation/draws.ts'
import type { SimulationChunk } from '../simulation/simulate.ts'
import { hashResult } from './hash-result.ts'
import { quantileOfSorted } from './quantile.ts'
import { makeRunValues, type RunValues } from './run-values.ts'
import { shareVariance } from './share-variance.ts'

/** Takes the chunks of a simulation one by one, in any order, and keeps no more of each than the result needs. */
export type Combiner = {
  /** Gives the number of runs that have been put together. */
  readonly add: (chunk: SimulationChunk) => number
  /**
   * One measure for every area from the runs that have been put together so far, in the order of their numbers; the numbers of
   * `finish` when all have. `undefined` before the first, and for a measure that the forecast has not.
   */
  readonly measureSoFar: (measure: string) => MeasureSoFar | undefined
  /** The result; throws a `RangeError` while chunks are missing. */
  readonly finish: () => SimulationResult
}

/** Values of the runs put together so far, and the sums behind their accounts. */
type Gathered = {
  readonly settings: SimulationSettings
  readonly map: FrameMap
  readonly values: RunValues
  /** Runs that have been put together. */
  runs: number
  stock: Float64Array
  flows: Float64Array
}

/**
 * A combiner for a simulation: values of all runs, and the sums behind the accounts, added in the order of the chunks.
 * @param release called with a chunk that has been put together: its lists are not read again
 */
export function makeCombiner(
  input: ForecastInput,
  settings: SimulationSettings,
  release: (chunk: SimulationChunk) => void = () => {},
): Combiner {
  const map = frameOf(layoutOf(input))
  const { blank, frame } = map
  const gathered: Gathered = {
    settings,
    map,
    values: makeRunValues(blank, frame.years.length, settings.runs),
    runs: 0,
    stock: new Float64Array(),
    flows: new Float64Array(),
  }
  const waiting = new Map<number, SimulationChunk>()
  let next = 0
  const add = (chunk: SimulationChunk): number => {
    waiting.set(chunk.chunk, chunk)
    for (let found = waiting.get(next); found !== undefined; found = waiting.get(next)) {
      waiting.delete(next)
      gather(gathered, found)
      release(found)
      next += 1
    }
    return gathered.runs
  }
  const measureSoFar = (measure: string): MeasureSoFar | undefined =>
    gathered.runs === 0 ? undefined : summariseMeasure(input, gathered, measure)
  const finish = (): SimulationResult => {
    const { runs } = gathered
    if (runs !== settings.runs) throw new RangeError(`${runs} of ${settings.runs} runs`)
    return summarise(input, gathered)
  }
  return { add, measureSoFar, finish }
}

function gather(gathered: Gathered, chunk: SimulationChunk): void {
  gathered.values.add(chunk.samples, chunk.runs)
  if (gathered.runs === 0) {
    gathered.stock = Float64Array.from(chunk.stock)
    gathered.flows = Float64Array.from(chunk.flows)
  } else {
    addTo(gathered.stock, chunk.stock)
    addTo(gathered.flows, chunk.flows)
  }
  gathered.runs += chunk.runs
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

/** Mean, deviation, quantiles and shares of variance of the cells of a frame; what is not filled stays as it is. */
type Summary = {
  readonly mean: Float64Array
  readonly deviation: Float64Array
  readonly quantiles: SimulationResult['quantiles']
  readonly shares: readonly Float64Array[]
}

/** A summary of nothing yet, in which cell `from` is the first. */
function blankSummary({ settings, map }: Gathered, from: number, until: number): Summary {
  const part = map.blank.subarray(from, until)
  return {
    mean: part.slice(),
    deviation: part.slice(),
    quantiles: (settings.quantiles ?? QUANTILES).map((level) => ({ level, values: part.slice() })),
    shares: LAYERS.map(() => new Float64Array(until - from)),
  }
}

/** Makes the function that fills a cell of a summary from the runs so far at a position of the known cells. */
function makeSummariser({ settings, values: ofRuns, runs }: Gathered) {
  const layers = layersOf(settings)
  const column = new Float32Array(runs)
  // which runs share their draws is laid out for all of them: before the last, the layers cannot be told apart
  const isWhole = runs === settings.runs
  return ({ mean, deviation, quantiles, shares }: Summary, at: number, cell: number): void => {
    column.set(ofRuns.ofCell(cell))
    if (isConstant(column)) {
      const [value = 0] = column
      mean[at] = value
      for (const { values } of quantiles) values[at] = value
      return
    }
    const { mean: average, variance } = momentsOf(column)
    mean[at] = average
    deviation[at] = Math.sqrt(variance)
    if (isWhole) {
      const found = shareVariance(column, average, variance, layers)
      for (const [layer, list] of shares.entries()) list[at] = found[layer] ?? 0
    }
    column.sort()
    for (const { level, values } of quantiles) values[at] = quantileOfSorted(column, level)
  }
}

/** Mean, deviation, quantiles, shares of variance, goals, accounts and hash of a simulation's values. */
function summarise(input: ForecastInput, gathered: Gathered): SimulationResult {
  const { map, runs, stock, flows } = gathered
  const layout = layoutOf(input)
  const summary = blankSummary(gathered, 0, map.blank.length)
  const fill = makeSummariser(gathered)
  for (const [cell, blank] of map.blank.entries()) if (!Number.isNaN(blank)) fill(summary, cell, cell)
  const goals = countGoals(input, gathered)
  const accounts = makeAccountBook(layout, { stock, flows, divisor: runs })
  const result = { frame: map.frame, runs, ...summary, goals, accounts }
  return { ...result, hash: hashResult(result, stock, flows) }
}

function summariseMeasure(
  input: ForecastInput,
  gathered: Gathered,
  measure: string,
): MeasureSoFar | undefined {
  const { map, runs, settings } = gathered
  const { frame, blank } = map
  const about = frame.measures.find(({ id }) => id === measure)
  if (about === undefined) return undefined
  const width = frame.years.length
  const fill = makeSummariser(gathered)
  const rows = frame.rows.flatMap(({ area, measure: of }, row) => {
    if (of !== measure) return []
    const [from, until] = [row * width, (row + 1) * width]
    const summary = blankSummary(gathered, from, until)
    for (let cell = from; cell < until; cell += 1)
      if (!Number.isNaN(blank[cell])) fill(summary, cell - from, cell)
    return [{ area, ...summary }]
  })
  const goals = countGoals(input, gathered)
  const { runs: of, seed } = settings
  return { measure, unit: about.unit, years: frame.years, runs, of, seed, rows, goals }
}

/** In how many of the runs so far each goal is met. */
function countGoals(
  input: ForecastInput,
  { map, values: ofRuns, runs }: Gathered,
): readonly GoalProbability[] {
  const { frame } = map
  return input.goals.map((goal): GoalProbability => {
    const row = findRow(frame, goal.area, goal.measure)
    const year = goal.year - input.startYear
    const isKnown = row !== undefined && year >= 0 && year < frame.years.length
    const cell = isKnown ? row * frame.years.length + year : -1
    if (Number.isNaN(map.blank[cell] ?? Number.NaN))
      return { id: goal.id, probability: Number.NaN, standardError: Number.NaN }
    let times = 0
    for (const value of ofRuns.ofCell(cell)) if (value >= goal.atLeast) times += 1
    const met = times / runs
    return { id: goal.id, probability: met, standardError: Math.sqrt((met * (1 - met)) / runs) }
  })
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

function addTo(sums: Float64Array, values: Float64Array | Int32Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0)
}
