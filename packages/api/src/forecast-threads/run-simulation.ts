import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import {
  answerOf,
  type Combiner,
  countChunks,
  type ForecastAnswer,
  type ForecastBundle,
  type ForecastInput,
  inputOf,
  makeCombiner,
  type Progress,
  type SimulationChunk,
  type SimulationResult,
  type SimulationSettings,
  withoutGoals,
} from '@laegedaekning/forecast'

/** What a thread says: one more run is done, or a chunk with its numbers. */
export type FromThread =
  | { readonly kind: 'run' }
  | { readonly kind: 'chunk'; readonly chunk: SimulationChunk }

/** What a thread is told: the problem, then chunk after chunk; at rest it forgets the problem. */
export type ToThread =
  | {
      readonly kind: 'problem'
      readonly input: ForecastInput
      /** What the numbers are to be differences from, run by run; left out: nothing. */
      readonly against?: ForecastInput
      readonly settings: SimulationSettings
    }
  | { readonly kind: 'chunk'; readonly chunk: number }
  | { readonly kind: 'rest' }

export type SimulationCare = {
  /** Threads; left out: one for each core, four at most. The result has the same bytes with any number. */
  readonly workers?: number
  /** Called after every run. */
  readonly onProgress?: (progress: Progress) => void
  /** Called whenever runs have been put together, with what reads them and how many are; with all, before the result is made. */
  readonly onGathered?: (measureSoFar: Combiner['measureSoFar'], runs: number) => void
  /** Aborting ends the threads at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /**
   * The threads stay for the next simulation, their code compiled; they do not keep the process alive. For a thread that runs
   * one simulation after the other and ends as a whole. Left out: they end with the simulation.
   */
  readonly keepsThreads?: boolean
  /** The baseline, where the numbers wanted are how far every run of `input` is from the same run of it. */
  readonly against?: ForecastInput
}

const MOST_WORKERS = 4
/** A small nursery: the lists of a finished run are let go before those of many more stand beside them (F22). */
const YOUNG_MEGABYTES = 8

/** Threads that rest until the next simulation. */
const resting: Worker[] = []

function takeThread(): Worker {
  const worker = resting.pop()
  worker?.ref()
  return worker ?? startThread()
}

function startThread(): Worker {
  return new Worker(new URL('./simulation-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
}

/** Starts threads that rest until the first simulation: they load while what it needs is still being read. */
export function readyThreads(): void {
  for (let count = resting.length; count < defaultWorkers(); count += 1) {
    const worker = startThread()
    worker.unref()
    resting.push(worker)
  }
}

/** Threads where nobody says how many. */
function defaultWorkers(): number {
  return Math.min(MOST_WORKERS, availableParallelism())
}

function rest(worker: Worker): void {
  leaveAlone(worker)
  tell(worker, { kind: 'rest' })
  worker.unref()
  resting.push(worker)
}

/** Takes off who listens; by name, as a worker listens to itself, too, to hold its channel open. */
export function leaveAlone(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

function tell(worker: Worker, order: ToThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  worker.postMessage(order)
}

/**
 * Runs a simulation in threads and puts the chunks together. Rejects with the reason of the signal when it is aborted, and with
 * a `Fault` when a thread ends without an answer; then no thread is left running.
 * @param input a valid input (`parseForecastInput`)
 */
export async function runSimulation(
  input: ForecastInput,
  settings: SimulationSettings,
  care: SimulationCare = {},
): Promise<SimulationResult> {
  care.signal?.throwIfAborted()
  const total = countChunks(settings)
  const wanted = care.workers ?? defaultWorkers()
  const workers = Array.from({ length: Math.max(1, Math.min(wanted, total)) }, takeThread)
  let isDone = false
  try {
    const { against } = care
    const problem = {
      kind: 'problem',
      input,
      settings,
      ...(against === undefined ? {} : { against }),
    } as const
    for (const worker of workers) tell(worker, problem)
    const combiner = makeCombiner(against === undefined ? input : withoutGoals(input), settings, giveBack)
    await collect(workers, total, settings.runs, care, (chunk) => {
      const runs = combiner.add(chunk)
      care.onGathered?.(combiner.measureSoFar, runs)
    })
    isDone = true
    if (care.keepsThreads) for (const worker of workers) rest(worker)
    return combiner.finish()
  } finally {
    if (!isDone || !care.keepsThreads) await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Gives the room of a chunk back at once: four megabytes each, of which many would wait for the collector (F22). */
function giveBack({ samples, stock, flows }: SimulationChunk): void {
  for (const { buffer } of [samples, stock, flows]) if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/** Hands out the chunks in turn, a new one to each thread that has finished one. */
function collect(
  workers: readonly Worker[],
  total: number,
  runs: number,
  { onProgress, signal }: SimulationCare,
  take: (chunk: SimulationChunk) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let finished = 0
  let next = 0
  let done = 0
  const order = (worker: Worker): void => {
    if (next >= total) return
    tell(worker, { kind: 'chunk', chunk: next })
    next += 1
  }
  for (const worker of workers) {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'run') {
        done += 1
        onProgress?.({ done, of: runs })
        return
      }
      // the thread goes on while its numbers are put together
      order(worker)
      take(message.chunk)
      finished += 1
      if (finished === total) resolve()
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Fault(`a simulation thread ended (${code}) without an answer`)))
    order(worker)
  }
  signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}

/** A bundle's answer with the simulation in threads: the same bytes as `computeBundle`. */
export async function runBundle(bundle: ForecastBundle, care: SimulationCare = {}): Promise<ForecastAnswer> {
  const { simulation, against, input } = bundle
  if (simulation === undefined) return answerOf(bundle, undefined)
  const asked = against === undefined ? care : { ...care, against: input }
  return answerOf(bundle, await runSimulation(inputOf(bundle), simulation, asked))
}
