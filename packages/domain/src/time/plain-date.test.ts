import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageAt, findPlainDate, firstDayOf, getPlainDate, yearOf } from './plain-date.ts'

describe('a plain date', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(findPlainDate(text)).toBe(text)
  })

  it.each([
    '2023-02-29', // no leap year
    '1900-02-29', // a century is no leap year
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '22-11-2026',
    '2026-11-22T00:00:00Z',
    ' 2026-11-22',
    '2026-11-22\n',
    '',
  ])('»%s« is none', (text) => {
    expect(findPlainDate(text)).toBeUndefined()
    expect(() => getPlainDate(text)).toThrow(RangeError)
  })

  it('knows its year, and the first day of a year', () => {
    expect(yearOf(getPlainDate('2027-01-01'))).toBe(2027)
    expect(firstDayOf(2027)).toBe('2027-01-01')
    expect(firstDayOf(7)).toBe('0007-01-01')
    expect(() => firstDayOf(0)).toThrow(RangeError)
  })

  it('agrees with the calendar of the language for every day of four centuries', () => {
    const day = new Date(Date.UTC(1800, 0, 1))
    for (let count = 0; count < 146_097; count++) {
      const text = day.toISOString().slice(0, 10)
      if (findPlainDate(text) !== text) expect.fail(`${text} is a day`)
      day.setUTCDate(day.getUTCDate() + 1)
    }
  })

  it('there are no other days in a year than those of the calendar', () => {
    const number = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), number, number, (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const milliseconds = Date.parse(`${text}T00:00:00Z`)
        const isDay = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
        expect(findPlainDate(text) !== undefined).toBe(isDay)
      }),
      { numRuns: 500 },
    )
  })
})

describe('age in completed years', () => {
  const born = getPlainDate('1961-07-15')

  it.each([
    ['2026-07-14', 64],
    ['2026-07-15', 65],
    ['2026-12-31', 65],
    ['1961-07-15', 0],
    ['1961-07-14', -1],
  ])('someone born on 15 July 1961 is on %s %s', (date, age) => {
    expect(ageAt(born, getPlainDate(date))).toBe(age)
  })

  it('someone born on 29 February is a year older from 1 March in a common year', () => {
    const leap = getPlainDate('2000-02-29')
    expect(ageAt(leap, getPlainDate('2023-02-28'))).toBe(22)
    expect(ageAt(leap, getPlainDate('2023-03-01'))).toBe(23)
    expect(ageAt(leap, getPlainDate('2024-02-29'))).toBe(24)
  })
})
