import { Refusal } from '@laegedaekning/domain'
import { API } from '../../contract/index.ts'
import { computeApportion } from '../../use-cases/compute-apportion.ts'
import { answers, type Mounted } from '../route.ts'

/** The placement engines over HTTP; what is wrong with a problem goes back as a problem document with its places. */
export function computePlacementRoutes(): readonly Mounted[] {
  return [
    answers(API.computeApportion, ({ body }) => {
      const { value, issues } = computeApportion(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
  ]
}
