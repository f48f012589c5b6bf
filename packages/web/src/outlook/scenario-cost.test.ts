import { describe, expect, it } from 'vitest'
import { costOf } from './lever-parts.ts'
import { readScenario } from './scenario-text.ts'

type Paid = Parameters<typeof costOf>[3]

const YEARS = [2026, 2027, 2028]
const everywhere: Paid = () => [10, 10, 10]
const [raise, courses] = [readScenario('W14:2027:1'), readScenario('W3:2026:40')]

describe('what a scenario costs for what it gives', () => {
  it('is the pay of the doctors where it works, from its start, for each extra doctor-year', () => {
    // W14: 100,000 kr. per doctor and unit a year; 10 doctors × 1 unit × 2 years = 2,000,000 kr.; 1 + 3 extra doctor-years
    const cost = costOf(raise ?? [], YEARS, [0, 1, 3], everywhere)
    expect([cost.cost, cost.doctorYears, cost.perDoctorYear, cost.unpriced]).toEqual([
      2_000_000,
      4,
      500_000,
      [],
    ])
  })

  it('names the levers that no source gives a cost for', () => {
    expect(costOf([...(raise ?? []), ...(courses ?? [])], YEARS, [0, 1, 3], everywhere).unpriced).toEqual([
      'W3',
    ])
  })

  it('has no price where what is left of the doctor-years is the rounding of decimals', () => {
    expect(costOf(raise ?? [], YEARS, [0, 1e-12, 0], everywhere).perDoctorYear).toBeNull()
  })

  it('is nothing where the lever does not act', () => {
    expect(costOf(raise ?? [], YEARS, [0, 0, 0], () => []).cost).toBe(0)
  })
})
