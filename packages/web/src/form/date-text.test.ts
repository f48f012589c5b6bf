import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { dateText, findDateText } from './date-text.ts'

describe('a date as people write it', () => {
  it.each([
    '1-1-2027',
    '01.01.2027',
    '1/1 2027',
    '1. januar 2027',
    '1 January 2027',
    ' 2027-01-01 ',
    '01-01-2027',
  ])('»%s« is 1 January 2027', (text) => {
    expect(findDateText(text)).toBe('2027-01-01')
  })

  it('the day stands before the month', () => {
    expect(findDateText('2-3-2026')).toBe('2026-03-02')
  })

  it.each(['', '31-02-2026', '1-13-2026', '2026', 'i morgen', '1. jan 2026', '01-01-26'])(
    '»%s« is no date',
    (text) => {
      expect(findDateText(text)).toBeUndefined()
    },
  )

  it('is shown as it can be written', () => {
    expect(dateText(getPlainDate('2027-01-31'))).toBe('31-01-2027')
  })
})
