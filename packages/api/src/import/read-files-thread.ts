import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingOrder } from './read-files.ts'
import { readSheetsAndFiles } from './read-workbook.ts'

const { files, known, knownPractices, asOf }: ReadingOrder = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(await readSheetsAndFiles(files, known, { knownPractices, asOf }))
