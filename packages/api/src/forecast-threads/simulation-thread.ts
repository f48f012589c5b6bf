import { parentPort } from 'node:worker_threads'
import { simulateChunk, simulateChunkAgainst } from '@laegedaekning/forecast'
import type { FromThread, ToThread } from './run-simulation.ts'

type Problem = Extract<ToThread, { readonly kind: 'problem' }>

let problem: Problem | undefined

parentPort?.on('message', (order: ToThread) => {
  if (order.kind === 'problem') problem = order
  else if (order.kind === 'rest') problem = undefined
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
