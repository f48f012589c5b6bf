import { applyScenario } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import type { ForecastOrder } from '../contract/index.ts'
import type { Job } from '../jobs/job.ts'
import type { Jobs } from '../jobs/job-service.ts'
import type { Register } from '../register/register.ts'
import { dateOf } from '../use-cases/read-status.ts'
import { refuse } from '../use-cases/refuse.ts'
import { outlookOf } from './build-outlook.ts'
import type { ForecastBundle } from './forecast-bundle.ts'

/** The kind of job that a simulation is. */
export const FORECAST_JOB = 'forecast'

/** The bundle of an order: the register's input with the scenario put in. REQUEST_VALUE_NOT_ALLOWED for a lever that cannot be. */
export async function bundleOf(register: Register, order: ForecastOrder): Promise<ForecastBundle> {
  const known = await register.known(order.kendt)
  const { input } = await outlookOf(register, dateOf(register, order.dato), known)
  const settings = { seed: order.froe, runs: order.koersler }
  if (order.scenarie.length === 0) return { schema: 'forecast-bundle/1', input, settings }
  return {
    schema: 'forecast-bundle/1',
    input: applyScenario(input, readScenario(order.scenarie)),
    settings,
  }
}

function readScenario(scenario: ForecastOrder['scenarie']): ReturnType<typeof scenarioOf> {
  try {
    return scenarioOf(scenario)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: error.message }, '/body/scenarie')
  }
}

/** Starts the simulation of an order, or gives the job that has the same bundle. */
export async function startForecast(register: Register, jobs: Jobs, order: ForecastOrder): Promise<Job> {
  return jobs.start(FORECAST_JOB, await bundleOf(register, order))
}
