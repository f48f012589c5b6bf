import type { ForecastOrder } from '@laegedaekning/api/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { client } from '../register/queries.ts'
import { isOver, jobOptions, orderOptions } from './queries.ts'
import { forgetStopped } from './stopped-runs.ts'

/** The orders that are in the first list and no longer in the second. */
export function leftOrders(
  before: readonly ForecastOrder[],
  now: readonly ForecastOrder[],
): readonly ForecastOrder[] {
  const kept = new Set(now.map((order) => JSON.stringify(order)))
  return before.filter((order) => !kept.has(JSON.stringify(order)))
}

/**
 * Breaks off the runs of a scenario that has been changed, so that a reader never has more than the runs that are looked at:
 * the server does two at a time for all. Who leaves the room leaves them going.
 */
export function useBreakOff(orders: readonly ForecastOrder[]): void {
  const cache = useQueryClient()
  const standing = useRef<readonly ForecastOrder[]>([])
  const text = JSON.stringify(orders)
  useEffect(() => {
    const left = leftOrders(standing.current, orders)
    standing.current = orders
    if (left.length === 0) return
    forgetStopped()
    const isLeft = (order: ForecastOrder) => leftOrders([order], standing.current).length > 0
    for (const order of left) void breakOff(cache, order, isLeft)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the orders by their text: they are made anew at every move
  }, [cache, text])
}

/** Stops the run of an order where it is under way; one that is just being started, when its id is known. */
async function breakOff(
  cache: QueryClient,
  order: ForecastOrder,
  isLeft: (order: ForecastOrder) => boolean,
): Promise<void> {
  const options = orderOptions(order, true)
  const state = cache.getQueryState(options.queryKey)
  if (state === undefined || (state.data === undefined && state.fetchStatus !== 'fetching')) return
  try {
    // one that has been asked for is waited for, not asked for again
    const { id } = await cache.fetchQuery(options)
    const { queryKey } = jobOptions(id)
    if (!isLeft(order) || isOver(cache.getQueryData(queryKey))) return
    cache.setQueryData(queryKey, await client.cancelJob({ params: { id } }))
  } catch {
    // the server refused to start it or has forgotten it: there is nothing to stop
  }
}
