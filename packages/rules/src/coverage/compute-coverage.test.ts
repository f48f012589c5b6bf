import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { computeCoverage } from './compute-coverage.ts'
import type { CoverageInput } from './coverage-input.ts'

const date = getPlainDate('2024-10-01')
const table = (areas: CoverageInput['areas'], more: Omit<Partial<CoverageInput>, 'areas'> = {}) =>
  computeCoverage({ date, norm: 1600, areas, ...more })
const rowOf = (areas: CoverageInput['areas'], more: Omit<Partial<CoverageInput>, 'areas'> = {}) =>
  table(areas, more).areas[0]

const young = (people: number) => ({ sex: 'all', ageFrom: 0, ageUntil: 65, people }) as const
const old = (people: number) => ({ sex: 'all', ageFrom: 65, ageUntil: null, people }) as const
const WEIGHTS = [
  { sex: 'all', ageFrom: 0, ageUntil: 65, weight: 1 },
  { sex: 'all', ageFrom: 65, ageUntil: null, weight: 3 },
] as const

describe('coverage has three names for three things (B9)', () => {
  const area = {
    id: 'a',
    inhabitants: 8000,
    listedPatients: 7200,
    population: [young(6000), old(2000)],
    capacities: 4,
  }

  it('inhabitants, listed patients and need-weighted inhabitants per capacity', () => {
    const row = rowOf([area], { weights: WEIGHTS, nationalPopulation: [young(800), old(200)] })
    expect(row?.inhabitantsPerCapacity).toBe(2000) // 8,000 ÷ 4
    expect(row?.patientsPerCapacity).toBe(1800) // 7,200 ÷ 4
    // national mean weight (800 + 3 × 200) ÷ 1,000 = 1.4; (6,000 + 3 × 2,000) ÷ 1.4 ÷ 4 = 2,142.857…
    expect(row?.weightedPerCapacity).toBeCloseTo(2142.857, 3)
  })

  it('inhabitants that were not given are the sum of the age groups', () => {
    expect(
      rowOf([{ id: 'a', population: [young(6000), old(2000)], capacities: 4 }])?.inhabitantsPerCapacity,
    ).toBe(2000)
  })

  it('a number that cannot be had has its reason', () => {
    const result = table([{ id: 'a', inhabitants: 10, capacities: 0 }])
    expect(result.areas[0]?.missing).toEqual({
      inhabitantsPerCapacity: 'no-capacity',
      patientsPerCapacity: 'not-reported',
      weightedPerCapacity: 'not-reported',
      vacant: 'not-reported',
      unfilledNeed: 'not-reported',
    })
  })
})

describe('the coverage calculation (X8)', () => {
  it('8,000 people at a norm of 1,600 need 5 capacities; with 4 there is room for one new number', () => {
    expect(rowOf([{ id: 'a', inhabitants: 8000, capacities: 4 }])).toMatchObject({
      neededCapacities: 5,
      gap: 1,
      newNumbers: 1,
      norm: 1600,
      normOrigin: 'table',
    })
  })

  it('releases whole numbers only, rounded down: 9,599 people need 5.999 capacities and get one new number', () => {
    const row = rowOf([{ id: 'a', inhabitants: 9599, capacities: 4 }])
    expect(row?.gap).toBeCloseTo(1.999, 3)
    expect(row?.newNumbers).toBe(1)
    expect(rowOf([{ id: 'a', inhabitants: 9600, capacities: 4 }])?.newNumbers).toBe(2) // 9,600 ÷ 1,600 − 4
  })

  it('takes nothing away where there are more capacities than the norm asks for', () => {
    expect(rowOf([{ id: 'a', inhabitants: 1600, capacities: 3 }])).toMatchObject({ gap: -2, newNumbers: 0 })
  })

  it('counts vacant capacities as being there, and says how much need nobody fills', () => {
    const result = table([{ id: 'a', inhabitants: 8000, capacities: 4, vacant: 1.5 }])
    expect(result.areas[0]).toMatchObject({ gap: 1, vacant: 1.5, unfilledNeed: 2.5 }) // 5 − (4 − 1.5)
    expect(result.reasons.map(({ code }) => code)).toContain('vacant-included')
  })

  it('counts from listed patients when asked to', () => {
    const area = { id: 'a', inhabitants: 8000, listedPatients: 6400, capacities: 4 }
    expect(rowOf([area], { basis: 'listed-patients' })).toMatchObject({ neededCapacities: 4, gap: 0 }) // 6,400 ÷ 1,600
  })

  it('counts from need where there are weights: twice as old a place needs more', () => {
    const result = table(
      [
        { id: 'young', population: [young(1000), old(0)], capacities: 1 },
        { id: 'old', population: [young(0), old(1000)], capacities: 1 },
      ],
      { weights: WEIGHTS, norm: 500 },
    )
    expect(result.basis).toBe('weighted')
    // mean over the table (1,000 + 3,000) ÷ 2,000 = 2; 3,000 ÷ 2 ÷ 500 = 3 and 1,000 ÷ 2 ÷ 500 = 1
    expect(result.areas.map(({ id, neededCapacities }) => [id, neededCapacities])).toEqual([
      ['old', 3],
      ['young', 1],
    ])
    expect(result.reasons.map(({ code }) => code)).toContain('weights-normalised-over-table')
  })

  it('an area without the people of the basis has no gap, and says why', () => {
    const result = table([
      { id: 'a', inhabitants: 1600, capacities: 1 },
      { id: 'b', capacities: 1 },
    ])
    expect(result.areas[1]).toMatchObject({
      neededCapacities: null,
      gap: null,
      newNumbers: null,
      reason: 'not-reported',
    })
    expect(result.status).toBe('partial')
    expect(result.totals.missing['gap']).toBe('not-reported')
  })
})

