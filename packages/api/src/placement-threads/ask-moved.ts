import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import type { MovedPlan, PlaceProblem } from '@laegedaekning/placement'

/** A question about one course of a plan: what it takes to compose it by another package. */
export type MoveQuestion = {
  readonly problem: PlaceProblem
  readonly chosen: readonly { readonly package: string; readonly count: number }[]
  readonly move: { readonly from: string; readonly to: string }
}

/**
 * What it takes to move one course, its specialty placed anew around it (`resolveMoved`), in a thread of its own, so that the
 * server stays responsive. `null` where the plan has no such course. Rejects with a `Fault` when the thread ends without an answer.
 */
export async function askMoved(question: MoveQuestion): Promise<MovedPlan | null> {
  const worker = new Worker(new URL('./moved-thread.ts', import.meta.url), { workerData: question })
  const { promise, resolve, reject } = Promise.withResolvers<MovedPlan | null>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) =>
    reject(new Fault(`the thread of a moved course ended (${code}) without an answer`)),
  )
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
