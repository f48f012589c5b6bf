import { AREA_LEVELS, areaId, DENMARK, getPlainDate } from '@laegedaekning/domain'
import { COMPARISON_KINDS } from '@laegedaekning/plans'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../address/codec.ts'
import { STATUS_CODEC, type StatusAddress } from './status-address.ts'

/** Links of release 0.1. They must be understood for ever: lines are added, never changed or removed. */
const LINKS_OF_0_1 = [
  '?noegletal=indbyggere-pr-praksis&niveau=kommune&dato=2026-01-01&sammenlign=land',
  '?noegletal=indbyggere-pr-praksis&niveau=kommune&dato=2026-01-01&sammenlign=land&omraade=kommune-0336',
  '?noegletal=ledige-ydernumre&niveau=kommune&dato=2008-01-01&sammenlign=land&inden-for=region-1082',
  '?noegletal=befolkning&niveau=region&dato=2027-01-01&sammenlign=aaret-foer&sprog=en',
  '?noegletal=laeger-60-plus&niveau=sundhedsraad&dato=2026-01-01&sammenlign=region&vis=spredning&kendt=2026-03-01',
  '?noegletal=borgere-uden-laege&niveau=vur&dato=2026-01-01&sammenlign=norm&sorter=omraade&retning=stigende&raekker=alle',
  '?noegletal=indbyggere-pr-praksis&niveau=kommune&dato=2026-01-01&sammenlign=land&sorter=del-P&forklar=indbyggere-pr-praksis:kommune-0336:2026-01-01:A',
  '?omraade=760&kendt=2026-03-01T12:00:00Z',
]

describe('the address of the Status room', () => {
  it.each(LINKS_OF_0_1)('understands %s', (link) => {
    expect(readAddress(STATUS_CODEC, link).notices).toEqual([])
  })

  it('reads a bare code as a kommune, with or without the leading zero', () => {
    expect(readAddress(STATUS_CODEC, '?omraade=760').state.area).toBe('kommune-0760')
    expect(readAddress(STATUS_CODEC, '?omraade=0101').state.area).toBe('kommune-0101')
  })

  it('always says indicator, level, date and comparison, so that a link keeps its meaning', () => {
    const { state } = readAddress(STATUS_CODEC, '?noegletal=befolkning&dato=2026-01-01')
    expect(writeAddress(STATUS_CODEC, state)).toBe(
      '?noegletal=befolkning&niveau=kommune&dato=2026-01-01&sammenlign=land',
    )
  })

  it.each([
    ['dato', '2026-02-30'],
    ['niveau', 'amtskommune'],
    ['sammenlign', 'sverige'],
    ['omraade', 'x'],
    ['kendt', 'i går'],
    ['sorter', 'del-'],
    ['vis', 'lagkage'],
    ['sprog', 'fr'],
  ])('%s=%s falls back with a notice', (name, text) => {
    expect(readAddress(STATUS_CODEC, `?${name}=${encodeURIComponent(text)}`).notices).toEqual([
      { kind: 'value-unknown', name, text },
    ])
  })

  it('gives back every state that was written into it', () => {
    const kommune = fc.constantFrom(areaId('kommune', '0101'), areaId('region', '1085'))
    const state: fc.Arbitrary<StatusAddress> = fc.record({
      indicator: fc.constantFrom(null, 'befolkning', 'indbyggere-pr-praksis'),
      level: fc.constantFrom(...AREA_LEVELS),
      date: fc.constantFrom(null, getPlainDate('2008-01-01'), getPlainDate('2027-01-01')),
      compareWith: fc.constantFrom(...COMPARISON_KINDS),
      within: fc.oneof(fc.constant(DENMARK), kommune),
      area: fc.option(kommune, { nil: null }),
      known: fc.constantFrom(null, '2026-03-01', '2026-03-01T12:00:00Z'),
      view: fc.constantFrom('tabel' as const, 'spredning' as const),
      sort: fc.constantFrom(
        'vaerdi' as const,
        'omraade' as const,
        'sammenligning' as const,
        'del-P65' as const,
      ),
      direction: fc.constantFrom(null, 'faldende' as const, 'stigende' as const),
      rows: fc.constantFrom('foerste' as const, 'alle' as const),
      explain: fc.constantFrom('', 'befolkning:land-dk:2026-01-01', 'befolkning:land-dk:2026-01-01:P'),
      language: fc.constantFrom('da' as const, 'en' as const),
    })
    fc.assert(
      fc.property(state, (given) => {
        expect(readAddress(STATUS_CODEC, writeAddress(STATUS_CODEC, given))).toEqual({
          state: given,
          notices: [],
        })
      }),
    )
  })
})
