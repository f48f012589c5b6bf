import { type AreaId, DENMARK, type PlainDate } from '@laegedaekning/domain'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** An area at a date: its region, the designations in force and the signals of the register. */
export const decisionAreaOptions = (area: AreaId | null, date: PlainDate) =>
  queryOptions({
    queryKey: ['decision-area', area, date],
    queryFn: ({ signal }) =>
      client.getDecisionArea({ params: { id: area ?? DENMARK }, query: { dato: date }, signal }),
  })
