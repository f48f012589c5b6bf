import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAccess } from './compute-access.ts'
import { parseAccessInput } from './parse-access-input.ts'

const STEPS = { kind: 'step', upTo: [10, 20, 30], weights: [1, 0.68, 0.22] }
const PROBLEM = {
  demand: [
    { id: 'a', weight: 1000, group: 'town' },
    { id: 'b', weight: 500, group: 'town' },
    { id: 'farm', weight: 10, group: 'land' },
    { id: 'isle', weight: 40, group: 'land' },
  ],
  supply: [
    { id: 'p', capacity: 2 },
    { id: 'q', capacity: 1 },
    { id: 'shut', capacity: 5, open: false },
    { id: 'far', capacity: 1 },
  ],
  costs: [
    ['a', 'p', 5],
    ['a', 'q', 20],
    ['b', 'p', 15],
    ['b', 'q', 8],
    ['farm', 'p', 30],
    ['farm', 'shut', 1],
    ['isle', 'far', 90],
  ],
  measure: { kind: 'e2sfca', catchment: 30, decay: STEPS },
}

function compute(problem: unknown) {
  const { value, issues } = parseAccessInput(problem)
  if (value === null) throw new Error(JSON.stringify(issues))
  return computeAccess(value)
}
const withMeasure = (measure: unknown) => compute({ ...PROBLEM, measure })
const valuesOf = (result: ReturnType<typeof compute>) =>
  result.scores.map(({ value, reason }) => [value, reason])

