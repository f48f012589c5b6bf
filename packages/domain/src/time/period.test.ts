import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Period, periodContains, periodsOverlap } from './period.ts'
import { firstDayOf, getPlainDate } from './plain-date.ts'

const on = getPlainDate
const REGIONS_OF_2007: Period = { from: on('2007-01-01'), until: on('2027-01-01') }
const OESTDANMARK: Period = { from: on('2027-01-01'), until: null }

describe('a period is half-open', () => {
  it('contains its first day and not the day it ends', () => {
    expect(periodContains(REGIONS_OF_2007, on('2006-12-31'))).toBe(false)
    expect(periodContains(REGIONS_OF_2007, on('2007-01-01'))).toBe(true)
    expect(periodContains(REGIONS_OF_2007, on('2026-12-31'))).toBe(true)
    expect(periodContains(REGIONS_OF_2007, on('2027-01-01'))).toBe(false)
  })

  it('without a known end contains every later day', () => {
    expect(periodContains(OESTDANMARK, on('9999-12-31'))).toBe(true)
    expect(periodContains(OESTDANMARK, on('2026-12-31'))).toBe(false)
  })

  it('that ends when another begins does not overlap it (K24)', () => {
    expect(periodsOverlap(REGIONS_OF_2007, OESTDANMARK)).toBe(false)
    expect(periodsOverlap(REGIONS_OF_2007, { from: on('2026-12-31'), until: null })).toBe(true)
  })

  it('that ends where it begins has no day to share', () => {
    const empty = { from: on('2010-01-01'), until: on('2010-01-01') }
    expect(periodsOverlap(empty, REGIONS_OF_2007)).toBe(false)
    expect(periodsOverlap(REGIONS_OF_2007, empty)).toBe(false)
    expect(periodsOverlap(empty, empty)).toBe(false)
  })
})

describe('overlap holds for all periods', () => {
  const period = fc
    .tuple(fc.integer({ min: 2000, max: 2012 }), fc.option(fc.integer({ min: 2000, max: 2012 })))
    .map(
      ([from, until]): Period => ({
        from: firstDayOf(from),
        until: until === null ? null : firstDayOf(until),
      }),
    )
  // every boundary lies on a 1 January, so these days see every stretch
  const days = Array.from({ length: 20 }, (_, index) => firstDayOf(1998 + index))

  it('two periods overlap when some day lies in both, and in either order', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = days.some((day) => periodContains(a, day) && periodContains(b, day))
        expect(periodsOverlap(a, b)).toBe(shared)
        expect(periodsOverlap(b, a)).toBe(shared)
      }),
    )
  })
})
