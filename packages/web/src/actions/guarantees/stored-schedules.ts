import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type PlainDate, type StoredGuarantee } from '@laegedaekning/domain'
import type { Schedule } from '@laegedaekning/plans'
import { queryOptions, useQueries } from '@tanstack/react-query'
import { client } from '../../register/queries.ts'

/** A kept guarantee with its record. */
export type KeptGuarantee = { readonly record: StoredRecordAnswer; readonly body: StoredGuarantee }

/** The records as guarantees. */
export function keptOf(records: readonly StoredRecordAnswer[]): readonly KeptGuarantee[] {
  return records.map((record) => ({ record, body: getStoredBody('stored-guarantee', record.body) }))
}

const schedulesOptions = (date: PlainDate, kept: readonly KeptGuarantee[]) => {
  // a guarantee goes by the record's id here: names may be the same
  const guarantees = kept.map(({ record, body }) => ({ ...body.guarantee, id: record.id }))
  return queryOptions({
    queryKey: ['kept-schedules', date, guarantees],
    queryFn: ({ signal }) => client.scheduleGuarantees({ body: { date, guarantees }, signal }),
  })
}

/**
 * The schedules of kept guarantees by the record's id, each by the rules of the day that it was computed on; `null` until all
 * are there.
 */
export function useSchedules(kept: readonly KeptGuarantee[]): {
  readonly schedules: ReadonlyMap<string, Schedule> | null
  readonly error: Error | null
} {
  const days = [...new Set(kept.map(({ body }) => body.computedOn))]
  const answers = useQueries({
    queries: days.map((day) =>
      schedulesOptions(
        day,
        kept.filter(({ body }) => body.computedOn === day),
      ),
    ),
  })
  const error = answers.find((one) => one.error !== null)?.error ?? null
  const found = answers.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (found.length < days.length) return { schedules: null, error }
  const all = found.flatMap(({ schedules }) => schedules)
  return { schedules: new Map(all.map((schedule) => [schedule.id, schedule])), error }
}
