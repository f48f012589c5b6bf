import { describe, expect, it } from 'vitest'
import { type NumberColumn, readNumber } from './number.ts'
import { recogniseNumberStyle, UNKNOWN_STYLE } from './number-style.ts'

function valueOf(
  cell: string,
  column: NumberColumn = 'decimal',
  others: readonly string[] = [],
): number | string {
  const reading = readNumber(cell, column, recogniseNumberStyle([cell, ...others], false))
  if (reading.kind !== 'number') return reading.kind
  return reading.ambiguous ? `${reading.value}?` : reading.value
}

describe('numbers', () => {
  it.each([
    ['1234', 1234],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567,25', 1_234_567.25],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00A0234\u00A0567', 1_234_567],
    ['−5', -5],
    ['+5', 5],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['1e3', 1000],
    ['1,5E-3', 0.0015],
    ['007', 7],
  ])('reads %s as %s', (cell, value) => {
    expect(valueOf(cell)).toBe(value)
  })

  it.each(['1.6oo', '1.60', 'ca. 5', '1,2,3', '12.34.56', '1 23', '--5', '5-', '0x10', '1_600', '½', '٣'])(
    'does not read %s as a whole number',
    (cell) => {
      expect(valueOf(cell, 'integer')).toBe('unreadable')
    },
  )

  it.each([
    'NaN',
    'Infinity',
    '-inf',
    '∞',
    '1e308',
    '1e999',
    '9007199254740993',
    '-0',
    '-0,0',
    '9'.repeat(400),
  ])('has no use for %s', (cell) => {
    expect(valueOf(cell)).toBe('out-of-range')
  })

  it('takes 1.600 in a column of whole numbers for 1600, sure only where the file shows thousands with a dot', () => {
    expect(valueOf('1.600', 'integer')).toBe('1600?')
    expect(valueOf('1.600', 'integer', ['2.345.678'])).toBe(1600)
    expect(valueOf('1.600', 'integer', ['12.345,5'])).toBe(1600)
    expect(valueOf('1.600', 'integer', ['55.6760'])).toBe('1600?')
  })

  it('lets the other numbers of the file say what 1.600 means in a column of decimals', () => {
    expect(valueOf('1.600', 'decimal', ['0.25'])).toBe(1.6)
    expect(valueOf('1.600', 'decimal', ['1.234,5'])).toBe(1600)
    expect(valueOf('1.600', 'decimal')).toBe('1600?')
    expect(valueOf('1,600', 'decimal')).toBe(1.6)
  })

  it('takes the dot for the decimal mark in a file whose columns are separated by commas', () => {
    const style = { ...UNKNOWN_STYLE, commaSeparates: true }
    expect(readNumber('1.600', 'decimal', style)).toEqual({ kind: 'number', value: 1.6, ambiguous: false })
    expect(readNumber('1,600', 'decimal', style)).toEqual({ kind: 'number', value: 1.6, ambiguous: true })
  })

  it('never takes a mark in degrees for thousands', () => {
    expect(valueOf('55.712', 'degrees', ['1.234.567'])).toBe(55.712)
    expect(valueOf('55,712', 'degrees')).toBe(55.712)
  })
})
