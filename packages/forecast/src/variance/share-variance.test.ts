import { describe, expect, it } from 'vitest'
import type { Layer } from '../model/input.ts'
import { normalQuantile } from '../random/distributions.ts'
import { randomStream } from '../random/stream.ts'
import { drawIndexes } from '../simulation/draws.ts'
import { quantileOfSorted } from './quantile.ts'
import { shareVariance } from './share-variance.ts'

const RUNS = 4000

/** Runs whose value is the sum of independent normal draws of the layers, with these standard deviations. */
function runsWith(sd: Readonly<Record<Layer, number>>): Float32Array {
  const random = randomStream(5, 'layers')
  const list = (): readonly number[] => Array.from({ length: RUNS }, () => normalQuantile(random.unit()))
  const draws = { chance: list(), parameters: list(), years: list(), data: list() }
  return Float32Array.from({ length: RUNS }, (_, run) => {
    const index = drawIndexes(run, RUNS)
    return (
      100 +
      sd.chance * (draws.chance[run] ?? 0) +
      sd.parameters * (draws.parameters[index.parameters] ?? 0) +
      sd.years * (draws.years[index.years] ?? 0) +
      sd.data * (draws.data[index.data] ?? 0)
    )
  })
}

function sharesOf(column: Float32Array, layers: readonly Layer[]): readonly number[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1)
  return shareVariance(column, mean, variance, new Set(layers))
}

describe('shares of variance (F28)', () => {
  it('finds how much each layer brought', () => {
    // variances 1, 4, 2, 1 of 8 in all; standard error of a share about √(2 ÷ 4,000) = 0.022
    const column = runsWith({ chance: 1, parameters: 2, years: Math.SQRT2, data: 1 })
    const [chance = 0, parameters = 0, years = 0, data = 0] = sharesOf(column, [
      'chance',
      'parameters',
      'years',
      'data',
    ])
    expect(Math.abs(chance - 1 / 8)).toBeLessThan(0.08)
    expect(Math.abs(parameters - 4 / 8)).toBeLessThan(0.08)
    expect(Math.abs(years - 2 / 8)).toBeLessThan(0.08)
    expect(Math.abs(data - 1 / 8)).toBeLessThan(0.08)
    expect(chance + parameters + years + data).toBeCloseTo(1, 12)
  })

  it('gives nothing where nothing varies, and all to chance where only chance is on', () => {
    expect(sharesOf(new Float32Array(RUNS).fill(7), ['chance', 'years'])).toEqual([0, 0, 0, 0])
    expect(sharesOf(runsWith({ chance: 1, parameters: 0, years: 0, data: 0 }), ['chance'])).toEqual([
      1, 0, 0, 0,
    ])
  })
})

describe('quantiles', () => {
  it('lie on straight lines between the values (type 7)', () => {
    const sorted = Float64Array.of(1, 2, 4, 8)
    // position 0.5 × 3 = 1.5: half-way from 2 to 4; 0.9 × 3 = 2.7: 4 + 0.7 × 4
    expect(quantileOfSorted(sorted, 0.5)).toBe(3)
    expect(quantileOfSorted(sorted, 0.9)).toBeCloseTo(6.8, 12)
    expect(quantileOfSorted(Float64Array.of(1, Number.NaN), 0.5)).toBeNaN()
  })
})
