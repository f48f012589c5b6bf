import { Worker } from 'node:worker_threads'
import { type Checked, Fault, type PlainDate, Refusal } from '@laegedaekning/domain'
import type { IntakeResult, KnownAreas, SourceFile } from '@laegedaekning/intake'

/** What the thread is given. */
export type ReadingOrder = {
  readonly files: readonly SourceFile[]
  readonly known: KnownAreas
  readonly knownPractices: readonly string[]
  /** The day of files that do not say theirs. */
  readonly asOf: PlainDate
}

/** Bounds of one reading (reliability.md 4.3). */
export type ReadingLimits = { readonly megabytes: number; readonly seconds: number }

export const READING_LIMITS: ReadingLimits = { megabytes: 512, seconds: 60 }

/**
 * Reads files into facts in a thread of its own, with limits on memory and time, so that no file can stop or fill the
 * server. Throws a `Refusal` REQUEST_TOO_LARGE where a limit is passed, and a
 * `Fault` where the thread ends without an answer for another reason; the thread is gone then, the server is unhurt.
 */
export async function readFilesApart(
  order: ReadingOrder,
  limits: ReadingLimits = READING_LIMITS,
): Promise<Checked<IntakeResult>> {
  const worker = new Worker(new URL('./read-files-thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Checked<IntakeResult>>()
  const deadline = setTimeout(() => reject(tooLarge(limits)), limits.seconds * 1000)
  worker.once('message', resolve)
  worker.once('error', (error) => reject(isMemoryError(error) ? tooLarge(limits) : error))
  worker.once('messageerror', reject)
  worker.once('exit', (code) => reject(new Fault(`the reading thread ended (${code}) without an answer`)))
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    await worker.terminate()
  }
}

function isMemoryError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLarge({ megabytes, seconds }: ReadingLimits): Refusal {
  const values = { limit: `${megabytes} MB, ${seconds} s` }
  return new Refusal([{ code: 'REQUEST_TOO_LARGE', severity: 'error', values }])
}
