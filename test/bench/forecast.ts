import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ForecastInput, getSeries, simulateAll } from '@laegedaekning/forecast'
import { outlookInTheBox } from '../backtest/outlook-world.ts'
import { type Measure, quantile } from './measure.ts'
import { runPeers, runPlainWorkload } from './plain-workload.ts'

/** Runs that the microsimulation is measured with; longer ones are scaled from them and say so. */
const MEASURED_RUNS = 40
/** Runs before the measure begins, while the code is still being compiled. */
const FIRST_RUNS = 10
/** The runs of F19 and F22, measured once in two threads. */
const WHOLE_RUNS = 1000
/** Moves of a slider while the engine is still being compiled, and those that are counted after them. */
const FIRST_MOVES = 100
const SLIDER_MOVES = 800

/** F18–F23 of forecasting.md; F14 and F17 stand under `outlook-analysis`, F15 under `outlook`. */
export async function benchForecast(): Promise<readonly Measure[]> {
  const { input } = await outlookInTheBox()
  const sliders = [
    { areas: 4, limit: 5, wide: 4 },
    { areas: 17, limit: 20, wide: 17 },
    { areas: 98, limit: 100, wide: 17 },
  ].map(({ areas, limit, wide }) => ({ areas, limit, times: moveSlider(areas, wide) }))
  return [
    ...benchPlain(),
    ...benchSimulation(input),
    ...benchWhole(input),
    ...sliders.flatMap(({ areas, limit, times }) => [
      measure(
        `F21 slider, ${areas} areas, p95 of the first ${FIRST_MOVES} moves`,
        quantile(times.slice(0, FIRST_MOVES), 0.95),
        'ms',
        limit,
      ),
      measure(
        `F21 slider, ${areas} areas, p95 of the next ${SLIDER_MOVES}`,
        quantile(times.slice(FIRST_MOVES), 0.95),
        'ms',
        limit,
      ),
    ]),
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

/** Milliseconds of each move of a slider: a lever of another size, computed from the start. */
function moveSlider(areas: number, wide: number): readonly number[] {
  const script = fileURLToPath(new URL('./slider-process.ts', import.meta.url))
  const moves = FIRST_MOVES + SLIDER_MOVES
  const given = [script, String(areas), String(wide), String(moves)]
  const done = spawnSync(process.execPath, given, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  const times: unknown = JSON.parse(done.stdout)
  return Array.isArray(times) ? times.map(Number) : []
}

function measure(name: string, value: number, unit: Measure['unit'], limit: number | null): Measure {
  return { name, value, unit, limit }
}
