import type { ForecastOrder, JobAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { client } from '../register/queries.ts'
import { jobOptions, orderOptions, tableOptions } from './queries.ts'

/** A run as a view needs it. */
export type Run = {
  readonly job: JobAnswer | null
  /** The measure of the run; `null` until it is there. */
  readonly table: OutlookTable | null
  readonly error: Error | null
  /** When the server last said how far it is, in milliseconds since 1970. */
  readonly heardAt: number
  readonly cancel: () => void
  readonly again: () => void
}

/** Runs of a whole order: enough for bands of 90 %. */
export const RUNS = 200

/** Runs of the first fan: soon there, and replaced when all runs have been made (F20). */
const FIRST_RUNS = 20

/** A first fan from a few runs, then the whole order: the bands get better while they are looked at. */
export function useRunInTwo(order: ForecastOrder, measure: string, wanted: boolean): Run {
  const first = useRun({ ...order, koersler: FIRST_RUNS }, measure, wanted)
  const whole = useRun(order, measure, wanted && first.job?.state === 'done')
  const shown = whole.job === null && whole.error === null ? first : whole
  return { ...shown, table: whole.table ?? first.table }
}

/** Starts the run of an order when it is wanted (or finds the one that is), follows it, and fetches one measure when done. */
function useRun(order: ForecastOrder, measure: string, wanted: boolean): Run {
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
  const table = useQuery(tableOptions(isDone ? job.id : null, measure))
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
    table: isDone && table.data?.run === job.id ? table.data : null,
    heardAt: followed.dataUpdatedAt,
    error: startError ?? followed.error ?? table.error ?? cancel.error ?? again.error,
    cancel: () => {
      if (job !== null) cancel.mutate(job.id)
    },
    again: () => {
      if (job !== null) again.mutate(job.id)
    },
  }
}
