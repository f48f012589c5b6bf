import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACCESS_KEYS, DECAY_KEYS, MEASURE_KEYS, MEASURE_KINDS } from './access-input.ts'
import { DECAY_KINDS } from './decay.ts'
import { parseAccessInput } from './parse-access-input.ts'

const PROBLEM = {
  demand: [
    { id: 'a', weight: 1200 },
    { id: 'b', weight: 0 },
  ],
  supply: [{ id: 'p', capacity: 3, open: true }],
  costs: [['a', 'p', 12.5]],
  measure: { kind: '2sfca', catchment: 30 },
}
const pointersOf = (json: unknown) =>
  parseAccessInput(json).issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])
const withMeasure = (measure: unknown) => ({ ...PROBLEM, measure })
const UNKNOWN = 'REQUEST_KEY_UNKNOWN'
const MISSING = 'REQUEST_KEY_MISSING'
const REFUSED = 'REQUEST_VALUE_NOT_ALLOWED'

describe('reading a problem of compute access', () => {
  it('takes the example of the contract', () => {
    const decay = { kind: 'step', upTo: [10, 20, 30], weights: [1, 0.68, 0.22] }
    const example = withMeasure({ kind: '3sfca', catchment: 30, decay, selection: 'within-catchment' })
    expect(parseAccessInput(example).issues).toEqual([])
  })

  it.each([
    ['an unknown key', { ...PROBLEM, note: 1 }, UNKNOWN, '/note'],
    [
      'an unknown key of a row',
      { ...PROBLEM, supply: [{ id: 'p', capacity: 1, doctors: 2 }] },
      UNKNOWN,
      '/supply/0/doctors',
    ],
    [
      'a decay where the measure has none',
      withMeasure({ kind: '2sfca', decay: { kind: 'gaussian', bandwidth: 1 } }),
      REFUSED,
      '/measure/decay',
    ],
    ['a key of another measure', withMeasure({ kind: '2sfca', tau: 60 }), UNKNOWN, '/measure/tau'],
    [
      'a key of another decay',
      withMeasure({ kind: 'gravity', decay: { kind: 'linear', cutoff: 1, rate: 1 } }),
      UNKNOWN,
      '/measure/decay/rate',
    ],
    [
      'no decay where one is needed',
      withMeasure({ kind: 'e2sfca', catchment: 30 }),
      MISSING,
      '/measure/decay',
    ],
    ['no tau', withMeasure({ kind: 'raam' }), MISSING, '/measure/tau'],
    ['no measure at all', { demand: [], supply: [], costs: [] }, MISSING, '/measure'],
    ['a measure that there is not', withMeasure({ kind: '4sfca' }), REFUSED, '/measure/kind'],
    [
      'half a practice to choose',
      withMeasure({ kind: 'choice', catchment: 15, count: 1.5 }),
      REFUSED,
      '/measure/count',
    ],
    [
      'steps that do not rise',
      withMeasure({ kind: 'gravity', decay: { kind: 'step', upTo: [5, 5], weights: [1, 1] } }),
      REFUSED,
      '/measure/decay/upTo/1',
    ],
    [
      'a step without a weight',
      withMeasure({ kind: 'gravity', decay: { kind: 'step', upTo: [5, 9], weights: [1] } }),
      REFUSED,
      '/measure/decay/weights',
    ],
    [
      'a bandwidth of 0',
      withMeasure({ kind: 'gravity', decay: { kind: 'gaussian', bandwidth: 0 } }),
      REFUSED,
      '/measure/decay/bandwidth',
    ],
    ['people below 0', { ...PROBLEM, demand: [{ id: 'a', weight: -1 }] }, REFUSED, '/demand/0/weight'],
    [
      'a capacity that is no number',
      { ...PROBLEM, supply: [{ id: 'p', capacity: Number.NaN }] },
      REFUSED,
      '/supply/0/capacity',
    ],
    [
      'no capacity where the measure counts it',
      { ...PROBLEM, supply: [{ id: 'p' }] },
      MISSING,
      '/supply/0/capacity',
    ],
    [
      'an id that stands twice',
      { ...PROBLEM, supply: [...PROBLEM.supply, ...PROBLEM.supply] },
      REFUSED,
      '/supply/1/id',
    ],
    ['a demand that is not there', { ...PROBLEM, costs: [['c', 'p', 1]] }, REFUSED, '/costs/0/0'],
    ['a supply that is not there', { ...PROBLEM, costs: [['a', 'q', 1]] }, REFUSED, '/costs/0/1'],
    ['a cost below 0', { ...PROBLEM, costs: [['a', 'p', -1]] }, REFUSED, '/costs/0/2'],
    ['a cost without end', { ...PROBLEM, costs: [['a', 'p', Infinity]] }, REFUSED, '/costs/0/2'],
    [
      'a pair that stands twice',
      {
        ...PROBLEM,
        costs: [
          ['a', 'p', 1],
          ['b', 'p', 1],
          ['a', 'p', 2],
        ],
      },
      REFUSED,
      '/costs/2',
    ],
    ['a pair of two', { ...PROBLEM, costs: [['a', 'p']] }, REFUSED, '/costs/0'],
    ['no costs at all', { ...PROBLEM, costs: undefined, matrix: undefined }, REFUSED, '/costs'],
    ['costs twice', { ...PROBLEM, matrix: [[1], [1]] }, REFUSED, '/matrix'],
  ])('refuses %s', (_name, json, code, pointer) => {
    expect(parseAccessInput(json).value).toBe(null)
    expect(pointersOf(json)).toContainEqual([code, pointer])
  })

  it('a matrix must have a row for each demand and a place for each supply', () => {
    const { costs: _, ...rest } = PROBLEM
    expect(pointersOf({ ...rest, matrix: [[1]] })).toEqual([[REFUSED, '/matrix']])
    expect(pointersOf({ ...rest, matrix: [[1], [1, 2]] })).toEqual([[REFUSED, '/matrix/1']])
    expect(pointersOf({ ...rest, matrix: [[1], ['x']] })).toEqual([[REFUSED, '/matrix/1/0']])
  })

  it('an inverse power at cost 0 asks for a least cost rather than invent one', () => {
    const at0 = (decay: object) => ({
      ...PROBLEM,
      costs: [['a', 'p', 0]],
      measure: { kind: 'gravity', decay },
    })
    expect(pointersOf(at0({ kind: 'inverse-power', exponent: 1 }))).toEqual([[REFUSED, '/costs']])
    expect(pointersOf(at0({ kind: 'inverse-power', exponent: 1, leastCost: 0.5 }))).toEqual([])
  })

  it('points must be there, and on the earth, where costs are measured between them', () => {
    const demand = [{ id: 'a', weight: 1, lat: 91, lon: 10 }]
    const from = { costFrom: { kind: 'straight-line', detourFactor: 1 }, measure: { kind: 'nearest' } }
    expect(pointersOf({ demand, supply: [], ...from })).toEqual([[REFUSED, '/demand/0/lat']])
    expect(pointersOf({ demand: [], supply: [{ id: 'p', lat: 55 }], ...from })).toEqual([
      [MISSING, '/supply/0/lon'],
    ])
  })

  it('lists all faults of a problem, but of one table no more than a hundred', () => {
    const costs = Array.from({ length: 1000 }, () => ['a', 'q', 1])
    expect(pointersOf({ ...PROBLEM, x: 1, costs })).toHaveLength(101)
  })

  it('a world of 300,000 pairs is read without a thought', () => {
    const demand = Array.from({ length: 3000 }, (_, n) => ({ id: `d${n}`, weight: 1 }))
    const supply = Array.from({ length: 100 }, (_, n) => ({ id: `s${n}`, capacity: 1 }))
    const costs = demand.flatMap(({ id }) => supply.map((row, n) => [id, row.id, (n * 7) % 31]))
    const { value } = parseAccessInput({ demand, supply, costs, measure: { kind: '2sfca' } })
    expect(value?.costs.cost.length).toBe(300_000)
  })
})

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

