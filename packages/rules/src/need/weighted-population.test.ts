import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { tableAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'
import { needWeightsOf, UNIFORM_WEIGHTS } from './need-weights.ts'
import { needScaleOf, weightedPopulation } from './weighted-population.ts'

const young = (people: number) => ({ sex: 'all', ageFrom: 0, ageUntil: 65, people }) as const
const old = (people: number) => ({ sex: 'all', ageFrom: 65, ageUntil: null, people }) as const
const weights = [
  { sex: 'all', ageFrom: 0, ageUntil: 65, weight: 1 },
  { sex: 'all', ageFrom: 65, ageUntil: null, weight: 3 },
] as const

describe('need-weighted population (I15)', () => {
  it('is scaled so that the mean weight of the whole country is 1', () => {
    // national: 800 × 1 + 200 × 3 = 1,400 over 1,000 people: mean 1.4
    const scale = needScaleOf(weights, [young(800), old(200)])
    expect(scale.value?.nationalMean).toBe(1.4)
    // an old place: 50 × 1 + 50 × 3 = 200; 200 ÷ 1.4 = 142.857…
    const found = scale.value === null ? null : weightedPopulation([young(50), old(50)], scale.value)
    expect(found?.value).toBeCloseTo(142.857142857, 9)
  })

  it('of the whole country is its number of people', () => {
    const scale = needScaleOf(weights, [young(800), old(200)])
    const found = scale.value === null ? null : weightedPopulation([young(800), old(200)], scale.value)
    expect(found?.value).toBeCloseTo(1000, 9)
  })

  it('has no scale where the national groups are coarser than the weights', () => {
    const coarse = [{ sex: 'all', ageFrom: 0, ageUntil: null, people: 1000 }] as const
    expect(needScaleOf(weights, coarse)).toEqual({ value: null, missing: 'not-divided' })
  })

  it('has no scale for a country without people', () => {
    expect(needScaleOf(weights, [young(0)])).toEqual({ value: null, missing: 'no-population' })
  })

  it('says why an area has none: not reported, or not divided finely enough', () => {
    const scale = { weights, nationalMean: 1.4 }
    expect(weightedPopulation([], scale)).toEqual({ value: null, missing: 'not-reported' })
    const coarse = [{ sex: 'all', ageFrom: 0, ageUntil: null, people: 10 }] as const
    expect(weightedPopulation(coarse, scale)).toEqual({ value: null, missing: 'not-divided' })
  })

  it('a group without people needs no weight', () => {
    const groups = [{ sex: 'all', ageFrom: 60, ageUntil: 70, people: 0 }, old(7)] as const
    expect(weightedPopulation(groups, { weights, nationalMean: 1 }).value).toBe(21) // 7 × 3
  })

  it('with the uniform table is the population', () => {
    const table = tableAt(parameters.almenPraksis.behov.vaegteEns, getPlainDate('2026-01-01'))
    const scale = needScaleOf(needWeightsOf(table) ?? [], [young(800), old(200)])
    // groups 0–64 and 65+ span several age groups of the table, which all weigh the same
    expect(scale.value?.nationalMean).toBe(1)
    expect(weightedPopulation([young(3), old(4)], { weights: UNIFORM_WEIGHTS, nationalMean: 1 }).value).toBe(
      7,
    )
  })
})
