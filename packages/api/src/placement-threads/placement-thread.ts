import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver, type PlaceProblem, placeCourses } from '@laegedaekning/placement'
import type { FromPlacement } from './run-placement.ts'

function tell(said: FromPlacement): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  parentPort?.postMessage(said)
}

const problem: PlaceProblem = workerData
const steps = placeCourses(await loadSolver(), problem, undefined, () => performance.now() / 1000)
let step = steps.next()
while (step.done !== true) {
  tell({ kind: 'progress', progress: step.value })
  step = steps.next()
}
tell({ kind: 'result', result: step.value })
