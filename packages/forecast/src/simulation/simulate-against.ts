import type { ForecastInput, SimulationSettings } from '../model/input.ts'
import type { Progress, SimulationResult } from '../model/result.ts'
import { makeCombiner } from '../variance/combine-chunks.ts'
import { countChunks, type SimulationChunk, simulateChunk } from './simulate.ts'

/**
 * One chunk of a scenario less the same chunk of what it is held against, run by run. Both draw with the same keys (seed, run,
 * person, event, year), so that what the lever does not touch falls out of every run: the spread of these numbers is that of
 * the difference itself, and not that of two forecasts laid side by side (F13).
 * @param input the scenario's input; the same areas and years as `against`, with other changes only
 */
export function* simulateChunkAgainst(
  input: ForecastInput,
  against: ForecastInput,
  settings: SimulationSettings,
  chunk: number,
): Generator<Progress, SimulationChunk> {
  const [first, second] = [simulateChunk(against, settings, chunk), simulateChunk(input, settings, chunk)]
  for (;;) {
    const [without, under] = [first.next(), second.next()]
    if (without.done === true && under.done === true) return differenceOf(under.value, without.value)
    if (without.done === true || under.done === true) throw new RangeError('chunks of different lengths')
    yield under.value
  }
}

/** The numbers of one chunk less those of the other. */
function differenceOf(under: SimulationChunk, without: SimulationChunk): SimulationChunk {
  const { chunk, runs, samples, stock, flows } = under
  if (samples.length !== without.samples.length) throw new RangeError('chunks of different frames')
  return {
    chunk,
    runs,
    samples: samples.map((value, at) => value - (without.samples[at] ?? 0)),
    stock: stock.map((value, at) => value - (without.stock[at] ?? 0)),
    flows: flows.map((value, at) => value - (without.flows[at] ?? 0)),
  }
}

/** An input whose values are differences: a goal is for numbers of doctors and has no meaning for them. */
export function withoutGoals(input: ForecastInput): ForecastInput {
  return { ...input, goals: [] }
}

/** All the differences of a simulation on one thread; the same result as by any division of the chunks over workers. */
export function simulateAllAgainst(
  input: ForecastInput,
  against: ForecastInput,
  settings: SimulationSettings,
): SimulationResult {
  const combiner = makeCombiner(withoutGoals(input), settings)
  for (let chunk = 0; chunk < countChunks(settings); chunk += 1) {
    const runner = simulateChunkAgainst(input, against, settings, chunk)
    let next = runner.next()
    while (next.done !== true) next = runner.next()
    combiner.add(next.value)
  }
  return combiner.finish()
}
