import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equirectangularKm, haversineKm, isWithin } from './distance.ts'

const COPENHAGEN = { lat: 55.67594, lon: 12.56553 }
const AARHUS = { lat: 56.15674, lon: 10.21076 }

describe('straight-line distances', () => {
  it('one degree of latitude is 111.195 km', () => {
    // 6,371 × π / 180 = 111.1949
    expect(equirectangularKm({ lat: 55, lon: 10 }, { lat: 56, lon: 10 })).toBeCloseTo(111.1949, 4)
    expect(haversineKm({ lat: 55, lon: 10 }, { lat: 56, lon: 10 })).toBeCloseTo(111.1949, 4)
  })

  it('one degree of longitude at 60° north is half of one at the equator', () => {
    // 111.1949 × cos 60° = 55.5975
    expect(equirectangularKm({ lat: 60, lon: 10 }, { lat: 60, lon: 11 })).toBeCloseTo(55.5975, 4)
  })

  it('København to Aarhus is about 156.2 km both ways of measuring', () => {
    // by the law of cosines: 6,371 × acos(sin a sin b + cos a cos b cos d) = 156.1614
    expect(haversineKm(COPENHAGEN, AARHUS)).toBeCloseTo(156.1614, 3)
    expect(equirectangularKm(COPENHAGEN, AARHUS) / haversineKm(COPENHAGEN, AARHUS)).toBeCloseTo(1, 3)
  })

  it('takes the short way over the 180th meridian', () => {
    // 0.2 × 111.1949
    expect(equirectangularKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.239, 3)
    expect(equirectangularKm({ lat: 0, lon: -179.9 }, { lat: 0, lon: 179.9 })).toBeCloseTo(22.239, 3)
  })

  it('exactly the limit is within it, also after rounding', () => {
    expect(isWithin(15, 15)).toBe(true)
    expect(isWithin(0.1 + 0.2, 0.3)).toBe(true) // 0.30000000000000004
    expect(isWithin(15.000001, 15)).toBe(false)
  })
})

const point = fc.record({
  lat: fc.double({ min: 54.5, max: 57.8, noNaN: true }),
  lon: fc.double({ min: 8, max: 15.2, noNaN: true }),
})

describe('the plain distance agrees with the great circle in Denmark', () => {
  it('to less than 0.1 % across the whole country', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const exact = haversineKm(a, b)
        expect(Math.abs(equirectangularKm(a, b) - exact)).toBeLessThanOrEqual(exact * 1e-3 + 1e-6)
      }),
    )
  })

  it('to less than a metre within 40 km', () => {
    const step = fc.double({ min: -0.3, max: 0.3, noNaN: true })
    fc.assert(
      fc.property(point, step, step, (a, north, east) => {
        const b = { lat: a.lat + north, lon: a.lon + east }
        expect(Math.abs(equirectangularKm(a, b) - haversineKm(a, b))).toBeLessThan(0.001)
      }),
    )
  })

  it('is the same in both directions, and 0 to the point itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(equirectangularKm(a, b)).toBe(equirectangularKm(b, a))
        expect(equirectangularKm(a, a)).toBe(0)
      }),
    )
  })
})
