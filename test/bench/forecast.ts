import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  applyScenario,
  type ForecastInput,
  getSeries,
  makeSizedInput,
  probabilityAtLeast,
  randomStream,
  runCohort,
  seekGoal,
  simulateAll,
} from '@laegedaekning/forecast'
import { outlookInTheBox } from '../backtest/outlook-world.ts'
import { type Measure, quantile } from './measure.ts'
import { runPeers, runPlainWorkload } from './plain-workload.ts'

/** Runs that the microsimulation is measured with; longer ones are scaled from them and say so. */
const MEASURED_RUNS = 40
/** Runs before the measure begins, while the code is still being compiled. */
const FIRST_RUNS = 10
/** The runs of F19 and F22, measured once in two threads. */
const WHOLE_RUNS = 1000
const SLIDER_MOVES = 100

/** F18–F23 of forecasting.md, and the times of F14, F15 and F17 that follow from one run of the cohort engine. */
export async function benchForecast(): Promise<readonly Measure[]> {
  const { input } = await outlookInTheBox()
  const sliders = [
    { areas: 4, limit: 5, wide: 4 },
    { areas: 17, limit: 20, wide: 17 },
    { areas: 98, limit: 100, wide: 17 },
  ].map(({ areas, limit, wide }) => ({ areas, limit, times: moveSlider(makeSizedInput(areas, wide)) }))
  const median = quantile(sliders[1]?.times.cpu ?? [], 0.5)
  return [
    ...benchPlain(),
    ...benchSimulation(input),
    ...benchWhole(input),
    ...sliders.flatMap(({ areas, limit, times }) => [
      measure(`F21 slider, ${areas} areas, p95`, quantile(times.wall, 0.95), 'ms', limit),
      measure(`F21 slider, ${areas} areas, p95 of CPU time`, quantile(times.cpu, 0.95), 'ms', limit),
    ]),
    benchGoalSeek(input),
    measure(
      'F14 Shapley of 12 levers, 17 areas: 4,096 × the median CPU time',
      (4096 * median) / 1000,
      's',
      20,
    ),
    measure(
      'F17 Morris of 60 parameters, 17 areas: 1,220 × the median CPU time',
      (1220 * median) / 1000,
      's',
      10,
    ),
    measure(
      'F17 Sobol of 15 parameters, 17 areas: 69,632 × the median CPU time',
      (69_632 * median) / 1000,
      's',
      300,
    ),
  ]
}

/** The same plain workload here, in numpy and in base R (F23). Limits are what the peers did elsewhere. */
function benchPlain(): readonly Measure[] {
  const workload = { persons: 30_000, years: 25, runs: 40 }
  const ours = runPlainWorkload(workload)
  const found = runPeers(workload)
  for (const { name, result } of found) {
    if (result === null) console.log(`  ${name} is not installed here; nothing to compare with.`)
    else
      console.log(
        `  exits in a run: ours ${ours.exitsPerRun.toFixed(0)}, ${result.peer} ${result.exitsPerRun.toFixed(0)}`,
      )
  }
  return [ours, ...found.flatMap(({ result }) => (result === null ? [] : [result]))].map(
    ({ peer, personYears, cpuSeconds }) =>
      measure(`F23 plain workload: ${peer}`, personYears / cpuSeconds / 1e6, 'M person-years/CPU-s', null),
  )
}

/** The microsimulation of the outlook in the box: speed, time of 200 and 1,000 runs, memory (F18–F20, F22). */
function benchSimulation(input: ForecastInput): readonly Measure[] {
  simulateAll(input, { seed: 2, runs: FIRST_RUNS })
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  const { frame, mean } = simulateAll(input, { seed: 1, runs: MEASURED_RUNS })
  const seconds = (performance.now() - wall) / 1000
  const used = process.cpuUsage(cpu)
  const cpuSeconds = (used.user + used.system) / 1e6
  const aliveYears = ['doctors', 'stage:students']
    .map((name) => getSeries(frame, mean, 'land-dk', name).slice(0, -1))
    .reduce((sum, series) => sum + series.reduce((total, count) => total + count, 0), 0)
  const personYears = aliveYears * MEASURED_RUNS
  const scaled = `one thread, scaled from ${MEASURED_RUNS} runs`
  return [
    measure('F18 full model', personYears / cpuSeconds / 1e6, 'M person-years/CPU-s', 30),
    measure(`F20 200 runs of the outlook, ${scaled}`, (seconds * 200) / MEASURED_RUNS, 's', 4),
    measure(`F19 1,000 runs of the outlook, ${scaled}`, (seconds * 1000) / MEASURED_RUNS, 's', 15),
    measure('F19 the same in CPU time', (cpuSeconds * 1000) / MEASURED_RUNS, 's', null),
    measure('F22 values of 1,000 runs', (frame.rows.length * frame.years.length * 4 * 1000) / 1e6, 'MB', 500),
  ]
}

