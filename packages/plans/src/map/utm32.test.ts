import { describe, expect, it } from 'vitest'
import { utm32OfDegrees } from './utm32.ts'

describe('UTM zone 32', () => {
  it('puts the central meridian at 500,000 metres east', () => {
    const [east] = utm32OfDegrees(9, 56)
    expect(east).toBeCloseTo(500_000, 6)
  })

  it('measures a meridian arc as GeographicLib does', () => {
    // length of the GRS80 meridian from the equator to 45° is 4,984,944.378 m; × 0.9996 = 4,982,950.400 m
    const [, north] = utm32OfDegrees(9, 45)
    expect(north).toBeCloseTo(4_982_950.4, 1)
  })

  it('is the same east and west of the central meridian', () => {
    const [east, north] = utm32OfDegrees(12, 55)
    const [west, northWest] = utm32OfDegrees(6, 55)
    expect(east - 500_000).toBeCloseTo(500_000 - west, 6)
    expect(north).toBeCloseTo(northWest, 6)
  })

  it('keeps small squares square (conformal)', () => {
    const [e0, n0] = utm32OfDegrees(12.5, 55.7)
    const [e1, n1] = utm32OfDegrees(12.5001, 55.7)
    const [e2, n2] = utm32OfDegrees(12.5, 55.7001)
    const across = (e1 - e0) * (e2 - e0) + (n1 - n0) * (n2 - n0)
    expect(across / (Math.hypot(e1 - e0, n1 - n0) * Math.hypot(e2 - e0, n2 - n0))).toBeCloseTo(0, 4)
  })
})
