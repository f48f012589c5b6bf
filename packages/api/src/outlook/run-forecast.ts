import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import { leaveAlone } from '../forecast-threads/run-simulation.ts'
import type { Work } from '../jobs/job.ts'
import type { TableSoFar } from './table-so-far.ts'

/** Memory that one simulation may fill (F22: 500 MB for 1,000 runs). */
const MOST_MEGABYTES = 2048

/** What the thread is told: the problem, and which measure somebody wants to see before all is done. */
export type ToForecast =
  | { readonly kind: 'problem'; readonly problem: unknown }
  | { readonly kind: 'measure'; readonly measure: string }

/** What the thread says. */
export type FromForecast =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | SaidMeasure
  | { readonly kind: 'result'; readonly bytes: Uint8Array }

/** A measure so far, `null` where there is none; when it is of all runs, nothing of it changes any more. */
type SaidMeasure = {
  readonly kind: 'measure'
  readonly measure: string
  readonly table: TableSoFar | null
  readonly isWhole: boolean
}

/** A thread that has done its work waits so long for the next, its code compiled: who looks at one scenario looks at more. */
const REST_SECONDS = 600

type Resting = { readonly worker: Worker; readonly end: NodeJS.Timeout }
let resting: Resting | undefined
/** Threads at work. */
let atWork = 0

function takeThread(): Worker {
  const found = resting
  resting = undefined
  if (found !== undefined) {
    clearTimeout(found.end)
    leaveAlone(found.worker)
    found.worker.ref()
    return found.worker
  }
  return startThread()
}

function startThread(): Worker {
  return new Worker(new URL('./forecast-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}

/** Starts the threads of a run that is likely to be asked for soon: they load while the outlook is put together. */
export async function readyForecast(): Promise<void> {
  if (resting === undefined && atWork === 0) await rest(startThread())
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
export const runForecast: Work = async (problem, { progress, signal, answerWith }) => {
  const worker = takeThread()
  atWork += 1
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const stop = (): void => reject(new Error('cancelled'))
  signal.addEventListener('abort', stop)
  const tell = (order: ToForecast): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
    worker.postMessage(order)
  }
  const measures = makeMeasures((measure) => tell({ kind: 'measure', measure }))
  answerWith?.(measures.ask)
  worker.on('message', (said: FromForecast) => {
    if (said.kind === 'progress') progress(said.done, said.of)
    else if (said.kind === 'measure') measures.take(said)
    else resolve(said.bytes)
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Fault(`the forecast thread ended (${code}) without an answer`)))
  tell({ kind: 'problem', problem })
  try {
    const bytes = await promise
    await rest(worker)
    return bytes
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    atWork -= 1
    measures.end()
    signal.removeEventListener('abort', stop)
    // who broke a run off has changed something: the threads of the next load while the change rests
    if (signal.reason === 'cancelled') void readyForecast()
  }
}

/** Who wants to see a measure before all is done: asked of the thread once at a time, and kept when it is of all runs. */
function makeMeasures(order: (measure: string) => void) {
  const asked = new Map<string, PromiseWithResolvers<TableSoFar | undefined>>()
  const whole = new Map<string, TableSoFar>()
  let isOver = false
  const ask = async (measure: string): Promise<TableSoFar | undefined> => {
    const found = whole.get(measure)
    if (found !== undefined || isOver) return found
    const already = asked.get(measure)
    if (already !== undefined) return already.promise
    const waiting = Promise.withResolvers<TableSoFar | undefined>()
    asked.set(measure, waiting)
    order(measure)
    return waiting.promise
  }
  const take = ({ measure, table, isWhole }: SaidMeasure): void => {
    if (isWhole && table !== null) whole.set(measure, table)
    asked.get(measure)?.resolve(table ?? undefined)
    asked.delete(measure)
  }
  const end = (): void => {
    isOver = true
    for (const { resolve } of asked.values()) resolve(undefined)
    asked.clear()
  }
  return { ask, take, end }
}