/**
 * F19, F20 and F22 as they are: 1,000 runs of the outlook in two threads of a process of its own, which does nothing else. Its
 * most memory is that of the whole: Node, both threads, and the values of all runs.
 */
function benchWhole(input: ForecastInput): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'laegedaekning-bench-'))
  try {
    const file = join(folder, 'input.json')
    writeFileSync(file, JSON.stringify(input))
    const found = runProcess(file)
    const said = (name: string): number => Number(found.get(name))
    return [
      measure('F20 the first 200 of 1,000 runs, two threads', said('firstSeconds'), 's', 4),
      measure('F19 1,000 runs, two threads', said('seconds'), 's', 15),
      measure('F19 their CPU time', said('cpuSeconds'), 's', null),
      measure('F22 most memory of the process, 1,000 runs', said('peakMegabytes'), 'MB', 500),
      measure('F22 of that before the runs', said('beforeMegabytes'), 'MB', null),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runProcess(file: string): ReadonlyMap<string, unknown> {
  const script = fileURLToPath(new URL('./forecast-process.ts', import.meta.url))
  const done = spawnSync(process.execPath, [script, file, String(WHOLE_RUNS), '2'], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  return new Map<string, unknown>(Object.entries(JSON.parse(done.stdout)))
}

/** Milliseconds of each move of a slider, by the clock and of the processor: a lever of another size, computed from the start. */
function moveSlider(input: ForecastInput): {
  readonly wall: readonly number[]
  readonly cpu: readonly number[]
} {
  runCohort(input).find('land-dk', 'service')
  const random = randomStream(1, 'slider')
  const moves = Array.from({ length: SLIDER_MOVES }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const { frame, find } = runCohort(withMoreCourses(input, 0.5 + random.unit()))
    // what the room reads for a position of the slider: one measure of every area
    for (const { id } of frame.areas) find(id, 'service')
    const used = process.cpuUsage(before)
    return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 }
  })
  return { wall: moves.map(({ wall }) => wall), cpu: moves.map(({ cpu }) => cpu) }
}

function withMoreCourses(input: ForecastInput, amount: number): ForecastInput {
  const change = {
    parameter: 'courses.posts' as const,
    operation: 'multiply' as const,
    amount,
    fromYear: 2027,
  }
  return applyScenario(input, { id: 'slider', levers: [{ id: 'courses', changes: [change] }] })
}

/** How long it takes to find the exits that reach a number of doctors in 2035 with 80 % (F15), cohort engine and all. */
function benchGoalSeek(input: ForecastInput): Measure {
  const at = (size: number): number => {
    const change = {
      parameter: 'exit.sale' as const,
      operation: 'multiply' as const,
      amount: 1 - size,
      fromYear: 2027,
    }
    const { frame, values } = runCohort(
      applyScenario(input, { id: 'goal', levers: [{ id: 'stay', changes: [change] }] }),
    )
    return getSeries(frame, values, 'land-dk', 'service')[frame.years.indexOf(2035)] ?? Number.NaN
  }
  const start = performance.now()
  const goal = (at(0) + at(0.8)) / 2
  const probabilityAt = (size: number) => probabilityAtLeast({ mean: at(size), sd: 50 }, goal)
  const answer = seekGoal({ probabilityAt, most: 0.8, wanted: 0.8, within: 0.005, lookPoints: 4 })
  console.log(`  goal seek: ${answer.outcome} after ${answer.asked} runs of the cohort engine`)
  return measure('F15 goal seek, 98 kommuner', (performance.now() - start) / 1000, 's', 30)
}

function measure(name: string, value: number, unit: Measure['unit'], limit: number | null): Measure {
  return { name, value, unit, limit }
}
