import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { tableAt } from '../parameters/parameter-at.ts'
import { parameters } from '../parameters.generated.ts'
import {
  findWeight,
  findWeightsFault,
  type NeedWeights,
  needWeightsOf,
  UNIFORM_WEIGHTS,
} from './need-weights.ts'

const DATE = getPlainDate('2026-01-01')
const sample = needWeightsOf(tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, DATE)) ?? []

const weightFor = (weights: NeedWeights, ageFrom: number, ageUntil: number | null) =>
  findWeight(weights, { sex: 'all', ageFrom, ageUntil })

describe('tables of need weights', () => {
  it('reads the sample table by age groups that follow each other', () => {
    expect(sample.toSorted((a, b) => a.ageFrom - b.ageFrom)).toEqual([
      { sex: 'all', ageFrom: 0, ageUntil: 6, weight: 0.9 },
      { sex: 'all', ageFrom: 6, ageUntil: 17, weight: 0.5 },
      { sex: 'all', ageFrom: 17, ageUntil: 20, weight: 0.7 },
      { sex: 'all', ageFrom: 20, ageUntil: 35, weight: 0.8 },
      { sex: 'all', ageFrom: 35, ageUntil: 65, weight: 1 },
      { sex: 'all', ageFrom: 65, ageUntil: 80, weight: 1.4 },
      { sex: 'all', ageFrom: 80, ageUntil: null, weight: 1.9 },
    ])
  })

  it('the sample table is marked as assumed and an assumption, not law', () => {
    const table = tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, DATE)
    expect([table.kind, table.certainty]).toEqual(['assumption', 'assumed'])
  })

  it('has no weights before the first day of the table', () => {
    const before = tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, getPlainDate('2006-12-31'))
    expect(needWeightsOf(before)).toBeNull()
  })

  it('reads a table by age and sex, whatever the order of its axes', () => {
    const table = tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, DATE)
    const cells = { 'kvinder|0-39': 1.2, 'kvinder|40+': 1.4, '0-39|maend': 0.6, '40+|maend': 0.9 }
    const weights = needWeightsOf({ ...table, cells })
    expect(weights).toContainEqual({ sex: 'female', ageFrom: 40, ageUntil: null, weight: 1.4 })
    expect(weights).toContainEqual({ sex: 'male', ageFrom: 0, ageUntil: 40, weight: 0.6 })
  })

  it('a table that is not one of weights is a fault in knowledge and stops', () => {
    const table = tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, DATE)
    expect(() => needWeightsOf({ ...table, cells: { '0-40': 1, nogle: 2 } })).toThrow('nogle')
    expect(() => needWeightsOf({ ...table, cells: { kvinder: 1 } })).toThrow('no age group')
    expect(() => needWeightsOf({ ...table, cells: { '0-40': 1, '42+': 2 } })).toThrow('follow each other')
  })

  it.each<[string, NeedWeights, string]>([
    ['a gap', [{ sex: 'all', ageFrom: 1, ageUntil: null, weight: 1 }], 'follow each other'],
    [
      'an overlap',
      [
        { sex: 'all', ageFrom: 0, ageUntil: 20, weight: 1 },
        { sex: 'all', ageFrom: 10, ageUntil: null, weight: 1 },
      ],
      'follow each other',
    ],
    ['no open end', [{ sex: 'all', ageFrom: 0, ageUntil: 100, weight: 1 }], 'follow each other'],
    ['one sex only', [{ sex: 'male', ageFrom: 0, ageUntil: null, weight: 1 }], 'female and male'],
    ['a weight below 0', [{ sex: 'all', ageFrom: 0, ageUntil: null, weight: -1 }], 'below 0'],
  ])('refuses a table with %s', (_, weights, words) => {
    expect(findWeightsFault(weights)).toContain(words)
  })
})

describe('the weight of a population group', () => {
  it('is that of the age group it lies in', () => {
    expect(weightFor(sample, 65, 80)).toBe(1.4)
    expect(weightFor(sample, 70, 75)).toBe(1.4)
    expect(weightFor(sample, 85, null)).toBe(1.9)
  })

  it('is not known for a group that spans two weights', () => {
    expect(weightFor(sample, 60, 70)).toBeNull()
    expect(weightFor(sample, 65, null)).toBeNull()
  })

  it('is known for a group that spans two equal weights', () => {
    const equal = sample.map((row) => ({ ...row, weight: 0.5 }))
    expect(weightFor(equal, 0, null)).toBe(0.5)
  })

  it('is not known for both sexes together where the weights differ by sex', () => {
    const bySex: NeedWeights = [
      { sex: 'female', ageFrom: 0, ageUntil: null, weight: 1.3 },
      { sex: 'male', ageFrom: 0, ageUntil: null, weight: 0.7 },
    ]
    expect(findWeight(bySex, { sex: 'all', ageFrom: 0, ageUntil: null })).toBeNull()
    expect(findWeight(bySex, { sex: 'male', ageFrom: 30, ageUntil: 40 })).toBe(0.7)
  })

  it('is one for everybody with uniform weights', () => {
    expect(findWeight(UNIFORM_WEIGHTS, { sex: 'female', ageFrom: 30, ageUntil: 40 })).toBe(1)
  })
})
