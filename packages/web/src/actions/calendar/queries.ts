import type { AreaId, PlainDate } from '@laegedaekning/domain'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

export const reformOptions = (date: PlainDate | null, region: AreaId | null) =>
  queryOptions({
    queryKey: ['reform', date, region],
    queryFn: ({ signal }) =>
      client.getReformCalendar({
        query: { ...(date === null ? {} : { dato: date }), ...(region === null ? {} : { region }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
