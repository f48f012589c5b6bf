import { parentPort, workerData } from 'node:worker_threads'
import { type ForecastInput, type SimulationSettings, simulateChunk } from '@laegedaekning/forecast'
import type { FromThread } from './run-simulation.ts'

const { input, settings }: { input: ForecastInput; settings: SimulationSettings } = workerData

parentPort?.on('message', (chunk: number) => {
  const runner = simulateChunk(input, settings, chunk)
  let next = runner.next()
  while (next.done !== true) {
    tell({ kind: 'run' })
    next = runner.next()
  }
  const { samples, stock, flows } = next.value
  tell({ kind: 'chunk', chunk: next.value }, [samples.buffer, stock.buffer, flows.buffer])
})

function tell(message: FromThread, moved: readonly ArrayBufferLike[] = []): void {
  const buffers = moved.filter((buffer) => buffer instanceof ArrayBuffer)
  parentPort?.postMessage(message, buffers)
}
