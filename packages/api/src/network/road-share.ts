import { Worker } from 'node:worker_threads'
import {
  boundUnits,
  fileDemands,
  prepareSearch,
  type ReachPairs,
  type RoadGraph,
  type RoadPoints,
  type RoadSearch,
  reachPairs,
  type SearchKind,
} from '@laegedaekning/access'
import { Fault } from '@laegedaekning/domain'

/** A table of costs to compute: from every source to the targets within a bound in kilometres or minutes. */
export type RoadOrder = {
  /** The part of the graph that a search needs, in shared memory. */
  readonly graph: RoadGraph
  readonly kind: SearchKind
  readonly sources: RoadPoints
  readonly targets: RoadPoints
  readonly bound: number
}

/** One thread's share of an order: the sources `from` to `until - 1`. */
export type RoadShare = RoadOrder & { readonly from: number; readonly until: number }

/** The pairs of a share; the whole work of a thread. */
export function searchShare(
  { graph, kind, sources, targets, bound, from, until }: RoadShare,
  search: RoadSearch = prepareSearch(graph, kind),
): ReachPairs {
  return reachPairs(search, fileDemands(search, targets), sources, boundUnits(kind, bound), from, until)
}

/** Fewer sources than this are quicker searched than handed out. */
const LEAST_SOURCES = 64

/**
 * The pairs of an order in the order of its sources, computed by several threads side by side. The answer does not depend on
 * how many threads there are. Throws a `Fault` where a thread ends without an answer.
 */
export async function searchInThreads(
  order: RoadOrder,
  threads: number,
  /** Gives a search that is ready, for the few sources that are searched on this thread. */
  prepared: (kind: SearchKind) => RoadSearch = (kind) => prepareSearch(order.graph, kind),
): Promise<readonly ReachPairs[]> {
  const { count } = order.sources
  if (threads < 2 || count < LEAST_SOURCES)
    return [searchShare({ ...order, from: 0, until: count }, prepared(order.kind))]
  const size = Math.ceil(count / threads)
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...order,
    from: Math.min(count, thread * size),
    until: Math.min(count, (thread + 1) * size),
  }))
  return Promise.all(shares.map(searchApart))
}

async function searchApart(share: RoadShare): Promise<ReachPairs> {
  const worker = new Worker(new URL('./road-thread.ts', import.meta.url), { workerData: share })
  const { promise, resolve, reject } = Promise.withResolvers<ReachPairs>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('messageerror', reject)
  worker.once('exit', (code) => reject(new Fault(`a road thread ended (${code}) without an answer`)))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
