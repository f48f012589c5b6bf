import { describe, expect, it } from 'vitest'
import { plainKey } from './header.ts'

describe('spellings of a header', () => {
  it.each([
    ['Tilmeldte patienter', 'tilmeldte_patienter'],
    ['TILMELDTE-PATIENTER', 'tilmeldte_patienter'],
    ['Område', 'omraade'],
    ['OMRÅDE', 'omraade'],
    ['Omra\u030Ade', 'omraade'],
    ['Køn', 'koen'],
    ['Længdegrad', 'laengdegrad'],
    ['Areal (km2)', 'areal_km2'],
  ])('takes »%s« and »%s« for the same', (one, other) => {
    expect(plainKey(one)).toBe(plainKey(other))
  })

  it('keeps different words apart', () => {
    expect(plainKey('gyldig_fra')).not.toBe(plainKey('gyldig_til'))
  })
})
