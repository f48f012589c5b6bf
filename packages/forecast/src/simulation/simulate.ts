import { makeFiller } from '../account/fill-values.ts'
import { type FrameMap, frameOf } from '../account/frame.ts'
import { makeChoice } from '../cohort/choice.ts'
import { makeCounts } from '../cohort/counts.ts'
import { planFilling, runUnder } from '../cohort/run-cohort.ts'
import type { ForecastInput, SimulationSettings } from '../model/input.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { makeRates } from '../model/rates.ts'
import type { Progress, SimulationResult } from '../model/result.ts'
import { makeCombiner } from '../variance/combine-chunks.ts'
import type { RunSetting } from './drawer.ts'
import { drawLayers, layersOf } from './draws.ts'
import { type Lives, makeLives } from './run-lives.ts'

/** Runs that belong together: the same division of the work whoever does it, so that sums have the same last bit (F6). */
export const RUNS_PER_CHUNK = 10
/**
 * So many chunks at the beginning are half as long, so that two threads have ten runs to show when each has made five (F20).
 * Where lives are drawn only: sums of whole persons are the same however they are divided.
 */
const SHORT_CHUNKS = 4
const SHORT_RUNS = RUNS_PER_CHUNK / 2

/** What some runs gave: every value of every run, and the sums that the step accounts need. Plain arrays, made to be sent. */
export type SimulationChunk = {
  readonly chunk: number
  readonly runs: number
  /** `[run × rows × years + row × years + year]`, in single precision: persons and capacities to six figures. */
  readonly samples: Float32Array
  readonly stock: Float64Array
  /** Whole persons where lives are drawn, which take half the room (F22). */
  readonly flows: Float64Array | Int32Array
}

/** Number of chunks of a simulation. */
export function countChunks(settings: SimulationSettings): number {
  let count = 0
  while (firstRunOf(settings, count) < settings.runs) count += 1
  return count
}

/** The first run of a chunk, counted from 0. */
function firstRunOf(settings: SimulationSettings, chunk: number): number {
  const short = layersOf(settings).has('chance') ? Math.min(SHORT_CHUNKS, chunk) : 0
  return chunk * RUNS_PER_CHUNK - short * (RUNS_PER_CHUNK - SHORT_RUNS)
}

/** Runs one chunk, saying after each run how many are done. */
export function* simulateChunk(
  input: ForecastInput,
  settings: SimulationSettings,
  chunk: number,
): Generator<Progress, SimulationChunk> {
  const layout = layoutOf(input)
  const map: FrameMap = frameOf(layout)
  const fill = makeFiller(layout, map)
  const from = firstRunOf(settings, chunk)
  const runs = Math.min(firstRunOf(settings, chunk + 1), settings.runs) - from
  const values = new Float64Array(map.blank.length)
  const samples = new Float32Array(runs * values.length)
  const layers = layersOf(settings)
  const isChance = layers.has('chance')
  const sums = makeCounts(layout, !isChance)
  const lives = isChance ? takeLives(layout) : undefined
  const varies = layers.has('parameters') || layers.has('years')
  let common: Pick<RunSetting, 'rates' | 'choice' | 'plan'> | undefined
  for (let index = 0; index < runs; index += 1) {
    const { effects, absence } = drawLayers(layout, settings, from + index)
    // without parameters and years that vary, all runs have the same rates
    const rates = common?.rates ?? makeRates(input, effects)
    if (lives !== undefined) {
      const made = common ?? { rates, choice: makeChoice(layout, rates), plan: planFilling(layout, rates) }
      if (!varies) common = made
      lives.run({ ...made, absence, seed: settings.seed, run: from + index })
      fill(rates, lives.counts, values)
      addTo(sums.stock, lives.counts.stock)
    } else {
      const { counts: expected } = runUnder(layout, rates, absence)
      fill(rates, expected, values)
      addTo(sums.stock, expected.stock)
      addTo(sums.flows, expected.flows)
    }
    samples.set(values, index * values.length)
    yield { done: index + 1, of: runs }
  }
  const flows = lives === undefined ? sums.flows : lives.takeFlows()
  if (lives !== undefined) giveLives(layout, lives)
  return { chunk, runs, samples, stock: sums.stock, flows }
}

/** Lives that have done a chunk wait here for the next one: their functions are compiled and their lists laid out. */
const idle = new WeakMap<Layout, Lives[]>()

function takeLives(layout: Layout): Lives {
  return idle.get(layout)?.pop() ?? makeLives(layout)
}

function giveLives(layout: Layout, lives: Lives): void {
  idle.set(layout, [...(idle.get(layout) ?? []), lives])
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0)
}

/**
 * The microsimulation on one thread: yields after every run, so that the caller can show progress and stop by not asking for
 * more. The same result to the last byte as any division of the chunks over workers.
 * @param input a valid input (`parseForecastInput` refuses others)
 */
export function* simulate(
  input: ForecastInput,
  settings: SimulationSettings,
): Generator<Progress, SimulationResult> {
  const combiner = makeCombiner(input, settings)
  for (let chunk = 0; chunk < countChunks(settings); chunk += 1) {
    const runner = simulateChunk(input, settings, chunk)
    let next = runner.next()
    while (next.done !== true) {
      yield { done: firstRunOf(settings, chunk) + next.value.done, of: settings.runs }
      next = runner.next()
    }
    combiner.add(next.value)
  }
  return combiner.finish()
}

/** The whole simulation at once, for tests and small tasks. */
export function simulateAll(input: ForecastInput, settings: SimulationSettings): SimulationResult {
  const runner = simulate(input, settings)
  let next = runner.next()
  while (next.done !== true) next = runner.next()
  return next.value
}
