import { parentPort, workerData } from 'node:worker_threads'
import { type RoadShare, searchShare } from './road-share.ts'

const share: RoadShare = workerData
const pairs = searchShare(share)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(pairs)
