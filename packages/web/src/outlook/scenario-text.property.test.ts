import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../address/codec.ts'
import { OUTLOOK_CODEC } from './outlook-address.ts'
import { readScenario, writeScenario } from './scenario-text.ts'

const anyLever = fc.record({
  lever: fc.constantFrom('W1', 'W3', 'W19', 'W25'),
  variant: fc.constantFrom(null, 'nye', 'kun-almen-medicin'),
  startYear: fc.integer({ min: 2025, max: 2044 }),
  size: fc.integer({ min: -5000, max: 5000 }).map((hundredths) => hundredths / 100),
  rampYears: fc.integer({ min: 0, max: 15 }),
  place: fc.constantFrom(null, 'region-1085', 'kommune-0360', 'esbjerg'),
  on: fc.boolean(),
})

describe('a scenario in the address', () => {
  it('is read back as it was written, alone and in the whole address', () => {
    fc.assert(
      fc.property(fc.array(anyLever, { minLength: 1, maxLength: 25 }), (scenario) => {
        expect(readScenario(writeScenario(scenario))).toEqual(scenario)
        const { state } = readAddress(OUTLOOK_CODEC, '')
        const search = writeAddress(OUTLOOK_CODEC, { ...state, scenario })
        const read = readAddress(OUTLOOK_CODEC, search)
        expect(read.state.scenario).toEqual(scenario)
        expect(read.notices).toEqual([])
      }),
    )
  })

  it('can be written by hand', () => {
    expect(readScenario('W3:2027:40')).toEqual([
      { lever: 'W3', variant: null, startYear: 2027, size: 40, rampYears: 0, place: null, on: true },
    ])
  })

  it.each([
    '',
    'W3',
    'W3:1999:4',
    'W3:2027:x',
    'W26:2027:1',
    'W3:2027:1:0:Amt',
    'W3:2027:1:0:land-dk:til',
    'W3:2027:1,',
  ])('»%s« is not read, and the reader is told', (text) => {
    expect(readScenario(text)).toBeUndefined()
    const { state, notices } = readAddress(OUTLOOK_CODEC, `?scenarie=${encodeURIComponent(text)}`)
    expect(state.scenario).toEqual([])
    expect(notices).toHaveLength(1)
  })
})
