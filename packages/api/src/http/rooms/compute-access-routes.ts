import { Refusal } from '@laegedaekning/domain'
import { API } from '../../contract/index.ts'
import { computeAccess } from '../../use-cases/compute-access.ts'
import { answers, type Mounted } from '../route.ts'

/** The access engine over HTTP; what is wrong with a problem goes back as a problem document with its places. */
export function computeAccessRoutes(): readonly Mounted[] {
  return [
    answers(API.computeAccess, ({ body }) => {
      const { value, issues } = computeAccess(body)
      if (value === null) throw new Refusal(issues)
      return value
    }),
  ]
}
