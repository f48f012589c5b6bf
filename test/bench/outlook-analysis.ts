import {
  type ForecastChange,
  type ForecastInput,
  type ForecastLever,
  makeSizedInput,
  type Parameter,
} from '@laegedaekning/forecast'
import { runAnalysis } from '../../packages/api/src/forecast-threads/run-analysis.ts'
import type { Measure } from './measure.ts'

/** Levers of many kinds, half of them on training, as the 25 ways are: parameter, operation and amount. */
const WAYS: readonly (readonly [Parameter, number])[] = [
  ['courses.posts', 1.2],
  ['exit.retirement', 0.85],
  ['introduction.posts', 1.15],
  ['exit.sale', 0.9],
  ['introduction.continuation', 1.05],
  ['forms.change', 1.1],
  ['students.intake', 1.1],
  ['moves.rate', 0.9],
  ['training.pool-exit', 0.9],
  ['work.full-time-share', 1.03],
  ['courses.attractiveness', 1.1],
  ['settling.stay-in-place', 1.2],
]
const AREAS = [
  { name: '4 areas', kommuner: 4, wide: 4 },
  { name: '17 areas', kommuner: 17, wide: 17 },
] as const
const AIM = { area: 'land-dk', measure: 'service' }
const YEAR = 2035
const MORRIS = { parameters: 60, trajectories: 20 }
/** Points of a Sobol question on 15 parameters (goal F17), and those that are measured. */
const SOBOL = { parameters: 15, points: 4096, measured: 256 }
const ORDER_PAIRS = 60

/**
 * F14 and F17 as the product does them (`compute forecast` with an analysis): levers valued and parameters screened with the cohort
 * engine on all cores, by the clock and in the processor time of all threads.
 */
export async function benchOutlookAnalysis(): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const { name, kommuner, wide } of AREAS) {
    const input = makeSizedInput(kommuner, wide)
    measures.push(
      ...(await timed(`F14 exact values of 12 levers (4,096 sets), ${name}`, 20, () =>
        value(input, 12, name),
      )),
      ...(await timed(`F14 sampled values of 25 levers, ${ORDER_PAIRS} pairs of orders, ${name}`, 240, () =>
        value(input, 25, name),
      )),
      ...(await timed(`F17 Morris of ${MORRIS.parameters} parameters (1,220 runs), ${name}`, 10, () =>
        screen(input),
      )),
      ...(await benchSobol(input, name)),
    )
  }
  return measures
}

/** So many levers: the ways in turn, each further round two years later. */
function leversOf(count: number): readonly ForecastLever[] {
  return Array.from({ length: count }, (_, index): ForecastLever => {
    const [parameter, amount] = WAYS[index % WAYS.length] ?? ['courses.posts', 1]
    const fromYear = 2027 + 2 * Math.floor(index / WAYS.length)
    const change: ForecastChange = { parameter, operation: 'multiply', amount, fromYear, rampYears: 2 }
    return { id: `lever-${index}`, changes: [change] }
  })
}

async function value(input: ForecastInput, count: number, name: string): Promise<void> {
  const levers = leversOf(count)
  const found = await runAnalysis({
    kind: 'levers',
    input,
    levers,
    aim: AIM,
    orderPairs: ORDER_PAIRS,
    seed: 1,
  })
  if (found.kind !== 'levers') throw new Error(`asked for levers, found ${found.kind}`)
  const at = YEAR - input.startYear
  const largest = Math.max(...found.levers.map(({ error }) => error[at] ?? 0))
  console.log(
    `  ${name}: ${found.modelRuns} sets; the parts add to the total within ${found.remainder.toExponential(1)}; largest standard error ${largest.toExponential(1)} of ${(found.whole[at] ?? 0).toFixed(1)} doctors in ${YEAR}`,
  )
}

/** The input with so many uncertain parameters: the ways, each for some of the specialties. */
function withPriors(input: ForecastInput, count: number): ForecastInput {
  const parameters = Array.from({ length: count }, (_, index) => {
    const [parameter] = WAYS[index % WAYS.length] ?? ['courses.posts']
    const part = Math.floor(index / WAYS.length)
    const specialties = input.specialties.map(({ id }) => id).filter((_id, at) => at % 5 === part)
    const distribution = { kind: 'uniform' as const, from: 0.9, to: 1.1 }
    return {
      id: `prior-${index}`,
      parameter,
      operation: 'multiply' as const,
      distribution,
      where: { specialties },
    }
  })
  return { ...input, uncertainty: { ...input.uncertainty, parameters } }
}

async function screen(input: ForecastInput): Promise<void> {
  const wide = withPriors(input, MORRIS.parameters)
  await runAnalysis({
    kind: 'screening',
    input: wide,
    aim: AIM,
    year: YEAR,
    trajectories: MORRIS.trajectories,
    seed: 1,
  })
}

/** A Sobol question with fewer points; scaled to the whole, the start of the threads with it, as the name says. */
async function benchSobol(input: ForecastInput, name: string): Promise<readonly Measure[]> {
  const { parameters: count, points, measured } = SOBOL
  const wide = withPriors(input, count)
  const parameters = wide.uncertainty.parameters.map(({ id }) => id)
  const found = await timed('', null, async () => {
    const problem = { kind: 'variance', input: wide, aim: AIM, year: YEAR, parameters } as const
    await runAnalysis({ ...problem, points: measured, seed: 1 })
  })
  const runs = (count + 2) * points
  const names = ['', ', CPU time']
  return found.map(({ value: seconds }, index) => ({
    name: `F17 Sobol of ${count} parameters (${runs} runs), ${name}, scaled from ${measured} of ${points} points${names[index] ?? ''}`,
    value: (seconds * points) / measured,
    unit: 's',
    limit: index === 0 ? 300 : null,
  }))
}

/** Seconds by the clock, which has the limit, and of the processor on all threads. */
async function timed(
  name: string,
  limit: number | null,
  work: () => Promise<void>,
): Promise<readonly Measure[]> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const used = process.cpuUsage(before)
  return [
    { name, value: (performance.now() - start) / 1000, unit: 's', limit },
    { name: `${name}, CPU time`, value: (used.user + used.system) / 1e6, unit: 's', limit: null },
  ]
}
