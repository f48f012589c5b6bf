import { describe, expect, it } from 'vitest'
import { computeBundle, parseBundle } from '../bundle/bundle.ts'
import { makeTinyInput } from '../testing/tiny-input.ts'
import { parseForecastInput } from './parse-input.ts'

const input = makeTinyInput()
const faultsOf = (json: unknown) =>
  parseForecastInput(json).issues.map(({ code, at }) => [code, at?.kind === 'field' ? at.pointer : ''])

describe('reading the input of a forecast (F24)', () => {
  it('accepts what it should', () => {
    expect(faultsOf(structuredClone(input))).toEqual([])
  })

  it('refuses unknown and missing keys with their pointer', () => {
    const { death, ...rest } = input
    expect(death.length).toBeGreaterThan(0)
    expect(faultsOf({ ...rest, deaths: [] })).toEqual([
      ['REQUEST_KEY_UNKNOWN', '/deaths'],
      ['REQUEST_KEY_MISSING', '/death'],
    ])
    const careers = input.careers.map((career) => ({ ...career, sale: { ...career.sale, ratio: 1 } }))
    expect(faultsOf({ ...input, careers })[0]).toEqual(['REQUEST_KEY_UNKNOWN', '/careers/0/sale/ratio'])
  })

  it('refuses numbers out of range, and names that nothing bears', () => {
    const studies = { ...input.studies, dropOut: 1.2 }
    expect(faultsOf({ ...input, studies })).toEqual([['REQUEST_VALUE_NOT_ALLOWED', '/studies/dropOut']])
    const changes = [
      {
        parameter: 'exit.sale',
        operation: 'multiply',
        amount: 0.5,
        fromYear: 2026,
        where: { places: ['atlantis'] },
      },
      { parameter: 'exit.sale', operation: 'add', amount: 0.5, fromYear: 2026 },
    ]
    expect(faultsOf({ ...input, changes })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/changes/0/where/places'],
      ['REQUEST_VALUE_NOT_ALLOWED', '/changes/1/operation'],
    ])
    const specialists = input.specialists.map((row, index) =>
      index === 3 ? { ...row, place: 'h-syd' } : row,
    )
    expect(faultsOf({ ...input, specialists })).toEqual([['REQUEST_VALUE_NOT_ALLOWED', '/specialists/3']])
  })

  it('refuses a need for only some kommuner, and a region in two VUR', () => {
    expect(faultsOf({ ...input, need: input.need.slice(1) })).toEqual([
      ['REQUEST_VALUE_NOT_ALLOWED', '/need'],
    ])
    const places = input.places.map((place) => (place.id === 'k2' ? { ...place, vur: 'vur-syd' } : place))
    expect(faultsOf({ ...input, places })).toEqual([['REQUEST_VALUE_NOT_ALLOWED', '/places/1/vur']])
  })
})

describe('a bundle', () => {
  const bundle = {
    input: { ...input, endYear: 2028 },
    simulation: { seed: 1, runs: 4 },
    areas: ['k1'],
    measures: ['service'],
  }

  it('gives its rows, accounts and hashes', () => {
    const { value, issues } = parseBundle({ bundle })
    expect(issues).toEqual([])
    const answer = value === null ? undefined : computeBundle(value)
    expect(answer?.lines.map(({ area, measure }) => [area, measure])).toEqual([['k1', 'service']])
    expect(answer?.years).toEqual([2025, 2026, 2027, 2028])
    expect(answer?.lines[0]?.quantiles?.map(({ level }) => level)).toEqual([
      0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95,
    ])
    expect(answer?.accounts.length).toBe(6) // one area, two groups, three years
    expect(answer?.largestResidual).toBe(0)
    expect(answer?.hashes.result).toMatch(/^[0-9a-f]{64}$/)
  })

  it('names its faults from its own root', () => {
    const { issues } = parseBundle({ bundle: { ...bundle, input: { ...input, ageBound: 10 }, rounds: 1 } })
    expect(issues.map(({ at }) => (at?.kind === 'field' ? at.pointer : ''))).toEqual([
      '/bundle/rounds',
      '/bundle/input/ageBound',
    ])
  })
})
