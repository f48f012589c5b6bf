import type { ForecastOrder, JobAnswer } from '@laegedaekning/api/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asKnown, client } from '../register/queries.ts'

/** How often a run is asked how far it is; at most half a second may lie between two answers (ux.md, feature 13). */
const POLL_MILLISECONDS = 200
/** And how often before there is anything to show. */
const FIRST_POLL_MILLISECONDS = 100

/** The input of the forecast with everything that explains it. */
export const outlookOptions = (known: string | null) =>
  queryOptions({
    queryKey: ['outlook', known],
    queryFn: ({ signal }) => client.getOutlook({ query: asKnown(known), signal }),
  })

/**
 * The run of an order: starting it again gives the run that already is. Asked to the end also when nobody looks any more: only
 * who has its id can break it off.
 */
export const orderOptions = (order: ForecastOrder, wanted: boolean) =>
  queryOptions({
    queryKey: ['forecast', order],
    queryFn: () => client.startForecast({ body: order }),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** How far a run is, asked again until it has ended. */
export const jobOptions = (id: string | null) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => client.getJob({ params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => {
      if (isOver(state.data) || state.error !== null) return false
      return state.data === undefined || state.data.done === 0 ? FIRST_POLL_MILLISECONDS : POLL_MILLISECONDS
    },
  })

/** One measure of a run as far as it had come at a stage. */
export const tableOptions = (run: string | null, measure: string, stage: 'done' | number | null) =>
  queryOptions({
    queryKey: ['outlook-table', run, measure, stage],
    queryFn: ({ signal }) => client.getOutlookTable({ query: { koersel: run ?? '', maal: measure }, signal }),
    enabled: run !== null && stage !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Whether a run will not change any more. */
export function isOver(job: JobAnswer | undefined): boolean {
  return job !== undefined && job.state !== 'waiting' && job.state !== 'running'
}
