import { parentPort, workerData } from 'node:worker_threads'
import { readFacts } from '@laegedaekning/intake'
import type { ReadingOrder } from './read-files.ts'

const { files, known, knownPractices, asOf }: ReadingOrder = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(readFacts(files, known, { knownPractices, asOf }))
