import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import { draftOf, type PlaceProblem, type PlaceProgress, type PlaceResult } from '@laegedaekning/placement'

/** Memory that one placement may fill, beside the solver's own. */
const MOST_MEGABYTES = 1024

/** What the thread says: a stage has ended, with the best plan so far, or the result. */
export type FromPlacement =
  | { readonly kind: 'progress'; readonly progress: PlaceProgress }
  | { readonly kind: 'result'; readonly result: PlaceResult }

export type PlacementCare = {
  /** Called when a stage has ended and when a better plan was found in it. */
  readonly onProgress?: (progress: PlaceProgress) => void
  /** Aborting ends the thread at once, also in the middle of a stage. */
  readonly signal?: AbortSignal
}

/** How a placement ended: with its result, or stopped, with the best plan until then or none. */
export type PlacementEnd =
  | { readonly kind: 'result'; readonly result: PlaceResult }
  | { readonly kind: 'stopped'; readonly result: PlaceResult | null }

/**
 * Solves a placement problem in a thread of its own, so that the server stays responsive (the solver blocks its thread). When
 * the signal is aborted, the thread is ended within a second and the best plan so far is given as `feasible`, with its reasons.
 * Rejects with a `Fault` when the thread ends without an answer.
 * @param problem a valid problem (`parsePlaceProblem`)
 */
export async function runPlacement(problem: PlaceProblem, care: PlacementCare = {}): Promise<PlacementEnd> {
  const { signal, onProgress } = care
  if (signal?.aborted === true) return { kind: 'stopped', result: null }
  const worker = new Worker(new URL('./placement-thread.ts', import.meta.url), {
    workerData: problem,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<PlacementEnd>()
  let best: PlaceProgress | null = null
  const stop = (): void => resolve({ kind: 'stopped', result: best === null ? null : draftOf(problem, best) })
  signal?.addEventListener('abort', stop, { once: true })
  worker.on('message', (said: FromPlacement) => {
    if (said.kind === 'result') return resolve(said)
    best = said.progress
    return onProgress?.(said.progress)
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Fault(`the placement thread ended (${code}) without an answer`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
