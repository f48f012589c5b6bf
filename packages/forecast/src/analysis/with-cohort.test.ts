import { describe, expect, it } from 'vitest'
import { runCohort } from '../cohort/run-cohort.ts'
import type { ForecastLever } from '../model/input.ts'
import { getSeries } from '../model/result.ts'
import { randomStream } from '../random/stream.ts'
import { countChunks, simulateChunk } from '../simulation/simulate.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { combineChunks } from '../variance/combine-chunks.ts'
import { powerFromRuns } from './evaluation-power.ts'
import { probabilityAtLeast, seekGoal } from './goal-seek.ts'
import { costByYear, leversAt, leverWorth, runWith } from './lever-worth.ts'
import { screenParameters } from './morris.ts'
import { onParameterCube } from './parameter-cube.ts'
import { runsOf, splitByGoal } from './runs-of.ts'
import { shapleyExact, shapleySampled } from './shapley.ts'

const input = makeTinyInput()
const aim = { area: 'land-dk', measure: 'service' }
const lever = (
  id: string,
  change: ForecastLever['changes'][number],
  costPerYear?: number,
): ForecastLever => ({
  id,
  changes: [change],
  ...(costPerYear === undefined ? {} : { costPerYear }),
})
const levers = [
  lever('more-courses', { parameter: 'courses.posts', operation: 'multiply', amount: 1.3, fromYear: 2027 }),
  lever('later', { parameter: 'exit.retirement', operation: 'multiply', amount: 0.8, fromYear: 2027 }, 1e7),
  lever('stay', { parameter: 'settling.stay-in-place', operation: 'multiply', amount: 1.2, fromYear: 2027 }),
  lever('continue', {
    parameter: 'introduction.continuation',
    operation: 'multiply',
    amount: 1.1,
    fromYear: 2028,
    rampYears: 3,
  }),
]

describe('levers valued with the cohort engine', () => {
  it('the parts add to the whole in every year within 1e-6, exact and sampled (F14)', () => {
    const worth = leverWorth(input, levers, aim)
    const exact = shapleyExact(levers.length, worth)
    expect(exact.remainder).toBeLessThan(1e-6)
    expect(Math.abs(exact.whole.at(-1) ?? 0)).toBeGreaterThan(1)
    const stream = randomStream(1, 'orders')
    const sampled = shapleySampled(levers.length, worth, { orderPairs: 12, draw: stream.unit })
    expect(sampled.remainder).toBeLessThan(1e-6)
    for (const [index, part] of exact.parts.entries()) {
      const off = Math.abs((sampled.parts[index]?.at(-1) ?? 0) - (part.at(-1) ?? 0))
      expect(off).toBeLessThanOrEqual(5 * (sampled.errors[index]?.at(-1) ?? 0) + 0.2)
    }
  })

  it('no levers, and levers at size 0, are the baseline to the last bit (F5)', () => {
    const baseline = runCohort(input)
    const none = runWith(input, leversAt(levers, 0))
    expect([...none.values]).toEqual([...baseline.values])
    const worth = leverWorth(input, levers, aim)
    expect([...Float64Array.from(worth(0))]).toEqual([
      ...getSeries(baseline.frame, baseline.values, 'land-dk', 'service'),
    ])
  })

  it('a lever costs its weight of the full cost, year by year; without a price nothing is said', () => {
    const ramp = lever(
      'r',
      { parameter: 'courses.posts', operation: 'add', amount: 10, fromYear: 2027, rampYears: 1 },
      100,
    )
    expect([...(costByYear(ramp, [2026, 2027, 2028, 2029]) ?? [])]).toEqual([0, 50, 100, 100])
    expect(costByYear({ id: 'x', changes: [] }, [2026])).toBeNull()
  })
})

it('the smallest change of a lever that reaches a goal is found with the cohort engine, and one less does not', () => {
  const atYear = 2035
  const meanAt = (size: number): number => {
    const { frame, values } = runWith(input, leversAt(levers.slice(1, 2), size))
    return getSeries(frame, values, 'land-dk', 'service')[frame.years.indexOf(atYear)] ?? Number.NaN
  }
  const goal = (meanAt(0) + meanAt(2)) / 2
  const question = { most: 2, wanted: 0.5, within: 0.01, lookPoints: 4 }
  const answer = seekGoal({
    ...question,
    probabilityAt: (size) => probabilityAtLeast({ mean: meanAt(size), sd: 3 }, goal),
  })
  expect(answer).toMatchObject({ outcome: 'found', rises: true })
  expect(meanAt(answer.size ?? 0)).toBeGreaterThanOrEqual(goal)
  expect(meanAt((answer.size ?? 0) - 0.02)).toBeLessThan(goal)
})

it('screening names the parameter that matters, by the priors of the input', () => {
  const { ids, evaluate } = onParameterCube(input, aim, 2035)
  const stream = randomStream(2, 'screening')
  const found = screenParameters({
    parameters: ids.length,
    evaluate,
    trajectories: 3,
    levels: 4,
    draw: stream.unit,
  })
  expect(found.modelRuns).toBe(9) // 3 × (2 + 1)
  const retirement = found.parameters[ids.indexOf('retirement')]
  expect(retirement?.mean).toBeLessThan(0) // more retirement, fewer doctors
})

it('the status of 2029 tells something of 2035, and more than nothing: runs that end high stood higher (N5)', () => {
  const settings = { seed: 3, runs: 40 }
  const short = { ...input, endYear: 2035 }
  const chunks = Array.from({ length: countChunks(settings) }, (_, chunk) => {
    const runner = simulateChunk(short, settings, chunk)
    let next = runner.next()
    while (next.done !== true) next = runner.next()
    return next.value
  })
  const { frame, mean } = combineChunks(short, settings, chunks)
  const [status, outcome] = [2029, 2035].map((year) => runsOf(frame, chunks, { ...aim, year }))
  const centre = getSeries(frame, mean, aim.area, aim.measure)[frame.years.indexOf(2035)] ?? Number.NaN
  // The mean of the runs is the mean of the result: the runs are those of the row asked for.
  expect((outcome ?? []).reduce((sum, value) => sum + value, 0) / 40).toBeCloseTo(centre, 3)
  const { onTrack, offTrack } = splitByGoal(status ?? [], outcome ?? [], centre)
  expect(onTrack.length + offTrack.length).toBe(40)
  const power = powerFromRuns(onTrack, offTrack, 0.1)
  expect(power.separation).toBeGreaterThan(0.55)
  expect(power.falseAlarms).toBeLessThanOrEqual(0.1)
})
