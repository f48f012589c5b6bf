import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import { leaveAlone } from '../forecast-threads/run-simulation.ts'
import type { Work } from '../jobs/job.ts'

/** Memory that one simulation may fill (F22: 500 MB for 1,000 runs). */
const MOST_MEGABYTES = 2048

/** What the thread says. */
export type FromForecast =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly bytes: Uint8Array }

/** A thread that has done its work waits so long for the next: the runs of a first fan are followed by those of the whole. */
const REST_SECONDS = 60

type Resting = { readonly worker: Worker; readonly end: NodeJS.Timeout }
let resting: Resting | undefined

function takeThread(): Worker {
  const found = resting
  resting = undefined
  if (found !== undefined) {
    clearTimeout(found.end)
    leaveAlone(found.worker)
    found.worker.ref()
    return found.worker
  }
  return new Worker(new URL('./forecast-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}

/** Lets a thread rest, if none rests yet; it does not keep the process alive. */
async function rest(worker: Worker): Promise<void> {
  if (resting !== undefined) {
    await worker.terminate()
    return
  }
  const forget = (): void => {
    if (resting?.worker === worker) resting = undefined
  }
  leaveAlone(worker)
  // one that ends at rest is not taken again
  worker.once('error', forget)
  worker.once('exit', forget)
  worker.unref()
  const end = setTimeout(() => {
    forget()
    void worker.terminate()
  }, REST_SECONDS * 1000)
  end.unref()
  resting = { worker, end }
}

/**
 * Runs a problem `{ bundle }` in a thread of its own, which divides the simulation over others: the server goes on answering
 * while the result is put together. A cancelled job ends its thread, and with it those that it started, at once; one that is
 * done rests a while for the next. The bytes are those of `ENGINES.forecast` for the same bundle, without its time.
 */
export const runForecast: Work = async (problem, { progress, signal }) => {
  const worker = takeThread()
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = (): void => reject(new Error('cancelled'))
  signal.addEventListener('abort', stop)
  worker.on('message', (said: FromForecast) => {
    if (said.kind === 'progress') progress(said.done, said.of)
    else resolve(said.bytes)
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Fault(`the forecast thread ended (${code}) without an answer`)))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  worker.postMessage(problem)
  try {
    const bytes = await promise
    await rest(worker)
    return bytes
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
