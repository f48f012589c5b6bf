import { describe, expect, it } from 'vitest'
import { getSeries } from '../model/result.ts'
import { countChunks, type SimulationChunk, simulateAll, simulateChunk } from '../simulation/simulate.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { makeCombiner } from './combine-chunks.ts'
import { quantileOfSorted } from './quantile.ts'

const input = { ...makeTinyInput(), endYear: 2030 }
const settings = { seed: 3, runs: 25 }

function chunkOf(number: number): SimulationChunk {
  const runner = simulateChunk(input, settings, number)
  let next = runner.next()
  while (next.done !== true) next = runner.next()
  return next.value
}

describe('a measure of the runs so far', () => {
  const chunks = Array.from({ length: countChunks(settings) }, (_, number) => chunkOf(number))
  const all = simulateAll(input, settings)
  const width = all.frame.years.length

  it('is of the first runs in the order of their numbers, whichever chunk came first', () => {
    const { add, measureSoFar } = makeCombiner(input, settings)
    const [first, second, ...later] = chunks
    const last = later.pop()
    if (first === undefined || second === undefined || last === undefined) throw new Error('three chunks')
    expect(measureSoFar('service')).toBeUndefined()
    expect(add(last)).toBe(0)
    expect(measureSoFar('service')).toBeUndefined()
    // the first chunks are of five runs each (F20)
    expect(add(first)).toBe(5)
    const found = measureSoFar('service')
    expect(found).toMatchObject({ runs: 5, of: 25, seed: 3, unit: 'persons' })
    const land = found?.rows.find(({ area }) => area === 'land-dk')
    const row = all.frame.rows.findIndex(({ area, measure }) => area === 'land-dk' && measure === 'service')
    const size = all.frame.rows.length * width
    // the last year of the five runs, sorted by hand
    const values = Array.from(
      { length: 5 },
      (_, run) => first.samples[run * size + row * width + width - 1] ?? 0,
    )
    expect(land?.mean.at(-1)).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 5, 10)
    const median = land?.quantiles.find(({ level }) => level === 0.5)?.values.at(-1)
    expect(median).toBe(quantileOfSorted(Float64Array.from(values).toSorted(), 0.5))
    // who shares draws with whom is laid out for all 25: no division of the variance yet
    expect(land?.shares.every((list) => list.every((share) => share === 0))).toBe(true)
    expect(add(second)).toBe(10)
    for (const chunk of later) add(chunk)
    expect(measureSoFar('service')?.runs).toBe(25)
  })

  it('has the numbers of the result when all runs have been made', () => {
    const { add, measureSoFar, finish } = makeCombiner(input, settings)
    for (const chunk of chunks) add(chunk)
    const found = measureSoFar('gap-by-need')
    const result = finish()
    expect(result.hash).toBe(all.hash)
    expect(found?.goals).toEqual(result.goals)
    expect(found?.rows.map(({ area }) => area)).toEqual(
      result.frame.rows.filter(({ measure }) => measure === 'gap-by-need').map(({ area }) => area),
    )
    for (const row of found?.rows ?? []) {
      const of = (values: Float64Array) => getSeries(result.frame, values, row.area, 'gap-by-need')
      expect(row.mean).toEqual(of(result.mean))
      expect(row.deviation).toEqual(of(result.deviation))
      expect(row.quantiles.map(({ values }) => values)).toEqual(
        result.quantiles.map(({ values }) => of(values)),
      )
      expect(row.shares).toEqual(result.shares.map(of))
    }
  })

  it('is nothing for a measure that the forecast has not', () => {
    const { add, measureSoFar } = makeCombiner(input, settings)
    for (const chunk of chunks) add(chunk)
    expect(measureSoFar('lykke')).toBeUndefined()
  })
})
