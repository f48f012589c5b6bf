import {
  type ForecastChange,
  type ForecastInput,
  type ForecastLever,
  leverWorth,
  makeSizedInput,
  onParameterCube,
  type Parameter,
  randomStream,
  screenParameters,
  shapleyExact,
  shapleySampled,
} from '@laegedaekning/forecast'
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
const MORRIS = { parameters: 60, trajectories: 20, levels: 4 }
/** Runs of a Sobol question on 15 parameters, and how many of them are measured. */
const SOBOL_RUNS = 69_632
const SOBOL_MEASURED = 500
const ORDER_PAIRS = 60

/** F14 and F17 as they are: levers valued and parameters screened with the cohort engine, by the clock and in CPU time. */
export function benchOutlookAnalysis(): Promise<readonly Measure[]> {
  const measures = AREAS.flatMap(({ name, kommuner, wide }) => {
    const input = makeSizedInput(kommuner, wide)
    return [
      ...timed(`F14 exact values of 12 levers (4,096 sets), ${name}`, 20, () => {
        const { remainder } = shapleyExact(12, leverWorth(input, leversOf(12), AIM))
        console.log(`  ${name}: the parts add to the total within ${remainder.toExponential(1)}`)
      }),
      ...timed(`F14 sampled values of 25 levers, ${ORDER_PAIRS} pairs of orders, ${name}`, 240, () =>
        sample(input, name),
      ),
      ...timed(`F17 Morris of ${MORRIS.parameters} parameters (1,220 runs), ${name}`, 10, () =>
        screen(input),
      ),
      ...benchSobol(input, name),
    ]
  })
  return Promise.resolve(measures)
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

function sample(input: ForecastInput, name: string): void {
  const { unit } = randomStream(1, 'orders')
  const { errors, whole, modelRuns } = shapleySampled(25, leverWorth(input, leversOf(25), AIM), {
    orderPairs: ORDER_PAIRS,
    draw: unit,
  })
  const at = YEAR - input.startYear
  const largest = Math.max(...errors.map((error) => error[at] ?? 0))
  console.log(
    `  ${name}: ${modelRuns} runs; largest standard error ${largest.toExponential(1)} of a total of ${(whole[at] ?? 0).toFixed(1)} doctors in ${YEAR}`,
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

function screen(input: ForecastInput): void {
  const { evaluate } = onParameterCube(withPriors(input, MORRIS.parameters), AIM, YEAR)
  screenParameters({ ...MORRIS, evaluate, draw: randomStream(1, 'screening').unit })
}

/** A part of a Sobol question's runs, each with all parameters at other values; scaled to the whole, as the name says. */
function benchSobol(input: ForecastInput, name: string): readonly Measure[] {
  const { evaluate } = onParameterCube(withPriors(input, 15), AIM, YEAR)
  const { unit } = randomStream(1, 'sobol')
  const measured = timed('', null, () => {
    for (let run = 0; run < SOBOL_MEASURED; run += 1) evaluate(Float64Array.from({ length: 15 }, unit))
  })
  const names = ['', ', CPU time']
  return measured.map(({ value }, index) => ({
    name: `F17 Sobol of 15 parameters, ${name}, scaled from ${SOBOL_MEASURED} of ${SOBOL_RUNS} runs${names[index] ?? ''}`,
    value: (value * SOBOL_RUNS) / SOBOL_MEASURED,
    unit: 's',
    limit: 300,
  }))
}

/** Seconds by the clock and of the processor. */
function timed(name: string, limit: number | null, work: () => void): readonly Measure[] {
  const [start, before] = [performance.now(), process.cpuUsage()]
  work()
  const used = process.cpuUsage(before)
  return [
    { name, value: (performance.now() - start) / 1000, unit: 's', limit },
    { name: `${name}, CPU time`, value: (used.user + used.system) / 1e6, unit: 's', limit },
  ]
}
