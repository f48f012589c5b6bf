import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import type { Work } from '../jobs/job.ts'

/** Memory that one simulation may fill (F22: 500 MB for 1,000 runs). */
const MOST_MEGABYTES = 2048

/** What the thread says. */
export type FromForecast =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly bytes: Uint8Array }

/**
 * Runs a problem `{ bundle }` in a thread of its own, which divides the simulation over others: the server goes on answering
 * while the result is put together. A cancelled job ends its thread, and with it those that it started, at once. The bytes are
 * those of `ENGINES.forecast` for the same bundle, without its time.
 */
export const runForecast: Work = async (problem, { progress, signal }) => {
  const worker = new Worker(new URL('./forecast-thread.ts', import.meta.url), {
    workerData: problem,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = (): void => reject(new Error('cancelled'))
  signal.addEventListener('abort', stop)
  worker.on('message', (said: FromForecast) => {
    if (said.kind === 'progress') progress(said.done, said.of)
    else resolve(said.bytes)
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Fault(`the forecast thread ended (${code}) without an answer`)))
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
