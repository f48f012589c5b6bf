import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COVERAGE_BASES, COVERAGE_KEYS } from './coverage-input.ts'
import { parseCoverageInput } from './parse-coverage-input.ts'

const AREA = { id: 'a', inhabitants: 8000, capacities: 4 }
const PROBLEM = { date: '2026-01-01', areas: [AREA] }

/** Code and pointer of every issue. */
const issuesOf = (json: unknown) =>
  parseCoverageInput(json).issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])

describe('the problem of compute coverage', () => {
  it('is read from plain JSON', () => {
    expect(parseCoverageInput(PROBLEM)).toEqual({ value: PROBLEM, issues: [] })
  })

  it('reads every key there is', () => {
    const full = {
      ...PROBLEM,
      norm: 1500,
      basis: 'weighted',
      weights: [
        { sex: 'female', ageFrom: 0, ageUntil: null, weight: 1.2 },
        { sex: 'male', ageFrom: 0, ageUntil: null, weight: 0.8 },
      ],
      nationalPopulation: [
        { sex: 'female', ageFrom: 0, ageUntil: null, people: 3 },
        { sex: 'male', ageFrom: 0, ageUntil: null, people: 3 },
      ],
      areas: [
        {
          ...AREA,
          listedPatients: 7000,
          population: [
            { sex: 'female', ageFrom: 0, ageUntil: null, people: 1 },
            { sex: 'male', ageFrom: 0, ageUntil: null, people: 2 },
          ],
          vacant: 0,
          norm: 1450,
        },
      ],
    }
    expect(parseCoverageInput(full)).toEqual({ value: full, issues: [] })
  })

  it('groups without a sex are for all', () => {
    const area = { ...AREA, population: [{ ageFrom: 0, ageUntil: null, people: 7 }] }
    const { value } = parseCoverageInput({ ...PROBLEM, areas: [area] })
    expect(value?.areas[0]?.population).toEqual([{ sex: 'all', ageFrom: 0, ageUntil: null, people: 7 }])
  })

  it('refuses unknown keys with their pointers, at every level', () => {
    const json = {
      ...PROBLEM,
      norms: 1600,
      areas: [{ ...AREA, 'a/b~c': 1, population: [{ ageFrom: 0, ageUntil: null, people: 1, age: 3 }] }],
    }
    expect(issuesOf(json)).toEqual([
      ['REQUEST_KEY_UNKNOWN', '/norms'],
      ['REQUEST_KEY_UNKNOWN', '/areas/0/a~1b~0c'],
      ['REQUEST_KEY_UNKNOWN', '/areas/0/population/0/age'],
    ])
    expect(parseCoverageInput(json).value).toBeNull()
    expect(parseCoverageInput({ ...PROBLEM, norms: 1600 }).issues[0]?.values).toEqual({
      found: 'norms',
      expected: 'date, areas, norm, basis, weights, nationalPopulation',
    })
  })

  it('names every key that is missing', () => {
    expect(issuesOf({})).toEqual([
      ['REQUEST_KEY_MISSING', '/date'],
      ['REQUEST_KEY_MISSING', '/areas'],
    ])
    expect(issuesOf({ ...PROBLEM, areas: [{}] })).toEqual([
      ['REQUEST_KEY_MISSING', '/areas/0/id'],
      ['REQUEST_KEY_MISSING', '/areas/0/capacities'],
    ])
    expect(issuesOf({ ...PROBLEM, basis: 'weighted' })).toEqual([['REQUEST_KEY_MISSING', '/weights']])
    expect(issuesOf({ ...PROBLEM, weights: [{}] })).toEqual([
      ['REQUEST_KEY_MISSING', '/weights/0/ageFrom'],
      ['REQUEST_KEY_MISSING', '/weights/0/ageUntil'],
      ['REQUEST_KEY_MISSING', '/weights/0/weight'],
    ])
  })

  it.each<[string, unknown, string]>([
    ['no object', [], ''],
    ['a date that is none', { ...PROBLEM, date: '2026-02-30' }, '/date'],
    ['a norm of 0', { ...PROBLEM, norm: 0 }, '/norm'],
    ['a norm without end', { ...PROBLEM, norm: Infinity }, '/norm'],
    ['a number as text', { ...PROBLEM, norm: '1600' }, '/norm'],
    ['another basis', { ...PROBLEM, basis: 'patients' }, '/basis'],
    ['no areas', { ...PROBLEM, areas: [] }, '/areas'],
    ['areas that are no list', { ...PROBLEM, areas: { a: 1 } }, '/areas'],
    ['an area that is no object', { ...PROBLEM, areas: ['a'] }, '/areas/0'],
    ['an id that is no text', { ...PROBLEM, areas: [{ ...AREA, id: 101 }] }, '/areas/0/id'],
    ['an empty id', { ...PROBLEM, areas: [{ ...AREA, id: '' }] }, '/areas/0/id'],
    ['an area that stands twice', { ...PROBLEM, areas: [AREA, AREA] }, '/areas/1/id'],
    ['fewer than no capacities', { ...PROBLEM, areas: [{ ...AREA, capacities: -1 }] }, '/areas/0/capacities'],
    [
      'capacities that are null',
      { ...PROBLEM, areas: [{ ...AREA, capacities: null }] },
      '/areas/0/capacities',
    ],
    ['more vacant than there are', { ...PROBLEM, areas: [{ ...AREA, vacant: 5 }] }, '/areas/0/vacant'],
    [
      'ages with a gap',
      { ...PROBLEM, areas: [{ ...AREA, population: [{ ageFrom: 1, ageUntil: null, people: 1 }] }] },
      '/areas/0/population',
    ],
    [
      'an age group that ends before it begins',
      { ...PROBLEM, areas: [{ ...AREA, population: [{ ageFrom: 5, ageUntil: 5, people: 1 }] }] },
      '/areas/0/population/0/ageUntil',
    ],
    [
      'half a year of age',
      { ...PROBLEM, areas: [{ ...AREA, population: [{ ageFrom: 0.5, ageUntil: null, people: 1 }] }] },
      '/areas/0/population/0/ageFrom',
    ],
    [
      'weights of one sex',
      { ...PROBLEM, weights: [{ sex: 'male', ageFrom: 0, ageUntil: null, weight: 1 }] },
      '/weights',
    ],
    [
      'a third word for sex',
      { ...PROBLEM, weights: [{ sex: 'mand', ageFrom: 0, ageUntil: null, weight: 1 }] },
      '/weights/0/sex',
    ],
  ])('refuses %s', (_, json, pointer) => {
    expect(issuesOf(json)).toEqual([['REQUEST_VALUE_NOT_ALLOWED', pointer]])
    expect(parseCoverageInput(json).value).toBeNull()
  })

  it('a key of the name __proto__ is an unknown key like any other', () => {
    expect(
      issuesOf(JSON.parse('{"date":"2026-01-01","areas":[{"id":"a","capacities":1}],"__proto__":{}}')),
    ).toEqual([['REQUEST_KEY_UNKNOWN', '/__proto__']])
  })
})

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined
const keysOf = (object: unknown) => Object.keys(part(object, 'properties') ?? {}).toSorted()
const allOf = ({ required, optional }: { required: readonly string[]; optional: readonly string[] }) =>
  [...required, ...optional].toSorted()
