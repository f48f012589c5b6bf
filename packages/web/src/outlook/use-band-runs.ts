import type { ForecastOrder, JobAnswer, OutlookTable } from '@laegedaekning/api/contract'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from '../register/queries.ts'
import { jobOptions, orderOptions, tableOptions } from './queries.ts'
import { forgetStopped, rememberStopped } from './stopped-runs.ts'
import { isBrokenOff } from './use-run.ts'

/** Runs of several orders as a view needs them: how far they are together, and their tables in the order of the orders. */
export type BandRuns = {
  /** The table of each order; `null` until all its runs have been made, and for an order that is `null`. */
  readonly tables: readonly (OutlookTable | null)[]
  /** Those that have not ended, and runs made of all that are wanted. */
  readonly open: number
  readonly done: number
  readonly of: number
  /** Whether some were stopped, or failed. */
  readonly broken: readonly JobAnswer[]
  readonly error: Error | null
  readonly cancel: () => void
  readonly again: () => void
}

/**
 * Follows the runs of orders, started one after another by the server; the same order twice is one run. `null` is no order.
 * @param mayStart false: only those are followed that have been started
 */
export function useBandRuns(
  orders: readonly (ForecastOrder | null)[],
  measure: string,
  runs: number,
  mayStart: boolean,
): BandRuns {
  const cache = useQueryClient()
  const keys = orders.map((order) => (order === null ? '' : JSON.stringify(order)))
  const wanted = [...new Map(orders.map((order, index) => [keys[index] ?? '', order])).entries()].flatMap(
    ([key, order]) => (order === null ? [] : [{ key, order }]),
  )
  const started = useQueries({ queries: wanted.map(({ order }) => orderOptions(order, mayStart)) })
  const ids = [...new Set(started.flatMap(({ data }) => (data === undefined ? [] : [data.id])))]
  const followed = useQueries({ queries: ids.map((id) => jobOptions(id)) })
  const jobs = new Map(followed.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])))
  const tables = useQueries({
    queries: ids.map((id) => tableOptions(id, measure, jobs.get(id)?.state === 'done' ? 'done' : null)),
  })
  const found = new Map(
    tables.flatMap(({ data }) =>
      data === undefined || data.hash === null || data.measure !== measure ? [] : [[data.run, data] as const],
    ),
  )
  const told = (answer: JobAnswer) => cache.setQueryData(jobOptions(answer.id).queryKey, answer)
  const ended = [...jobs.values()].filter(
    ({ state }) => state === 'cancelled' || state === 'failed' || state === 'interrupted',
  )
  const lost = ended.filter(isBrokenOff)
  const broken = ended.filter((job) => !isBrokenOff(job))
  const begun = mayStart ? wanted.length : ids.length - lost.length
  const open = begun - broken.length - [...jobs.values()].filter(({ state }) => state === 'done').length
  const cancel = useMutation({
    mutationFn: (id: string) => client.cancelJob({ params: { id } }),
    onSuccess: told,
  })
  const again = useMutation({
    mutationFn: (id: string) => client.runJobAgain({ params: { id } }),
    onSuccess: async (answer) => {
      told(answer)
      await cache.invalidateQueries({ queryKey: jobOptions(answer.id).queryKey })
    },
  })
  const revive = again.mutate
  const lostIds = mayStart ? lost.map(({ id }) => id).join(' ') : ''
  useEffect(() => {
    for (const id of lostIds.split(' ')) if (id !== '') revive(id)
  }, [lostIds, revive])
  const errors = [...started, ...followed, ...tables, cancel, again].map(({ error }) => error)
  const idOf = new Map(wanted.map(({ key }, index) => [key, started[index]?.data?.id] as const))
  return {
    tables: keys.map((key) => found.get(idOf.get(key) ?? '') ?? null),
    open,
    done: [...jobs.values()].reduce((sum, { state, done }) => sum + (state === 'done' ? runs : done), 0),
    of: wanted.length * runs,
    broken,
    error: errors.find((error) => error !== null) ?? null,
    cancel: () => {
      for (const { id, state } of jobs.values())
        if (state === 'waiting' || state === 'running') {
          rememberStopped(id)
          cancel.mutate(id)
        }
    },
    again: () => {
      for (const { id } of broken) {
        forgetStopped(id)
        again.mutate(id)
      }
    },
  }
}
