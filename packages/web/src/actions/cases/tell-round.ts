import { getStoredBody, type RecordOrigin } from '@laegedaekning/domain'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'
import { authorPart } from '../records/author.ts'
import { forgetRecords } from '../records/queries.ts'

/**
 * Tells a meeting round which case its decision has become, so that the link goes both ways (X2). The case is kept whatever
 * becomes of it: where the round cannot be changed, only the link from the case stands.
 */
export function useTellRound(): (from: RecordOrigin, caseId: string, why: string) => Promise<void> {
  const cache = useQueryClient()
  return async ({ id, part }, caseId, why) => {
    const params = { kind: 'meeting-round', id } as const
    try {
      const record = await client.getRecord({ params })
      const round = getStoredBody('meeting-round', record.body)
      const decisions = round.decisions.map((one) =>
        one.key === part ? { ...one, becomes: { kind: 'case' as const, id: caseId } } : one,
      )
      await client.saveRecord({
        params,
        ifMatch: record.version,
        body: { body: { ...round, decisions }, why, ...authorPart() },
      })
      await forgetRecords(cache, 'meeting-round')
    } catch {
      // the case says where it comes from
    }
  }
}
