import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import { type AnalysisAnswer, type AnalysisProblem, planAnalysis } from '@laegedaekning/forecast'

/** What a thread is told: the problem once, then block after block. */
export type ToAnalysis =
  | { readonly kind: 'problem'; readonly problem: AnalysisProblem }
  | { readonly kind: 'block'; readonly block: number }

/** What a thread says: the values of a block. */
export type FromAnalysis = { readonly block: number; readonly values: Float64Array }

export type AnalysisCare = {
  /** Threads; left out: one for each core, four at most. The answer has the same bytes with any number. */
  readonly workers?: number
  /** Aborting ends the threads at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

const MOST_WORKERS = 4

function tell(worker: Worker, order: ToAnalysis): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  worker.postMessage(order)
}

/**
 * An analysis with its runs divided over threads: the same bytes as `computeAnalysis` (F14, F17). Rejects with the reason of the
 * signal when it is aborted, and with a `Fault` when a thread ends without an answer; then no thread is left running.
 * @param problem a valid problem (`parseAnalysis`)
 */
export async function runAnalysis(
  problem: AnalysisProblem,
  { workers: wanted, signal }: AnalysisCare = {},
): Promise<AnalysisAnswer> {
  signal?.throwIfAborted()
  const { blocks, answer } = planAnalysis(problem)
  const count = Math.max(1, Math.min(blocks, wanted ?? Math.min(MOST_WORKERS, availableParallelism())))
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./analysis-thread.ts', import.meta.url)),
  )
  try {
    for (const worker of workers) tell(worker, { kind: 'problem', problem })
    return answer(await collect(workers, blocks, signal))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Hands out the blocks in turn, a new one to each thread that has finished one; gives their values in order of block. */
function collect(
  workers: readonly Worker[],
  blocks: number,
  signal: AbortSignal | undefined,
): Promise<readonly Float64Array[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Float64Array[]>()
  const found = Array.from({ length: blocks }, (): Float64Array => new Float64Array())
  let next = 0
  let finished = 0
  const order = (worker: Worker): void => {
    if (next >= blocks) return
    tell(worker, { kind: 'block', block: next })
    next += 1
  }
  for (const worker of workers) {
    worker.on('message', ({ block, values }: FromAnalysis) => {
      found[block] = values
      finished += 1
      if (finished === blocks) resolve(found)
      else order(worker)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Fault(`an analysis thread ended (${code}) without an answer`)))
    order(worker)
  }
  signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}
