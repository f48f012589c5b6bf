import { describe, expect, it } from 'vitest'
import { chanceOf } from './chance-words.ts'
import { drawFan, edge, type FanYear, shapeOf } from './fan-state.ts'

describe('a chance in words', () => {
  it.each([
    [0.74, { kind: 'of', times: 3, among: 4 }],
    [0.5, { kind: 'of', times: 1, among: 2 }],
    [0.66, { kind: 'of', times: 2, among: 3 }],
    [0.82, { kind: 'of', times: 4, among: 5 }],
    [0.04, { kind: 'of', times: 1, among: 20 }],
    [0.9, { kind: 'of', times: 9, among: 10 }],
    [0.01, { kind: 'rare' }],
    [0.99, { kind: 'nearly-all' }],
    [0.004, { kind: 'rarest' }],
    [0, { kind: 'rarest' }],
    [1, { kind: 'all' }],
  ])('%s is told by the nearest of the fractions that people know', (probability, told) => {
    expect(chanceOf(probability, 200)).toEqual(told)
  })

  it('none of twenty courses is no proof of fewer than one in a hundred', () => {
    expect(chanceOf(0, 20)).toEqual({ kind: 'none' })
  })
})

const fan: readonly FanYear[] = [
  { year: 2025, middle: 100, bands: [{ share: 90, low: 100, high: 100 }] },
  { year: 2035, middle: 150, bands: [{ share: 90, low: 120, high: 180 }] },
  { year: 2045, middle: 140, bands: [{ share: 90, low: 90, high: 200 }] },
]

describe('a fan', () => {
  const series = { years: fan, points: [], goal: { year: 2035, value: 240 }, against: null }

  it('has its first year at the left edge, its last at the right, and the goal inside the frame', () => {
    const drawing = drawFan(series, 720, 360)
    expect(drawing?.xOf(2025)).toBe(58)
    expect(drawing?.xOf(2045)).toBe(720 - 16)
    // halfway in years is halfway in the frame: (58 + 704) / 2 = 381
    expect(drawing?.goal?.x).toBe(381)
    expect(drawing?.goal?.y).toBeGreaterThanOrEqual(16)
    expect(drawing?.xTicks.map(({ year }) => year)).toEqual([2025, 2030, 2035, 2040, 2045])
    expect(drawFan(series, 360, 300)?.xTicks.map(({ year }) => year)).toEqual([2030, 2040])
  })

  it('has a band as wide as its numbers', () => {
    const [, middle] = fan
    if (middle === undefined) throw new Error('no year')
    expect([edge(middle, 90, 'low'), edge(middle, 90, 'high'), edge(middle, 50, 'low')]).toEqual([
      120, 180, 150,
    ])
    expect(drawFan(series, 720, 360)?.bands).toHaveLength(1)
  })

  it('tells its highest and lowest year', () => {
    expect(shapeOf(fan)?.highest.year).toBe(2035)
    expect(shapeOf(fan)?.lowest.year).toBe(2025)
    expect(shapeOf([])).toBeNull()
    expect(drawFan({ ...series, years: [] }, 720, 360)).toBeNull()
  })
})
