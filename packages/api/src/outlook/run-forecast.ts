import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import type { Work } from '../jobs/job.ts'

/** Memory that one simulation may fill (F22: 500 MB for 1,000 runs). */
const MOST_MEGABYTES = 2048

type Said =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly bytes: Uint8Array }

/** Runs a bundle in a thread of its own; a cancelled job ends its thread at once. */
export const runForecast: Work = async (bundle, { progress, signal }) => {
  const worker = new Worker(new URL('./forecast-thread.ts', import.meta.url), {
    workerData: bundle,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = (): void => reject(new Error('cancelled'))
  signal.addEventListener('abort', stop)
  worker.on('message', (said: Said) => {
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
