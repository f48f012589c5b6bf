import { canonicalJson } from '@laegedaekning/domain'
import { computeBundle, type ForecastBundle, makeTinyInput, type Progress } from '@laegedaekning/forecast'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runForecast } from '../outlook/run-forecast.ts'
import { tableSoFar } from '../outlook/table-so-far.ts'
import { runBundle, runSimulation } from './run-simulation.ts'

const input = { ...makeTinyInput(), endYear: 2031 }
const bundle: ForecastBundle = {
  input,
  scenario: {
    id: 's',
    levers: [
      {
        id: 'salg',
        changes: [{ parameter: 'exit.sale', operation: 'multiply', amount: 0.5, fromYear: 2026 }],
      },
    ],
  },
  simulation: { seed: 2008, runs: 32 },
  areas: ['land-dk', 'k1'],
}

const numbers = z.array(z.number().nullable())
const line = z.looseObject({
  area: z.string(),
  measure: z.string(),
  mean: numbers,
  quantiles: z.array(z.object({ values: numbers })),
})

describe('a simulation in threads (F6)', () => {
  it('has the same bytes on 1, 2 and 4 workers, in two runs, and without threads', async () => {
    const alone = canonicalJson(computeBundle(bundle))
    const answers = await Promise.all([1, 2, 4, 2].map((workers) => runBundle(bundle, { workers })))
    for (const answer of answers) expect(canonicalJson(answer)).toBe(alone)
  })

  it('says how far it is, run by run', async () => {
    const said: Progress[] = []
    await runSimulation(
      input,
      { seed: 1, runs: 12 },
      { workers: 1, onProgress: (progress) => said.push(progress) },
    )
    expect(said.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(new Set(said.map(({ of }) => of))).toEqual(new Set([12]))
  })

  it('stops when it is told to, with the reason given', async () => {
    const stop = new AbortController()
    const running = runSimulation(
      input,
      { seed: 1, runs: 10_000 },
      { workers: 2, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) },
    )
    await expect(running).rejects.toThrow('enough')
  })

  it('has the same bytes from threads that rested after another simulation', async () => {
    const care = { workers: 2, keepsThreads: true }
    await runSimulation(input, { seed: 7, runs: 12 }, care)
    const { hash } = await runSimulation(input, { seed: 1, runs: 12 }, care)
    expect(hash).toBe((await runSimulation(input, { seed: 1, runs: 12 }, { workers: 1 })).hash)
  })
})

describe('the work of a job', () => {
  it('is done again by the thread that rested', async () => {
    const care = { signal: new AbortController().signal, progress: () => undefined }
    const first = await runForecast({ bundle }, care)
    expect(await runForecast({ bundle }, care)).toEqual(first)
  })

  it('says a measure before the result is there, with the numbers of the result once all runs have been made', async () => {
    let ask: (measure: string) => Promise<unknown> = async () => undefined
    const tables: Promise<unknown>[] = []
    const bytes = await runForecast(
      { bundle },
      {
        signal: new AbortController().signal,
        progress: (done, of) => {
          if (done === of) tables.push(ask('service'))
        },
        answerWith: (answer) => {
          ask = answer
          // so the thread knows what is looked at: nothing is there yet
          tables.push(answer('service'))
        },
      },
    )
    const [before, whole] = await Promise.all(tables)
    expect(before).toBeUndefined()
    const { lines } = z
      .looseObject({ lines: z.array(line) })
      .parse(JSON.parse(new TextDecoder().decode(bytes)))
    const wanted = lines.find(({ area, measure }) => area === 'land-dk' && measure === 'service')
    const { runs, rows } = tableSoFar.parse(whole)
    expect(runs).toBe(32)
    const row = rows.find(({ area }) => area === 'land-dk')
    expect(row?.mean).toEqual(wanted?.mean)
    expect(row?.values).toEqual(wanted?.quantiles.map(({ values }) => values))
    expect(await ask('service')).toEqual(whole)
    expect(await ask('owners')).toBeUndefined()
  })
})
