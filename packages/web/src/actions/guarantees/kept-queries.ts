import type { API, ResultOf } from '@laegedaekning/api/contract'
import type { AreaId } from '@laegedaekning/domain'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** Kept guarantees with their schedules, and the exposure. */
export type KeptGuarantees = ResultOf<(typeof API)['readKeptGuarantees']>

/** Which kept guarantees: those of an area that count, or one by its number. */
export type KeptQuestion =
  | { readonly omraade: AreaId; readonly taeller: 'givne' | 'alle' }
  | { readonly nummer: string }

/**
 * Kept guarantees with their schedules, each by the rules of its day; with a purpose, doctors' age and plans are counted in for
 * whoever may see them. The key begins as that of the records, so that a change of one makes both be asked for anew.
 */
export function keptOptions(question: KeptQuestion, formaal: string | null) {
  const query = { ...question, ...(formaal === null ? {} : { formaal }) }
  return queryOptions({
    queryKey: ['records', 'stored-guarantee', 'schedules', query],
    queryFn: ({ signal }) => client.readKeptGuarantees({ query, signal }),
    ...(formaal === null ? {} : { gcTime: 0 }),
  })
}
