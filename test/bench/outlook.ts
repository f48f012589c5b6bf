import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type OutlookAnswer, type OutlookTable } from '@laegedaekning/api/contract'
import { applyScenario, type CohortResult, runCohort } from '@laegedaekning/forecast'
import { scenarioOf } from '@laegedaekning/plans'
import { seekableLevers, seekWithLever } from '../../packages/web/src/outlook/goal-state.ts'
import { type Measure, quantile } from './measure.ts'
import { startProduct } from './start.ts'

const SLIDES = 40
const LIMIT_SLIDER = 100
const LIMIT_FAN = 4000
const LIMIT_CANCEL = 1000
const FIRST_FAN_RUNS = 200
const LIMIT_GOAL_SECONDS = 30

/**
 * The Fremskrivning room on the made-up register: the answer to a slider for 98 kommuner (F21), the first fan of 200 runs
 * (F20), how soon a run has stopped after it was cancelled, and the search for what reaches the goal of 2035 (F15).
 */
export async function benchOutlook(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laegedaekning-bench-'))
  const server = await startProduct(folder)
  try {
    const client = createClient(server.address)
    const answer = await client.getOutlook()
    const { input } = answer
    showService(runCohort(input))
    const slides = Array.from({ length: SLIDES }, (_, index) => {
      const choice = { lever: 'W3', variant: null, startYear: 2027, rampYears: 2, place: null }
      const start = performance.now()
      showService(runCohort(applyScenario(input, scenarioOf([{ ...choice, size: 10 + index }]))))
      return performance.now() - start
    })
    const order = { scenarie: [], koersler: FIRST_FAN_RUNS, froe: 1 }
    let table: OutlookTable | null = null
    const fan = await timed(async () => {
      const { id } = await client.startForecast({ body: order })
      await ended(client, id)
      table = await client.getOutlookTable({ query: { koersel: id, maal: 'service' } })
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
      ...(table === null ? [] : searchGoal(answer, table)),
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The button »what would it take« (F15): the smallest size of each lever that reaches the goal of the outlook (5,000 in 2035), with
 * 50 and with 80 %, one lever after another on one thread as in the browser, the spread that of the first fan.
 */
function searchGoal(answer: OutlookAnswer, table: OutlookTable): readonly Measure[] {
  const goal = answer.input.goals.find(({ measure }) => measure === 'service')
  if (goal === undefined) return []
  const [start, before] = [performance.now(), process.cpuUsage()]
  const levers = seekableLevers()
  let asked = 0
  const found = levers.flatMap((lever) =>
    [0.5, 0.8].flatMap((wanted) => {
      const sought = seekWithLever({ answer, table, ...goal, wanted }, lever)
      asked += sought?.asked ?? 0
      return sought?.outcome === 'found' ? [`${lever.id} ${wanted * 100} %: ${sought.size}`] : []
    }),
  )
  const used = process.cpuUsage(before)
  console.log(
    `  goal of ${goal.atLeast} in ${goal.year}: ${asked} runs of the cohort engine; ${found.join(', ') || 'no lever reaches it alone'}`,
  )
  const name = `F15 goal seek with each of ${levers.length} levers, 50 and 80 %, 98 kommuner`
  return [
    { name, value: (performance.now() - start) / 1000, limit: LIMIT_GOAL_SECONDS, unit: 's' },
    { name: `${name}, CPU time`, value: (used.user + used.system) / 1e6, limit: null, unit: 's' },
  ]
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
