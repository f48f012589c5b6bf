import type { ForecastBundle, ForecastInput } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import type { ForecastOrder } from '../contract/index.ts'
import { forecastOrder } from '../contract/rooms/outlook.ts'
import type { Job } from '../jobs/job.ts'
import { type Jobs, jobId } from '../jobs/job-service.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { outlookOf } from './build-outlook.ts'
import { readyOutlook } from './read-outlook.ts'
import { readyForecast } from './run-forecast.ts'

/** The kind of job that a simulation is. */
export const FORECAST_JOB = 'forecast'

/** A problem for `compute forecast`: the bundle from which anyone computes the same result (F26). */
export type ForecastProblem = { readonly bundle: ForecastBundle }

/** The bundle of an order: the register's input, the scenario and the runs. REQUEST_VALUE_NOT_ALLOWED for a lever that cannot be. */
export async function bundleOf(register: Register, order: ForecastOrder): Promise<ForecastProblem> {
  const known = await register.known(order.kendt)
  const { input } = await outlookOf(register, dateOf(register, order.dato), known)
  const simulation = { seed: order.froe, runs: order.koersler }
  const scenario = order.scenarie.length === 0 ? {} : { scenario: readScenario(order.scenarie) }
  const against = order.mod === undefined ? {} : { against: 'baseline' as const }
  const problem = { bundle: { input, ...scenario, ...against, simulation } }
  const isFirst = order.froe === FIRST_ORDER.froe && order.koersler === FIRST_ORDER.koersler
  if (!isFirst || order.scenarie.length > 0 || order.mod !== undefined) return problem
  // one and the same object: whoever asks for it finds its checksum made
  const found = firstProblems.get(input) ?? problem
  firstProblems.set(input, found)
  return found
}

/** The order that the room opens with: the baseline of the register as it is. */
const FIRST_ORDER = forecastOrder.parse({})
const firstProblems = new WeakMap<ForecastInput, ForecastProblem>()

function readScenario(scenario: ForecastOrder['scenarie']): ReturnType<typeof scenarioOf> {
  try {
    return scenarioOf(scenario)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: error.message }, '/body/scenarie')
  }
}

/** Begins what the room asks for when it is opened: its answer, the threads, and the checksum of its first problem. */
export async function readyRoom(register: Register): Promise<void> {
  await Promise.all([readyForecast(), readyOutlook(register)])
  jobId(FORECAST_JOB, await bundleOf(register, FIRST_ORDER))
}

/** Starts the simulation that the room opens with, where it has not been made: who comes later finds its bands. */
export async function startFirstForecast(register: Register, jobs: Jobs): Promise<Job> {
  const job = await startForecast(register, jobs, FIRST_ORDER)
  // the last server stopped in the middle of it: no reader did
  return job.state === 'interrupted' ? jobs.again(job.id) : job
}

/** Starts the simulation of an order, or gives the job that has the same bundle. */
export async function startForecast(register: Register, jobs: Jobs, order: ForecastOrder): Promise<Job> {
  return jobs.start(FORECAST_JOB, await bundleOf(register, order))
}
