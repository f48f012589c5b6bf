import { Refusal } from '@laegedaekning/domain'
import { API } from '../../contract/index.ts'
import { computeForecast } from '../../use-cases/compute-forecast.ts'
import { answers, type Mounted } from '../route.ts'

/** The forecast engine over HTTP; what is wrong with a problem goes back as a problem document with its places. */
export function computeForecastRoutes(): readonly Mounted[] {
  return [
    answers(API.computeForecast, async ({ body }) => {
      const { value, issues } = await computeForecast(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
  ]
}