describe('compute access', () => {
  it('answers by demand in order of id, with ratios, reasons and what nobody reaches', () => {
    const result = compute(PROBLEM)
    // R_p = 2/1,342.2 and R_q = 1/1,180, as on paper in floating-catchment.test.ts
    expect(result.scores).toEqual([
      { id: 'a', value: expect.closeTo(2 / 1342.2 + 0.68 / 1180, 12) },
      { id: 'b', value: expect.closeTo((2 * 0.68) / 1342.2 + 1 / 1180, 12) },
      { id: 'farm', value: expect.closeTo((2 * 0.22) / 1342.2, 12) },
      { id: 'isle', value: 0, reason: 'nothing-in-reach' },
    ])
    expect(result.supplyRatios).toEqual([
      { id: 'far', value: 0, reason: 'no-demand-in-reach' },
      { id: 'p', value: expect.closeTo(2 / 1342.2, 12) },
      { id: 'q', value: expect.closeTo(1 / 1180, 12) },
      { id: 'shut', value: 0, reason: 'closed' },
    ])
    expect(result.summary).toMatchObject({
      people: 1550,
      peopleWithNothingInReach: 40,
      capacity: 4,
      capacityInReach: 3,
      peopleTimesValue: expect.closeTo(3, 9),
      mean: expect.closeTo(3 / 1550, 12),
      suppliesNobodyReaches: ['far'],
      suppliesClosed: 1,
    })
    expect(result.summary.theil?.groups.map(({ id, people }) => [id, people])).toEqual([
      ['land', 50],
      ['town', 1500],
    ])
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'measure-e2sfca',
      'closed-left-out',
      'demands-with-nothing-in-reach',
      'supplies-nobody-reaches',
    ])
  })

  it('nearest: the k-th, all of them by name, and 0 with a reason where there are fewer', () => {
    const result = withMeasure({ kind: 'nearest', k: 2 })
    expect(valuesOf(result)).toEqual([
      [20, undefined],
      [15, undefined],
      [0, 'fewer-than-k'],
      [0, 'fewer-than-k'],
    ])
    expect(result.scores[1]?.nearest).toEqual([
      { id: 'q', cost: 8 },
      { id: 'p', cost: 15 },
    ])
    // (1,000·20 + 500·15) ÷ 1,500: those without a second are not taken for people at 0 km
    expect(result.summary.mean).toBeCloseTo(27500 / 1500, 9)
    expect(result.summary.peopleWithTooFew).toBe(50)
  })

  it('choice: counts the open within the bound, and says who has too few (N25)', () => {
    const result = withMeasure({ kind: 'choice', count: 2, catchment: 15 })
    expect(valuesOf(result)).toEqual([
      [1, 'fewer-than-count'],
      [2, undefined],
      [0, 'nothing-in-reach'],
      [0, 'nothing-in-reach'],
    ])
    // 1,000 + 10 + 40 of 1,550
    expect(result.summary.peopleWithTooFew).toBe(1050)
    expect(result.summary.shareWithTooFew).toBeCloseTo(1050 / 1550, 12)
  })

  it('provider ratio by area: the same for all of an area, costs or none', () => {
    const area = (id: string) => ({ area: id === 'a' || id === 'p' ? 'north' : 'south' })
    const result = compute({
      demand: PROBLEM.demand.map((row) => ({ ...row, ...area(row.id) })),
      supply: PROBLEM.supply.map((row) => ({ ...row, ...area(row.id) })),
      measure: { kind: 'provider-ratio' },
    })
    // north: 2 ÷ 1,000; south: q and far, 2 ÷ (500 + 10 + 40); the closed one takes no part
    expect(valuesOf(result)).toEqual([
      [0.002, undefined],
      [2 / 550, undefined],
      [2 / 550, undefined],
      [2 / 550, undefined],
    ])
  })

  it('raam: prints its gap, its yardstick and who goes where', () => {
    const result = withMeasure({ kind: 'raam', tau: 60, tolerance: 1e-9 })
    expect(result.status).toBe('computed')
    expect(result.equilibrium?.gap).toBeLessThanOrEqual(1e-9)
    expect(result.equilibrium?.referenceRatio).toBe(1550 / 4)
    expect(result.equilibrium?.loads.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(1550, 6)
  })

  it('people at a place that serves nobody with a weight have no ratio, and are told so', () => {
    const result = compute({
      demand: [{ id: 'empty', weight: 0 }],
      supply: [{ id: 'p', capacity: 1 }],
      costs: [['empty', 'p', 1]],
      measure: { kind: '2sfca' },
    })
    expect(valuesOf(result)).toEqual([[0, 'nobody-counted']])
    expect(result.summary).toMatchObject({ mean: null, gini: null, suppliesNobodyReaches: ['p'] })
  })

  it('a world without demand, or without supply, has an answer', () => {
    const nothing = compute({ demand: [], supply: [], costs: [], measure: { kind: '2sfca' } })
    expect([nothing.scores, nothing.summary.shareWithNothingInReach]).toEqual([[], null])
    const alone = compute({
      demand: [{ id: 'a', weight: 1 }],
      supply: [],
      costs: [],
      measure: { kind: 'cumulative' },
    })
    expect(valuesOf(alone)).toEqual([[0, 'nothing-in-reach']])
  })

  it('a matrix says the same as triples, in the order given', () => {
    const { costs: _, ...rest } = PROBLEM
    const matrix = [
      [5, 20, null, null],
      [15, 8, null, null],
      [30, null, 1, null],
      [null, null, null, 90],
    ]
    expect(compute({ ...rest, matrix })).toEqual(compute(PROBLEM))
    const turned = {
      ...rest,
      demand: rest.demand.toReversed(),
      supply: rest.supply.toReversed(),
      matrix: matrix.toReversed().map((row) => row.toReversed()),
    }
    expect(compute(turned)).toEqual(compute(PROBLEM))
  })

  it('points: the straight line times the factor, said in the reasons', () => {
    // one degree of latitude is 111.1949 km; times 1.3 = 144.5534
    const result = compute({
      demand: [{ id: 'a', weight: 1, lat: 55, lon: 10 }],
      supply: [{ id: 'p', lat: 56, lon: 10 }],
      costFrom: { kind: 'straight-line', detourFactor: 1.3 },
      measure: { kind: 'nearest' },
    })
    expect(result.scores[0]?.value).toBeCloseTo(144.5534, 4)
    expect(result.reasons.map(({ code }) => code)).toContain('straight-line')
  })

  it('order never matters, to the last byte', () => {
    const measures = [
      PROBLEM.measure,
      { kind: '3sfca', catchment: 30, decay: STEPS },
      { kind: 'm2sfca', decay: { kind: 'gaussian', bandwidth: 12 } },
      { kind: 'gravity', decay: { kind: 'exponential', rate: 0.07 } },
      { kind: 'raam', tau: 45, tolerance: 1e-8 },
    ]
    const shuffled = (list: readonly unknown[]) => fc.shuffledSubarray([...list], { minLength: list.length })
    fc.assert(
      fc.property(
        shuffled(PROBLEM.demand),
        shuffled(PROBLEM.supply),
        shuffled(PROBLEM.costs),
        fc.constantFrom(...measures),
        (demand, supply, costs, measure) => {
          expect(JSON.stringify(compute({ measure, costs, supply, demand }))).toBe(
            JSON.stringify(withMeasure(measure)),
          )
        },
      ),
    )
  })
})
