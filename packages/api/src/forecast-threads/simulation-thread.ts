import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { countChunks, makeSizedInput, simulateChunk, simulateChunkAgainst } from '@laegedaekning/forecast'
import type { FromThread, ToThread } from './run-simulation.ts'

type Problem = Extract<ToThread, { readonly kind: 'problem' }>

let problem: Problem | undefined

parentPort?.on('message', (order: ToThread) => {
  if (order.kind === 'problem') problem = order
  else if (order.kind === 'rest') problem = undefined
  else if (order.kind === 'practise') void practise()
  else if (problem !== undefined) run(problem, order.chunk)
})

function run({ input, against, settings }: Problem, chunk: number): void {
  const runner =
    against === undefined
      ? simulateChunk(input, settings, chunk)
      : simulateChunkAgainst(input, against, settings, chunk)
  let next = runner.next()
  while (next.done !== true) {
    tell({ kind: 'run' })
    next = runner.next()
  }
  const { samples, stock, flows } = next.value
  tell({ kind: 'chunk', chunk: next.value }, [samples.buffer, stock.buffer, flows.buffer])
}

function tell(message: FromThread, moved: readonly ArrayBufferLike[] = []): void {
  const buffers = moved.filter((buffer) => buffer instanceof ArrayBuffer)
  parentPort?.postMessage(message, buffers)
}

/** Runs of practice: after so many, most code is compiled. */
const PRACTICE = { seed: 1, runs: 10 }

/** Runs of a made-up country, thrown away; a problem that comes meanwhile ends them with the run that is under way. */
async function practise(): Promise<void> {
  const input = makeSizedInput()
  for (let chunk = 0; chunk < countChunks(PRACTICE); chunk += 1) {
    const runner = simulateChunk(input, PRACTICE, chunk)
    do {
      await nextTurn()
      if (problem !== undefined) return
    } while (runner.next().done !== true)
  }
}