const objectOf = ({
  required,
  optional,
}: {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}) => ({
  additionalProperties: false,
  required,
  properties: Object.fromEntries([...required, ...optional].map((key) => [key, expect.anything()])),
})

describe('the published schema', () => {
  const path = join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    '..',
    'docs',
    'reference',
    'engines',
    'coverage.schema.json',
  )
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'))

  it('has the keys that the reader has, and refuses others', () => {
    expect(schema).toMatchObject(objectOf(COVERAGE_KEYS.problem))
    expect(schema).toMatchObject({
      properties: { basis: { enum: COVERAGE_BASES } },
      $defs: {
        area: objectOf(COVERAGE_KEYS.area),
        group: objectOf(COVERAGE_KEYS.group),
        weight: objectOf(COVERAGE_KEYS.weight),
      },
    })
  })

  it('has no key that the reader does not have', () => {
    const { problem, area, group, weight } = COVERAGE_KEYS
    const parts = part(schema, '$defs')
    expect(keysOf(schema)).toEqual(allOf(problem))
    expect(keysOf(part(parts, 'area'))).toEqual(allOf(area))
    expect(keysOf(part(parts, 'group'))).toEqual(allOf(group))
    expect(keysOf(part(parts, 'weight'))).toEqual(allOf(weight))
  })
})
