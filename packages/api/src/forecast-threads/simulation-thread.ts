import { parentPort } from 'node:worker_threads'
import { type ForecastInput, type SimulationSettings, simulateChunk } from '@laegedaekning/forecast'
import type { FromThread, ToThread } from './run-simulation.ts'

let problem: { readonly input: ForecastInput; readonly settings: SimulationSettings } | undefined

parentPort?.on('message', (order: ToThread) => {
  if (order.kind === 'problem') problem = order
  else if (order.kind === 'rest') problem = undefined
  else if (problem !== undefined) run(problem.input, problem.settings, order.chunk)
})

function run(input: ForecastInput, settings: SimulationSettings, chunk: number): void {
  const runner = simulateChunk(input, settings, chunk)
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
