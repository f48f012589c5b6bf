import type { PlainDate } from '@laegedaekning/domain'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** The whole catalogue; it is filtered here, so that each letter of a search answers at once. */
export const initiativesOptions = (date: PlainDate | null) =>
  queryOptions({
    queryKey: ['initiatives', date],
    queryFn: ({ signal }) => client.listInitiatives({ query: date === null ? {} : { dato: date }, signal }),
  })

export const initiativeOptions = (id: string) =>
  queryOptions({
    queryKey: ['initiative', id],
    queryFn: ({ signal }) => client.getInitiative({ params: { id }, signal }),
  })
