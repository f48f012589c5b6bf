import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCohort } from '../cohort/run-cohort.ts'
import { applyScenario } from '../model/apply-scenario.ts'
import { type ForecastChange, type ForecastInput, type SimulationSettings } from '../model/input.ts'
import { findRow } from '../model/result.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { simulateAll, simulateChunk } from './simulate.ts'

const input = makeTinyInput()
const still: ForecastInput = {
  ...input,
  endYear: 2036,
  careers: input.careers.map((career) => ({ ...career, moves: { ...career.moves, rate: [] } })),
}

function change(from: ForecastInput, ...changes: ForecastChange[]): ForecastInput {
  return applyScenario(from, { id: 's', levers: [{ id: 'l', changes }] })
}

/** A row of every run of the first chunk: `[run][year]`. */
function runsOf(from: ForecastInput, settings: SimulationSettings, area: string, measure: string) {
  const runner = simulateChunk(from, settings, 0)
  let next = runner.next()
  while (next.done !== true) next = runner.next()
  const { frame } = runCohort(from)
  const width = frame.years.length
  const size = frame.rows.length * width
  const row = findRow(frame, area, measure) ?? 0
  return Array.from({ length: next.value.runs }, (_, run) =>
    Array.from(next.value.samples.subarray(run * size + row * width, run * size + (row + 1) * width)),
  )
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the microsimulation', () => {
  it('has the cohort engine as its mean: 99.9 % of the cells within 4 standard errors (F4)', () => {
    const alone: ForecastInput = {
      ...input,
      uncertainty: { ...input.uncertainty, parameters: [], years: [] },
    }
    const expected = runCohort(alone).values
    const runs = 200
    const { mean, deviation } = simulateAll(alone, { seed: 4, runs, layers: ['chance'] })
    let [cells, outside] = [0, 0]
    for (const [at, value] of expected.entries()) {
      if (Number.isNaN(value)) continue
      cells += 1
      // a millionth more, as values of runs are kept in single precision
      const error = 4 * ((deviation[at] ?? 0) / Math.sqrt(runs)) + 1e-6 * Math.max(1, Math.abs(value))
      if (Math.abs((mean[at] ?? 0) - value) > error) outside += 1
    }
    expect(cells).toBeGreaterThan(4000)
    expect(outside / cells).toBeLessThanOrEqual(0.001)
  })

  it('balances every account to the person (F3)', () => {
    expect(simulateAll({ ...input, endYear: 2032 }, { seed: 1, runs: 6 }).accounts.largestResidual).toBe(0)
  })

  it('is not moved by a scenario without effect, to the last byte (F5)', () => {
    const short = { ...input, endYear: 2030 }
    const settings = { seed: 9, runs: 6 }
    const null1 = applyScenario(short, { id: 'nul', levers: [] })
    const null2 = change(short, { parameter: 'exit.sale', operation: 'multiply', amount: 1, fromYear: 2025 })
    const { hash } = simulateAll(short, settings)
    expect(simulateAll(null1, settings).hash).toBe(hash)
    expect(simulateAll(null2, settings).hash).toBe(hash)
    expect(simulateAll(short, { ...settings, seed: 10 }).hash).not.toBe(hash)
  })

  it('lets a lever in one kommune change nobody elsewhere (F13)', () => {
    const settings: SimulationSettings = { seed: 3, runs: 10, layers: ['chance'] }
    const senior = change(still, {
      parameter: 'exit.retirement',
      where: { places: ['k4'] },
      operation: 'multiply',
      amount: 0.2,
      fromYear: 2026,
    })
    for (const area of ['k1', 'k2', 'k3'])
      expect(runsOf(senior, settings, area, 'gp-specialists')).toEqual(
        runsOf(still, settings, area, 'gp-specialists'),
      )
    expect(runsOf(senior, settings, 'k4', 'gp-specialists')).not.toEqual(
      runsOf(still, settings, 'k4', 'gp-specialists'),
    )
  })

  it('lets a place that attracts more only take: no doctor goes from one other kommune to another (F13)', () => {
    const settings: SimulationSettings = { seed: 3, runs: 10, layers: ['chance'] }
    const drawn = change(still, {
      parameter: 'settling.attraction',
      where: { places: ['k4'] },
      operation: 'multiply',
      amount: 3,
      fromYear: 2026,
    })
    let gained = 0
    for (const area of ['k1', 'k2', 'k3', 'k4']) {
      const [before, after] = [still, drawn].map((one) =>
        runsOf(one, settings, area, 'gp-specialists').flat(),
      )
      for (const [at, count] of (after ?? []).entries()) {
        const difference = count - (before?.[at] ?? 0)
        if (area === 'k4') gained += difference
        if (area === 'k4') expect(difference).toBeGreaterThanOrEqual(0)
        else expect(difference).toBeLessThanOrEqual(0)
      }
    }
    expect(gained).toBeGreaterThan(0)
    expect(runsOf(drawn, settings, 'land-dk', 'gp-specialists')).toEqual(
      runsOf(still, settings, 'land-dk', 'gp-specialists'),
    )
  })

  it('needs a tenth of the runs for a difference, because both sides draw the same (F13)', () => {
    const later = change(still, {
      parameter: 'exit.sale',
      operation: 'multiply',
      amount: 0.9,
      fromYear: 2026,
    })
    const year = 2035 - input.startYear
    const draws = (from: ForecastInput, seed: number): readonly number[] =>
      [seed, seed + 1, seed + 2, seed + 3].flatMap((one) =>
        runsOf(from, { seed: one, runs: 10, layers: ['chance'] }, 'land-dk', 'gp-specialists').map(
          (run) => run[year] ?? 0,
        ),
      )
    const [before, after, other] = [draws(still, 100), draws(later, 100), draws(later, 200)]
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
    }
    const common = spread(after.map((value, at) => value - (before[at] ?? 0)))
    const apart = spread(other.map((value, at) => value - (before[at] ?? 0)))
    expect(apart / common).toBeGreaterThanOrEqual(10)
  })

  it('shares the variance between the layers, and gives none to a layer that is off (F28)', () => {
    const short = { ...input, endYear: 2031 }
    const all = simulateAll(short, { seed: 5, runs: 40 })
    const chance = simulateAll(short, { seed: 5, runs: 40, layers: ['chance'] })
    const none = simulateAll(short, { seed: 5, runs: 4, layers: [] })
    for (const [at, value] of all.mean.entries()) {
      if (Number.isNaN(value)) continue
      const sums = [all, chance].map(({ shares }) => shares.reduce((sum, list) => sum + (list[at] ?? 0), 0))
      for (const [index, sum] of sums.entries())
        expect(sum).toBeCloseTo(([all, chance][index]?.deviation[at] ?? 0) > 1e-5 ? 1 : sum, 9)
      expect(chance.shares.slice(1).every((list) => list[at] === 0)).toBe(true)
      expect(none.deviation[at]).toBe(0)
    }
  })

  it('gives the same doctors whatever the order of the rows', () => {
    const short = { ...input, endYear: 2029 }
    const mirrored = {
      ...short,
      places: short.places.toReversed(),
      specialists: short.specialists.toReversed(),
      trainees: short.trainees.toReversed(),
    }
    expect(simulateAll(mirrored, { seed: 1, runs: 4 }).hash).toBe(
      simulateAll(short, { seed: 1, runs: 4 }).hash,
    )
  })

  it('lives the same lives where a page forbids WebAssembly (F6)', async () => {
    const short = { ...input, endYear: 2028 }
    const { hash } = simulateAll(short, { seed: 1, runs: 2 })
    vi.resetModules()
    const anew = await import('./simulate.ts')
    vi.stubGlobal('WebAssembly', undefined)
    expect(anew.simulateAll(short, { seed: 1, runs: 2 }).hash).toBe(hash)
  })
})
