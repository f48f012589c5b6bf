import { parentPort, workerData } from 'node:worker_threads'
import { type ForecastBundle, runBundle } from './forecast-bundle.ts'

/** A thread says how far it is this often, so that a reader hears of it within half a second. */
const SAY_MILLISECONDS = 150

const bundle: ForecastBundle = workerData
const runner = runBundle(bundle)
let said = 0
let next = runner.next()
while (next.done !== true) {
  const now = performance.now()
  if (now - said > SAY_MILLISECONDS) {
    said = now
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
    parentPort?.postMessage({ kind: 'progress', ...next.value })
  }
  next = runner.next()
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
parentPort?.postMessage({ kind: 'result', bytes: next.value })
