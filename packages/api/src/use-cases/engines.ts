import type { Checked } from '@laegedaekning/domain'
import { computeAccessOnRoads } from './compute-access-on-roads.ts'
import { computeApportion } from './compute-apportion.ts'
import { computeCalendar } from './compute-calendar.ts'
import { computeCoverage } from './compute-coverage.ts'
import { computeForecast } from './compute-forecast.ts'
import { computePlace } from './compute-place.ts'
import { computeTutors } from './compute-tutors.ts'

/** An engine as a command (contracts.md): a plain problem in, a result with its time out, or what is wrong with the problem. */
export type Engine = (problem: unknown) => Promise<Checked<object>> | Checked<object>

/** Every engine that `laegedaekning compute <engine>` can run, by its name in contracts.md. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  access: computeAccessOnRoads,
  apportion: computeApportion,
  calendar: computeCalendar,
  coverage: computeCoverage,
  forecast: computeForecast,
  place: (problem) => computePlace(problem),
  tutors: computeTutors,
}
