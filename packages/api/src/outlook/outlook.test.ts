import { canonicalJson } from '@laegedaekning/domain'
import { computeBundle, makeTinyInput } from '@laegedaekning/forecast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutlookAnswer } from '../contract/index.ts'
import { forecastOrder } from '../contract/rooms/outlook.ts'
import type { Work } from '../jobs/job.ts'
import { createJobs, type Jobs } from '../jobs/job-service.ts'
import { memoryJobStore } from '../jobs/job-store.ts'
import { WORKS } from '../jobs/works.ts'
import type { Register } from '../register/register.ts'
import { openFullRegister } from '../testing/full-register.ts'
import { ENGINES } from '../use-cases/engines.ts'
import { downloadOutlook } from './download-outlook.ts'
import { readOutlook } from './read-outlook.ts'
import { readOutlookTable } from './read-table.ts'
import { bundleOf, startFirstForecast, startForecast } from './start-forecast.ts'

let register: Register & { readonly close: () => Promise<void> }
let answer: OutlookAnswer
let jobs: Jobs

beforeAll(async () => {
  register = await openFullRegister()
  answer = await readOutlook(register, {})
  jobs = createJobs({ store: memoryJobStore(), works: WORKS, now: register.clock.now })
})

afterAll(async () => {
  await jobs.stop()
  await register.close()
})

async function done(id: string): Promise<void> {
  for (;;) {
    const { state, issues } = await jobs.get(id)
    if (state === 'done') return
    if (state !== 'waiting' && state !== 'running')
      throw new Error(`the job is ${state}: ${JSON.stringify(issues)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const tiny = { bundle: { input: makeTinyInput(), simulation: { seed: 3, runs: 20 } } }

describe('the outlook of the register', () => {
  it('names every area and assumption that it rests on, and says that the stock is made up', () => {
    const kommuner = answer.areas.filter(({ level }) => level === 'kommune')
    expect(kommuner).toHaveLength(98)
    expect(answer.areas.find(({ id }) => id === 'land-dk')?.name).toBe('Danmark')
    expect(answer.madeUp).toBe(true)
    expect(answer.assumptions.filter(({ source }) => source === '')).toEqual([])
    const goal = answer.assumptions.find(({ parameter }) => parameter === 'fremskrivning/vej-til-5000/maal')
    expect(goal).toMatchObject({ value: 5000, ids: ['N1', 'C1.19'] })
  })

  it('has the calculation of 2008 as it was made: 73 and 36 lacking (N32, N33)', () => {
    expect(answer.then2008?.variants.map(({ retirementAge, lacking }) => [retirementAge, lacking])).toEqual([
      [62, 73],
      [65, 36],
    ])
  })

  it('gives the same bundle for the same order, and another one for a scenario', async () => {
    const order = { scenarie: [], koersler: 20, froe: 1 }
    const first = await bundleOf(register, order)
    expect(await bundleOf(register, order)).toEqual(first)
    const lever = { lever: 'W19', variant: null, startYear: 2027, size: 15, rampYears: 0, place: null }
    const second = await bundleOf(register, { ...order, scenarie: [lever] })
    expect(second.bundle.scenario?.levers.map(({ id }) => id)).toEqual(['W19'])
    await expect(
      bundleOf(register, { ...order, scenarie: [{ ...lever, lever: 'W25' }] }),
    ).rejects.toMatchObject({ issues: [{ code: 'REQUEST_VALUE_NOT_ALLOWED' }] })
  })
})

describe('the bands that the room opens with', () => {
  it('are made ahead of the first reader, and begun anew when a server was stopped in the middle of them', async () => {
    const endless: Work = (_input, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      })
    const store = memoryJobStore()
    const options = { store, works: { forecast: endless }, now: register.clock.now }
    const before = createJobs(options)
    const { id } = await startFirstForecast(register, before)
    // what the room asks for when it is opened
    const asked = await startForecast(register, before, forecastOrder.parse({ koersler: 200, froe: 1 }))
    expect(asked.id).toBe(id)
    await before.stop()
    const after = createJobs(options)
    expect((await after.get(id)).state).toBe('interrupted')
    expect(['waiting', 'running']).toContain((await startFirstForecast(register, after)).state)
    await after.cancel(id)
    expect((await startFirstForecast(register, after)).state).toBe('cancelled')
  })
})

describe('a bundle', () => {
  it('gives the same bytes as a job and from the engine of the command (F26)', async () => {
    const { id } = await jobs.start('forecast', tiny)
    await done(id)
    const byJob = new TextDecoder().decode(await jobs.result(id))
    const byCommand = await ENGINES['forecast']?.(tiny)
    const { timing: _, ...result } = Object(byCommand?.value)
    expect(byJob).toBe(`${JSON.stringify(result)}\n`)
  })

  it('gives how far a scenario is from the baseline, run by run: the same bytes in threads as on one, and no goal of its own', async () => {
    const change = { parameter: 'exit.sale', operation: 'multiply', amount: 0.5, fromYear: 2026 } as const
    const scenario = { id: 's', levers: [{ id: 'salg', changes: [change] }] }
    const bundle = { ...tiny.bundle, scenario, against: 'baseline' as const }
    const { id } = await jobs.start('forecast', { bundle })
    await done(id)
    const byJob: unknown = JSON.parse(new TextDecoder().decode(await jobs.result(id)))
    expect(canonicalJson(byJob)).toBe(canonicalJson(computeBundle(bundle)))
    const { rows, goals } = await readOutlookTable(jobs, id, 'owners')
    expect(goals).toEqual([])
    const land = rows.find(({ area }) => area === 'land-dk')
    // the start is the same in both: what differs comes after the first sale that did not happen
    expect(land?.mean[0]).toBe(0)
    expect(land?.mean.at(-1)).not.toBe(0)
  })

  it('gives a table with quantiles in order, and the same numbers as a file', async () => {
    const { id } = await jobs.start('forecast', tiny)
    await done(id)
    const table = await readOutlookTable(jobs, id, 'service')
    expect(table.quantiles).toEqual([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    const land = table.rows.find(({ area }) => area === 'land-dk')
    const last = land?.values.map((values) => values.at(-1) ?? 0) ?? []
    expect(last).toHaveLength(7)
    expect(last.toSorted((a, b) => a - b)).toEqual(last)
    const file = await downloadOutlook(register, jobs, {
      koersel: id,
      maal: 'service',
      format: 'csv-int',
      sprog: 'en',
    })
    const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + table.rows.length * table.years.length)
    expect(lines[1]?.split(',')[3]).toBe(String(table.rows[0]?.mean[0]))
    await expect(readOutlookTable(jobs, id, 'lykke')).rejects.toMatchObject({
      issues: [{ code: 'REQUEST_VALUE_NOT_ALLOWED' }],
    })
  })
})
