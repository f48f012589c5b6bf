import { describe, expect, it } from 'vitest'
import { findBoolean } from './boolean.ts'
import { findDate } from './date.ts'

describe('dates', () => {
  it.each(['2026-01-31', '31-01-2026', '31.1.2026', '31. 1.2026', '31/01/2026', '2026/1/31', '20260131'])(
    'reads %s as the last day of January',
    (cell) => {
      expect(findDate(cell)).toBe('2026-01-31')
    },
  )

  it('reads the day before the month, as in Denmark', () => {
    expect(findDate('03/02/2026')).toBe('2026-02-03')
  })

  it.each([
    '01/31/2026',
    '31-02-2026',
    '0000-01-01',
    '2026-13-01',
    '1.1.26',
    '2026-01-01T24:00',
    '24:00',
    'i dag',
    '',
  ])('knows no day »%s«', (cell) => {
    expect(findDate(cell)).toBeUndefined()
  })

  it('knows 29 February only in leap years', () => {
    expect(findDate('29-02-2024')).toBe('2024-02-29')
    expect(findDate('29-02-2026')).toBeUndefined()
  })
})

describe('yes and no', () => {
  it('reads ja and nej in several spellings and nothing else', () => {
    expect(['Ja', 'j', 'TRUE', '1', 'x'].map(findBoolean)).toEqual([true, true, true, true, true])
    expect(['Nej', 'n', 'falsk', '0'].map(findBoolean)).toEqual([false, false, false, false])
    expect(['måske', '2', ''].map(findBoolean)).toEqual([undefined, undefined, undefined])
  })
})
