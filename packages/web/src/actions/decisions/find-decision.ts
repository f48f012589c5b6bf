import { API } from '@laegedaekning/api/contract'
import type { Decision } from '@laegedaekning/rules'

/** The decision that kept JSON holds, or `undefined` where it is none that this release can read. */
export function findDecision(json: unknown): Decision | undefined {
  const read = API.checkDecision.ok.schema.safeParse(json)
  return read.success ? read.data : undefined
}
