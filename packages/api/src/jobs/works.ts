import { runForecast } from '../outlook/run-forecast.ts'
import { FORECAST_JOB } from '../outlook/start-forecast.ts'
import { PLACEMENT_JOB, placementWork } from '../placement-threads/placement-work.ts'
import { PLACING_JOB, placingWork } from '../placing/placing-work.ts'
import type { Work } from './job.ts'

/** Every kind of long work, by its name in `POST /api/jobs/{kind}`. */
export const WORKS: Readonly<Record<string, Work>> = {
  [FORECAST_JOB]: runForecast,
  [PLACEMENT_JOB]: placementWork,
  [PLACING_JOB]: placingWork,
}
