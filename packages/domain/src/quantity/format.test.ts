import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNITS } from '../provenance/figure.ts'
import { getPlainDate } from '../time/plain-date.ts'
import { formatDate, formatNumber, formatValue, MISSING_WORDS, UNIT_WORDS } from './format.ts'

describe('numbers in Danish and English', () => {
  it.each([
    [1234.5, 1, '1.234,5', '1,234.5'],
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [6025511, 0, '6.025.511', '6,025,511'],
    [0.125, 2, '0,13', '0.13'],
    [-1500.25, 1, '−1.500,3', '−1,500.3'],
    [-0.04, 1, '0,0', '0.0'], // what is shown as zero has no minus
    [-0, 0, '0', '0'],
  ])('%s with %s decimals', (value, decimals, danish, english) => {
    expect(formatNumber(value, decimals, 'da')).toBe(danish)
    expect(formatNumber(value, decimals, 'en')).toBe(english)
  })

  it('a share is a percentage, with a space in Danish', () => {
    expect(formatValue(0.374, 'share', 'da')).toBe('37,4 %')
    expect(formatValue(0.374, 'share', 'en')).toBe('37.4%')
  })

  it('a share that is not everything is never shown as 100, nor one that is something as 0', () => {
    expect(formatValue(0.9995309919566258, 'share', 'da')).toBe('99,95 %')
    expect(formatValue(0.0004, 'share', 'da')).toBe('0,04 %')
    expect(formatValue(1, 'share', 'da')).toBe('100,0 %')
    expect(formatValue(1 - 1e-12, 'share', 'da')).toBe('100,0 %')
    expect(formatValue(0, 'share', 'da')).toBe('0,0 %')
  })

  it('every unit has its decimals: people whole, capacities with one', () => {
    expect(formatValue(1599.6, 'patients-per-capacity', 'da')).toBe('1.600')
    expect(formatValue(2.25, 'capacities', 'da')).toBe('2,3')
    expect(formatValue(4.8049, 'per-1000-inhabitants', 'da')).toBe('4,80')
  })

  it('can be read back to the decimals shown, in both languages', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 3 }), (number, decimals) => {
        const danish = formatNumber(number, decimals, 'da')
          .replaceAll('.', '')
          .replace(',', '.')
          .replace('−', '-')
        const english = formatNumber(number, decimals, 'en').replaceAll(',', '').replace('−', '-')
        expect(Math.abs(Number(danish) - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6)
        expect(Number(english)).toBe(Number(danish))
      }),
    )
  })
})

describe('dates and words', () => {
  it('a date is written out', () => {
    expect(formatDate(getPlainDate('2026-01-01'), 'da')).toBe('1. januar 2026')
    expect(formatDate(getPlainDate('2008-10-31'), 'en')).toBe('31 October 2008')
  })

  it('every unit has words in both languages; only plain numbers have none', () => {
    const silent = UNITS.filter((unit) => UNIT_WORDS[unit].da === '' || UNIT_WORDS[unit].en === '')
    expect(silent).toEqual(['index', 'number'])
  })

  it('no two reasons for a missing value read the same', () => {
    const words = Object.values(MISSING_WORDS)
    expect(new Set(words.map((text) => text.da)).size).toBe(words.length)
    expect(new Set(words.map((text) => text.en)).size).toBe(words.length)
  })
})
