import { describe, expect, it } from 'vitest'
import { applyScenario } from '../model/apply-scenario.ts'
import type { ForecastInput, SimulationSettings } from '../model/input.ts'
import { findRow } from '../model/result.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { countChunks, type SimulationChunk, simulateAll, simulateChunk } from './simulate.ts'
import { simulateAllAgainst } from './simulate-against.ts'

const input = { ...makeTinyInput(), endYear: 2033 }
const settings: SimulationSettings = { seed: 5, runs: 20 }

function fewerSales(): ForecastInput {
  const change = { parameter: 'exit.sale', operation: 'multiply', amount: 0.4, fromYear: 2026 } as const
  return applyScenario(input, { id: 's', levers: [{ id: 'salg', changes: [change] }] })
}

function chunkOf(of: ForecastInput, chunk: number): SimulationChunk {
  const runner = simulateChunk(of, settings, chunk)
  let next = runner.next()
  while (next.done !== true) next = runner.next()
  return next.value
}

describe('a scenario against the baseline, run by run', () => {
  it('is exactly 0 in every run and every number where the scenario changes nothing (F5)', () => {
    const { mean, deviation, quantiles } = simulateAllAgainst(input, input, settings)
    const all = [mean, deviation, ...quantiles.map(({ values }) => values)]
    for (const values of all) expect(values.some((value) => value !== 0 && !Number.isNaN(value))).toBe(false)
  })

  it('has the mean and the spread of the differences of the runs, taken one by one', () => {
    const scenario = fewerSales()
    const found = simulateAllAgainst(scenario, input, settings)
    const { frame } = found
    const cell = (findRow(frame, 'land-dk', 'owners') ?? 0) * frame.years.length + frame.years.indexOf(2032)
    const size = frame.rows.length * frame.years.length
    const runsOf = (of: ForecastInput) =>
      Array.from({ length: countChunks(settings) }, (_, chunk) => chunk).flatMap((chunk) => {
        const { samples, runs } = chunkOf(of, chunk)
        return Array.from({ length: runs }, (_, run) => samples[run * size + cell] ?? Number.NaN)
      })
    const without = runsOf(input)
    const differences = runsOf(scenario).map((value, run) => value - (without[run] ?? 0))
    const mean = differences.reduce((sum, one) => sum + one, 0) / 20
    const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    expect(mean).not.toBe(0)
    expect(found.mean[cell]).toBeCloseTo(mean, 9)
    expect(found.deviation[cell]).toBeCloseTo(Math.sqrt(squares / 19), 9)
    const median = found.quantiles.find(({ level }) => level === 0.5)?.values[cell]
    const sorted = differences.toSorted((a, b) => a - b)
    expect(median).toBeCloseTo(((sorted[9] ?? 0) + (sorted[10] ?? 0)) / 2, 9)
  })

  it('is narrower than the two forecasts laid side by side, and has parts of chance, parameters, years and data that add to 1', () => {
    const scenario = fewerSales()
    const { frame, deviation, shares } = simulateAllAgainst(scenario, input, settings)
    const cell = (findRow(frame, 'land-dk', 'owners') ?? 0) * frame.years.length + frame.years.indexOf(2032)
    const [one, other] = [scenario, input].map((of) => simulateAll(of, settings).deviation[cell] ?? 0)
    expect(deviation[cell]).toBeLessThan(Math.hypot(one ?? 0, other ?? 0))
    expect(shares.reduce((sum, values) => sum + (values[cell] ?? 0), 0)).toBeCloseTo(1, 9)
  })
})
