import { describe, expect, it } from 'vitest'
import { fillingRates } from './filling-rate.ts'
import { stockFromGrowth } from './growth.ts'
import { doctorsOnPath, straightPath } from './straight-path.ts'

const TO_5000 = { startYear: 2024, startDoctors: 3500, targetYear: 2035, targetDoctors: 5000 }

describe('the straight path to 5,000 doctors (N1, C1.19)', () => {
  it('takes 136.4 net a year over 11 years', () => {
    const path = straightPath(TO_5000)
    expect(path.years).toBe(11) // 2035 − 2024
    expect(path.netPerYear).toBeCloseTo(136.3636, 4) // 1,500 / 11
  })

  it('is at the start in the first year, at the goal in the last, and says nothing outside', () => {
    const path = straightPath(TO_5000)
    expect(doctorsOnPath(path, 2024)).toBe(3500)
    expect(doctorsOnPath(path, 2026)).toBeCloseTo(3772.727, 3) // 3,500 + 2 × 136.3636
    expect(doctorsOnPath(path, 2035)).toBe(5000)
    expect(doctorsOnPath(path, 2023)).toBeNull()
    expect(doctorsOnPath(path, 2036)).toBeNull()
  })

  it('a path that ends when it begins is refused', () => {
    expect(() => straightPath({ ...TO_5000, targetYear: 2024 })).toThrow(RangeError)
  })
})

describe('the stock behind a published growth (C1.17)', () => {
  it('17,305 more, which is 60 %, started from about 28,842', () => {
    const stock = stockFromGrowth(17_305, 0.6)
    expect(stock.stockAtStart).toBeCloseTo(28_841.667, 3) // 17,305 / 0.60
    expect(stock.stockAtEnd).toBeCloseTo(46_146.667, 3)
  })

  it('a growth of nothing does not say what it started from', () => {
    expect(() => stockFromGrowth(0, 0)).toThrow(RangeError)
  })
})

describe('filling by part (T11, C1.18)', () => {
  it('a city filled to 95 % hides that the rest is filled to 60 %', () => {
    const rates = fillingRates([
      { name: 'city', posted: 100, filled: 95 },
      { name: 'outside', posted: 20, filled: 12 },
    ])
    expect(rates.overallShare).toBeCloseTo(0.8917, 4) // 107 / 120
    expect(rates.parts).toEqual([
      { name: 'city', share: 0.95 },
      { name: 'outside', share: 0.6 },
    ])
    expect(rates.hiddenShare).toBeCloseTo(0.2917, 4) // 0.8917 − 0.6
  })

  it('a part where nothing was posted has no share and hides nothing', () => {
    const rates = fillingRates([
      { name: 'city', posted: 10, filled: 5 },
      { name: 'outside', posted: 0, filled: 0 },
    ])
    expect(rates.parts[1]).toEqual({ name: 'outside', share: null })
    expect(rates.hiddenShare).toBe(0)
  })

  it('nothing posted anywhere is no share at all', () => {
    expect(fillingRates([])).toEqual({ overallShare: null, parts: [], hiddenShare: null })
  })
})
