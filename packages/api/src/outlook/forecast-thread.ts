import { parentPort } from 'node:worker_threads'
import { Refusal } from '@laegedaekning/domain'
import { type Combiner, parseBundle } from '@laegedaekning/forecast'
import { readyThreads, runBundle } from '../forecast-threads/run-simulation.ts'
import type { FromForecast, ToForecast } from './run-forecast.ts'
import { tableOf } from './table-so-far.ts'

/** A thread says how far it is this often, so that a reader hears of it within half a second. */
const SAY_MILLISECONDS = 150
/** Runs from which bands are shown: that there are so many is said at once, and not before their numbers are there, too. */
const FIRST_LOOK = 10

/** Reads the measures of the run that is under way. */
let measureSoFar: Combiner['measureSoFar'] | undefined
/** Measures that somebody looks at: said once more when all runs are there, before the whole result is made and written. */
const watched = new Set<string>()

function tell(said: FromForecast): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule is for windows
  parentPort?.postMessage(said)
}

parentPort?.on('message', async (order: ToForecast) => {
  if (order.kind === 'problem') await run(order.problem)
  else {
    watched.add(order.measure)
    sayMeasure(order.measure)
  }
})

function sayMeasure(measure: string): void {
  const found = measureSoFar?.(measure)
  tell({
    kind: 'measure',
    measure,
    table: found === undefined ? null : tableOf(found),
    isWhole: found !== undefined && found.runs === found.of,
  })
}

async function run(problem: unknown): Promise<void> {
  const { value: bundle, issues } = parseBundle(problem)
  if (bundle === null) throw new Refusal(issues)
  let said = 0
  let gathered = 0
  const of = bundle.simulation?.runs ?? 0
  const answer = await runBundle(bundle, {
    keepsThreads: true,
    onProgress: ({ done }) => {
      const now = performance.now()
      // that all are done is said when their numbers are there, too
      if (now - said < SAY_MILLISECONDS || done === of) return
      said = now
      tell({ kind: 'progress', done: gathered < FIRST_LOOK ? Math.min(done, FIRST_LOOK - 1) : done, of })
    },
    onGathered: (read, runs) => {
      const isFirstLook = gathered < FIRST_LOOK && runs >= FIRST_LOOK
      measureSoFar = read
      gathered = runs
      if (runs === of) for (const measure of watched) sayMeasure(measure)
      if (isFirstLook || runs === of) tell({ kind: 'progress', done: runs, of })
    },
  })
  measureSoFar = undefined
  watched.clear()
  tell({ kind: 'result', bytes: new TextEncoder().encode(`${JSON.stringify(answer)}\n`) })
}

// while the problem is read, the threads of the simulation load
readyThreads()
