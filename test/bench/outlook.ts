import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@laegedaekning/api/contract'
import { applyScenario, type CohortResult, runCohort } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const SLIDES = 40
const LIMIT_SLIDER = 100
const LIMIT_FAN = 4000
const LIMIT_CANCEL = 1000
const FIRST_FAN_RUNS = 200

/**
 * The Fremskrivning room on the made-up register: the answer to a slider for 98 kommuner (F21), the first fan of 200 runs
 * (F20), and how soon a run has stopped after it was cancelled.
 */
export async function benchOutlook(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  try {
    const client = createClient(server.address)
    const { input } = await client.getOutlook()
    showService(runCohort(input))
    const slides = Array.from({ length: SLIDES }, (_, index) => {
      const choice = { lever: 'W3', variant: null, startYear: 2027, rampYears: 2, place: null }
      const start = performance.now()
      showService(runCohort(applyScenario(input, scenarioOf([{ ...choice, size: 10 + index }]))))
      return performance.now() - start
    })
    const order = { scenarie: [], koersler: FIRST_FAN_RUNS, froe: 1 }
    const fan = await timed(async () => {
      const { id } = await client.startForecast({ body: order })
      await ended(client, id)
      await client.getOutlookTable({ query: { koersel: id, maal: 'service' } })
    })
    const long = await client.startForecast({ body: { ...order, koersler: 2000 } })
    await ended(client, long.id, 'running')
    const cancel = await timed(() => client.cancelJob({ params: { id: long.id } }))
    return [
      {
        name: 'outlook: slider, 98 kommuner, p95',
        value: quantile(slides, 0.95),
        limit: LIMIT_SLIDER,
        unit: 'ms',
      },
      {
        name: 'outlook: slider, 98 kommuner, median',
        value: quantile(slides, 0.5),
        limit: LIMIT_SLIDER,
        unit: 'ms',
      },
      { name: 'outlook: first fan, 200 runs', value: fan, limit: LIMIT_FAN, unit: 'ms' },
      { name: 'outlook: cancel', value: cancel, limit: LIMIT_CANCEL, unit: 'ms' },
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the room reads for a position of the slider: one measure of every area. */
function showService({ frame, find }: CohortResult): void {
  for (const { id } of frame.areas) find(id, 'service')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function ended(client: ReturnType<typeof createClient>, id: string, wanted = 'done'): Promise<void> {
  for (;;) {
    const { state } = await client.getJob({ params: { id } })
    if (state === wanted) return
    if (state === 'failed') throw new Error('the run failed')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
