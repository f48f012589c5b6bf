import { parentPort, workerData } from 'node:worker_threads'
import type { PdfDocument } from './pdf-document.ts'
import { typeset } from './typeset.ts'

// the compiler can fetch packages of Typst; nothing here may go on the network
Reflect.deleteProperty(globalThis, 'fetch')
const document: PdfDocument = workerData
const bytes = await typeset(document)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(bytes)
