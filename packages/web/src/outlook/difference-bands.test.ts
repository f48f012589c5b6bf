import type { OutlookTable } from '@laegedaekning/api/contract'
import { describe, expect, it } from 'vitest'
import { differenceEnds, differenceFan, hasAllDifferences, sharesAt } from './difference-bands.ts'
import { readScenario } from './scenario-text.ts'

const chosen = readScenario('W19:2026:60:1') ?? []

const table: OutlookTable = {
  run: 'r',
  measure: 'service',
  unit: 'persons',
  years: [2026, 2035],
  quantiles: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95],
  runs: 200,
  seed: 1,
  hash: 'h',
  rows: [
    {
      area: 'land-dk',
      mean: [0, 262],
      deviation: [0, 22],
      values: [225, 234, 247, 263, 277, 291, 300].map((end) => [0, end]),
      shares: [0.6, 0.4, 0, 0].map((share) => [0, share]),
    },
  ],
  goals: [],
}

describe('the band of a difference', () => {
  it('is that of the differences run by run: 8 of 10 between 234 and 291', () => {
    expect(differenceEnds({ chosen, difference: table }, table.years, 'land-dk', 2035)).toEqual({
      low: 234,
      high: 291,
    })
    expect(sharesAt(table, 'land-dk', 2035)).toEqual([0.6, 0.4, 0, 0])
    // before a lever bites nothing varies: there is nothing to divide
    expect(sharesAt(table, 'land-dk', 2026)).toEqual([])
  })

  it('is 0 everywhere for a scenario without changes, without any run (F5)', () => {
    const fan = differenceFan({ chosen: [], difference: null }, table.years, 'land-dk')
    expect(fan.map(({ middle, bands }) => [middle, bands[1]])).toEqual([
      [0, { share: 80, low: 0, high: 0 }],
      [0, { share: 80, low: 0, high: 0 }],
    ])
  })

  it('is none until it has been computed, and all are there when those that change something are', () => {
    expect(differenceEnds({ chosen, difference: null }, table.years, 'land-dk', 2035)).toBeNull()
    const of = (difference: OutlookTable | null, levers: typeof chosen) => ({ chosen: levers, difference })
    expect(hasAllDifferences({ scenarios: [of(table, chosen), of(null, [])] })).toBe(true)
    expect(hasAllDifferences({ scenarios: [of(table, chosen), of(null, chosen)] })).toBe(false)
  })
})
