import { parentPort } from 'node:worker_threads'
import { Refusal } from '@laegedaekning/domain'
import { parseBundle } from '@laegedaekning/forecast'
import { runBundle } from '../forecast-threads/run-simulation.ts'
import type { FromForecast } from './run-forecast.ts'

/** A thread says how far it is this often, so that a reader hears of it within half a second. */
const SAY_MILLISECONDS = 150

function tell(said: FromForecast): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  parentPort?.postMessage(said)
}

parentPort?.on('message', async (problem: unknown) => {
  const { value: bundle, issues } = parseBundle(problem)
  if (bundle === null) throw new Refusal(issues)
  let said = 0
  const answer = await runBundle(bundle, {
    keepsThreads: true,
    onProgress: ({ done, of }) => {
      const now = performance.now()
      if (now - said < SAY_MILLISECONDS) return
      said = now
      tell({ kind: 'progress', done, of })
    },
  })
  tell({ kind: 'result', bytes: new TextEncoder().encode(`${JSON.stringify(answer)}\n`) })
})
