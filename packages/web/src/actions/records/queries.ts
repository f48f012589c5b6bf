import type { AreaId, StoredKind } from '@laegedaekning/domain'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** Records are written by several people at once: what is older than this is asked for again. */
const STALE_MILLISECONDS = 15_000

/** The records of a kind, of an area or of all that the reader may see. */
export const recordsOptions = (kind: StoredKind, area: AreaId | null) =>
  queryOptions({
    queryKey: ['records', kind, 'list', area],
    queryFn: ({ signal }) =>
      client.listRecords({ params: { kind }, query: area === null ? {} : { omraade: area }, signal }),
    staleTime: STALE_MILLISECONDS,
  })

/** One record. `purpose`: what its sensitive fields are needed for; it is written in the access log. `null`: without them. */
export const recordOptions = (kind: StoredKind, id: string, purpose: string | null = null) =>
  queryOptions({
    queryKey: ['records', kind, 'one', id, purpose],
    queryFn: ({ signal }) =>
      client.getRecord({
        params: { kind, id },
        query: purpose === null ? {} : { formaal: purpose },
        signal,
      }),
    staleTime: STALE_MILLISECONDS,
  })

/** Who has written what in a record, and why. */
export const historyOptions = (kind: StoredKind, id: string) =>
  queryOptions({
    queryKey: ['records', kind, 'history', id],
    queryFn: ({ signal }) => client.getRecordHistory({ params: { kind, id }, signal }),
    staleTime: 0,
  })

/** Forgets what was fetched of a kind: something of it has been written. */
export async function forgetRecords(cache: QueryClient, kind: StoredKind): Promise<void> {
  await cache.invalidateQueries({ queryKey: ['records', kind] })
}
