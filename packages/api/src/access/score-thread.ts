import { parentPort, workerData } from 'node:worker_threads'
import { scoresByMethod } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { ScoreOrder } from './score-apart.ts'

const { world, method, date }: ScoreOrder = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage(scoresByMethod(world, method, parametersAt(date)))
