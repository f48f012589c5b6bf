import { Worker } from 'node:worker_threads'
import { Fault } from '@laegedaekning/domain'
import type { PdfDocument } from './pdf-document.ts'

/** A document that takes longer is given up: the largest (a national plan) takes seconds. */
const LONGEST_MILLISECONDS = 120_000

/** The documents before: they are made one at a time, as each takes the memory of a compiler. */
let before: Promise<unknown> = Promise.resolve()

/**
 * A document as a tagged PDF (ADR 0024), made in a thread of its own so that the server stays responsive. The same document
 * gives the same bytes. Rejects with a `Fault` when the thread ends without a file or takes too long.
 */
export function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const made = before.then(() => makeIn(new Worker(THREAD, { workerData: document })))
  before = made.catch(() => undefined)
  return made
}

const THREAD = new URL('./pdf-thread.ts', import.meta.url)

async function makeIn(worker: Worker): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Fault(`the thread of a PDF ended (${code}) without a file`)))
  const tooLong = setTimeout(() => reject(new Fault('a PDF took too long')), LONGEST_MILLISECONDS)
  try {
    return await promise
  } finally {
    clearTimeout(tooLong)
    await worker.terminate()
  }
}
