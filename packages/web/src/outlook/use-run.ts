import type { ForecastOrder, JobAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { client } from '../register/queries.ts'
import { jobOptions, orderOptions, tableOptions } from './queries.ts'

/** A run as a view needs it. */
export type Run = {
  readonly job: JobAnswer | null
  /** The measure of the run, from the runs made so far; `null` until some are there. */
  readonly table: OutlookTable | null
  readonly error: Error | null
  /** When the server last said how far it is, in milliseconds since 1970. */
  readonly heardAt: number
  readonly cancel: () => void
  readonly again: () => void
}

/** Runs of a whole order: enough for bands of 90 %. */
export const RUNS = 200

/** Runs after which the bands are shown while the run goes on: they get better while they are looked at (F20). */
const SHOWN_AFTER = [10, 20, 60, 120] as const

/** How far the shown table of a run is: `done` with its checksum, else the runs that had been made; `null` before the first. */
function stageOf({ state, done, total }: JobAnswer): 'done' | number | null {
  if (state === 'done') return 'done'
  if (total > 0 && done >= total) return total
  return SHOWN_AFTER.findLast((runs) => runs <= done) ?? null
}

/** Starts the run of an order when it is wanted (or finds the one that is), follows it, and fetches one measure as it comes. */
export function useRun(order: ForecastOrder, measure: string, wanted: boolean): Run {
  const started = useQuery(orderOptions(order, wanted))
  return useJob(started.data ?? null, started.error, measure)
}

/** Follows a run that has been started. */
function useJob(started: JobAnswer | null, startError: Error | null, measure: string): Run {
  const cache = useQueryClient()
  const id = started?.id ?? null
  const followed = useQuery({ ...jobOptions(id), ...(started === null ? {} : { initialData: started }) })
  const job = id === null ? null : (followed.data ?? started)
  const isDone = job?.state === 'done'
  const table = useQuery(tableOptions(id, measure, job === null ? null : stageOf(job)))
  const told = (answer: JobAnswer) => cache.setQueryData(jobOptions(answer.id).queryKey, answer)
  const cancel = useMutation({
    mutationFn: (run: string) => client.cancelJob({ params: { id: run } }),
    onSuccess: told,
  })
  const again = useMutation({
    mutationFn: (run: string) => client.runJobAgain({ params: { id: run } }),
    onSuccess: async (answer) => {
      told(answer)
      await cache.invalidateQueries({ queryKey: jobOptions(answer.id).queryKey })
    },
  })
  return {
    job,
    table: table.data?.run === id ? table.data : null,
    heardAt: followed.dataUpdatedAt,
    // before it is done there may be nothing to show yet
    error: startError ?? followed.error ?? (isDone ? table.error : null) ?? cancel.error ?? again.error,
    cancel: () => {
      if (job !== null) cancel.mutate(job.id)
    },
    again: () => {
      if (job !== null) again.mutate(job.id)
    },
  }
}
