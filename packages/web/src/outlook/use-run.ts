import type { ForecastOrder, JobAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from '../register/queries.ts'
import { jobOptions, orderOptions, tableOptions } from './queries.ts'
import { forgetStopped, isStopped, rememberStopped } from './stopped-runs.ts'

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

/**
 * Whether a run ended before it was done and not because the reader stopped it: a change broke it off, another reader did, or
 * the server was stopped. It is as if it had not begun, and begins anew when it is wanted.
 */
export function isBrokenOff({ id, state }: JobAnswer): boolean {
  return (state === 'cancelled' || state === 'interrupted') && !isStopped(id)
}

/** Starts the run of an order when it is wanted (or finds the one that is), follows it, and fetches one measure as it comes. */
export function useRun(order: ForecastOrder, measure: string, wanted: boolean): Run {
  const cache = useQueryClient()
  const start = useQuery(orderOptions(order, wanted))
  const started = start.data ?? null
  const id = started?.id ?? null
  const followed = useQuery({ ...jobOptions(id), ...(started === null ? {} : { initialData: started }) })
  const found = id === null ? null : (followed.data ?? started)
  const broken = found !== null && isBrokenOff(found) ? found.id : null
  const job = broken === null ? found : null
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
  const revive = again.mutate
  useEffect(() => {
    if (wanted && broken !== null) revive(broken)
  }, [wanted, broken, revive])
  return {
    job,
    table: table.data?.run === id ? table.data : null,
    heardAt: followed.dataUpdatedAt,
    // before it is done there may be nothing to show yet
    error:
      start.error ??
      followed.error ??
      (job?.state === 'done' ? table.error : null) ??
      cancel.error ??
      again.error,
    cancel: () => {
      if (job === null) return
      rememberStopped(job.id)
      cancel.mutate(job.id)
    },
    again: () => {
      if (found === null) {
        void start.refetch()
        return
      }
      forgetStopped(found.id)
      again.mutate(found.id)
    },
  }
}
