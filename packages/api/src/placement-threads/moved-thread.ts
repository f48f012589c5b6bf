import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver, resolveMoved } from '@laegedaekning/placement'
import type { MoveQuestion } from './ask-moved.ts'

const { problem, chosen, move }: MoveQuestion = workerData
const answer = resolveMoved(await loadSolver(), problem, chosen, move, () => performance.now() / 1000)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(answer)