describe('the published schema', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reference', 'engines')
  const schema: unknown = JSON.parse(readFileSync(join(folder, 'access.schema.json'), 'utf8'))
  const defs = part(schema, '$defs')
  const keysOf = (object: unknown) => Object.keys(part(object, 'properties') ?? {}).toSorted()
  const allOf = ({ required, optional }: { required: readonly string[]; optional: readonly string[] }) =>
    [...required, ...optional].toSorted()

  it('has the keys that the reader has, and no others', () => {
    expect(keysOf(schema)).toEqual(allOf(ACCESS_KEYS.problem))
    expect(keysOf(part(defs, 'demand'))).toEqual(allOf(ACCESS_KEYS.demand))
    expect(keysOf(part(defs, 'supply'))).toEqual(allOf(ACCESS_KEYS.supply))
    expect(keysOf(part(defs, 'costFrom'))).toEqual(allOf(ACCESS_KEYS.straightLine))
  })

  it('has every measure and every decay with their keys', () => {
    const measures = list(part(part(defs, 'measure'), 'oneOf'))
    expect(measures.map(keysOf)).toEqual(
      MEASURE_KINDS.map((kind) => {
        const keys: readonly string[] = [...allOf(MEASURE_KEYS[kind]), 'decay', 'kind']
        return [...new Set(keys)].toSorted(byText)
      }),
    )
    expect(list(part(part(defs, 'decay'), 'oneOf')).map(keysOf)).toEqual(
      DECAY_KINDS.map((kind) => [...allOf(DECAY_KEYS[kind]), 'kind'].toSorted(byText)),
    )
    expect(measures.every((one) => part(one, 'additionalProperties') === false)).toBe(true)
  })
})
