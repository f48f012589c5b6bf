import { Worker } from 'node:worker_threads'
import type { MeasureWorld } from '@laegedaekning/access'
import { Fault, type PlainDate } from '@laegedaekning/domain'
import type { MeasuredWorld } from '@laegedaekning/plans'
import { SCORE_METHODS, type ScoreMethod } from '@laegedaekning/rules'

/** The scores of one method, to be worked out in a thread of their own. */
export type ScoreOrder = {
  readonly world: MeasureWorld
  readonly method: ScoreMethod
  readonly date: PlainDate
}

/** Methods that take seconds on a country: an equilibrium is searched for. The others take a tenth of a second at most. */
const SLOW: ReadonlySet<ScoreMethod> = new Set(['raam'])
/** With fewer pairs the thread takes longer to start than the work takes. */
const LEAST_PAIRS = 20_000

const underWay = new WeakMap<MeasuredWorld['scores'], Map<ScoreMethod, Promise<void>>>()

/**
 * Works out the scores of a measure in a thread where that takes long, so that the server answers others meanwhile; afterwards
 * they are in the world. Does nothing for other measures. Rejects with a `Fault` where the thread ends without an answer.
 * @param measure slug of an access indicator, for example `adgang-raam`
 */
export async function prepareScore(
  { world, scores }: MeasuredWorld,
  date: PlainDate,
  measure: string,
  leastPairs = LEAST_PAIRS,
): Promise<void> {
  const method = SCORE_METHODS.find((one) => measure === `adgang-${one}`)
  if (method === undefined || !SLOW.has(method) || scores.has(method)) return
  if (world.costs.km.cost.length < leastPairs) return
  const known = underWay.get(scores) ?? new Map<ScoreMethod, Promise<void>>()
  underWay.set(scores, known)
  const work =
    known.get(method) ??
    scoreApart({ world: scores.from, method, date }).then((found) => scores.keep(method, found))
  known.set(method, work)
  await work.finally(() => known.delete(method))
}

async function scoreApart(order: ScoreOrder): Promise<Float64Array | null> {
  const worker = new Worker(new URL('./score-thread.ts', import.meta.url), { workerData: order })
  const { promise, resolve, reject } = Promise.withResolvers<Float64Array | null>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('messageerror', reject)
  worker.once('exit', (code) => reject(new Fault(`a score thread ended (${code}) without an answer`)))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