describe('the norm of the calculation (C2.5)', () => {
  const areas = [
    { id: 'kommune-0580', inhabitants: 2900, capacities: 1 },
    { id: 'kommune-0665', inhabitants: 3200, capacities: 1 },
    { id: 'et sted', inhabitants: 1600, capacities: 1 },
  ]

  it('is that of place and date where the table brings none', () => {
    const result = computeCoverage({ date: getPlainDate('2025-10-01'), areas })
    expect(result.areas.map(({ id, norm, gap }) => [id, norm, gap])).toEqual([
      ['et sted', 1600, 0],
      ['kommune-0580', 1450, 1], // Aabenraa: 2,900 ÷ 1,450 − 1
      ['kommune-0665', 1600, 1], // 3,200 ÷ 1,600 − 1
    ])
    expect(
      result.norms.map(({ parameter, peoplePerCapacity, certainty }) => [
        parameter,
        peoplePerCapacity,
        certainty,
      ]),
    ).toEqual([
      ['almen-praksis/kapacitet/lukkegraense-omraader', 1450, 'second-hand'],
      ['almen-praksis/kapacitet/norm', 1600, 'assumed'],
    ])
    expect(result.reasons.map(({ code }) => code)).toContain('norm-not-confirmed')
  })

  it("an area's own goes before the table's", () => {
    const result = computeCoverage({
      date,
      norm: 1000,
      areas: [{ id: 'a', inhabitants: 2000, capacities: 0, norm: 500 }],
    })
    expect(result.areas[0]).toMatchObject({ neededCapacities: 4, normOrigin: 'area' }) // 2,000 ÷ 500
    expect(result.norms).toEqual([])
  })

  it('is unknown in 2008, so there are ratios but no need', () => {
    const result = computeCoverage({ date: getPlainDate('2008-01-01'), areas })
    expect(result.areas[0]).toMatchObject({
      inhabitantsPerCapacity: 1600,
      gap: null,
      reason: 'parameter-unknown',
    })
    expect(result.reasons.map(({ code }) => code)).toContain('norm-unknown')
    expect(result.status).toBe('partial')
  })

  it('says that it counts patients where it is held against inhabitants (Q10)', () => {
    const codes = (basis: 'inhabitants' | 'listed-patients') =>
      table(areas, { basis }).reasons.map(({ code }) => code)
    expect(codes('inhabitants')).toContain('norm-counts-patients')
    expect(codes('listed-patients')).not.toContain('norm-counts-patients')
  })
})

describe('the answer', () => {
  it('has totals of all people over all capacities, and new numbers area by area', () => {
    const result = table([
      { id: 'a', inhabitants: 2400, capacities: 1 },
      { id: 'b', inhabitants: 2400, capacities: 1 },
      { id: 'c', inhabitants: 1600, capacities: 3 },
    ])
    expect(result.totals).toMatchObject({
      capacities: 5,
      inhabitantsPerCapacity: 1280, // 6,400 ÷ 5; the mean of 2,400, 2,400 and 533 would be another number
      neededCapacities: 4, // 1.5 + 1.5 + 1
      gap: -1, // 0.5 + 0.5 − 2
      newNumbers: 0, // no area lacks a whole capacity
    })
  })

  it('names engine and version, and the hash of its input in any order of rows', () => {
    const areas = [
      { id: 'a', inhabitants: 1, capacities: 1 },
      { id: 'b', inhabitants: 2, capacities: 1 },
    ]
    const result = table(areas)
    expect([result.engine, result.engineVersion, result.status]).toEqual(['coverage', '1', 'computed'])
    // sha256sum of {"areas":[{"capacities":1,"id":"a","inhabitants":1},{"capacities":1,"id":"b","inhabitants":2}],"date":"2024-10-01","norm":1600}
    expect(result.inputHash).toBe('sha256:67c855433170b1dece266d6eb1a0a70b0cdf26ddc17023ac35c9ff097ee66c59')
    expect(table(areas.toReversed()).inputHash).toBe(result.inputHash)
  })

  it('says that the formula is ours, with the ids it rests on', () => {
    const [first] = table([{ id: 'a', inhabitants: 1, capacities: 1 }]).reasons
    expect(first?.code).toBe('formula-ours')
    expect(first?.ids).toContain('X8')
  })

  it('is partial where an area lacks data that another has, not where nobody has them', () => {
    expect(table([{ id: 'a', inhabitants: 1, capacities: 1 }]).status).toBe('computed')
    expect(
      table([
        { id: 'a', inhabitants: 1, listedPatients: 1, capacities: 1 },
        { id: 'b', inhabitants: 1, capacities: 1 },
      ]).status,
    ).toBe('partial')
  })
})
