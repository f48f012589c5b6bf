import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { outlook2008 } from './outlook-2008.ts'

const { asMade, modern, inputs, assumptions } = outlook2008(getPlainDate('2026-01-01'))
const line = (id: string) => modern.find((one) => one.id === id)

describe('the calculation of 2008 (N32–N34)', () => {
  it('is 97 vacant and 73 lacking at 62 years, 60 and 36 at 65, as it was made', () => {
    // 30 + 4 + 63 = 97, − 24 = 73; 30 + 4 + 26 = 60, − 24 = 36
    expect(asMade.map(({ retirementAgeYears, forecast }) => [retirementAgeYears, forecast.lacking])).toEqual([
      [62, 73],
      [65, 36],
    ])
  })

  it('comes out of the modern engine too, when all it knows is the age rule', () => {
    expect(line('age-62')?.leaving).toBeCloseTo(63, 9)
    expect(line('age-62')?.lacking).toBeCloseTo(73, 9)
    expect(line('age-65')?.leaving).toBeCloseTo(26, 9)
    expect(line('age-65')?.lacking).toBeCloseTo(36, 9)
  })

  it('has 876 doctors on 1 January 2008: 26 of 64 and more, 37 of 61–63, 813 younger', () => {
    const aged = (from: number, until: number) =>
      inputs.hazard.specialists
        .filter(({ birthYear }) => 2008 - birthYear >= from && 2008 - birthYear <= until)
        .reduce((sum, { count }) => sum + count, 0)
    expect([aged(64, 99), aged(61, 63), aged(0, 60)]).toEqual([26, 37, 813])
  })

  it('with today’s rates by age lies between the two: most who go have sold, and few have died', () => {
    const hazard = line('hazard')
    expect(hazard?.lacking).toBeGreaterThan(36)
    expect(hazard?.lacking).toBeLessThan(73)
    const { dead = 0, retired, ...sold } = hazard?.leavingBy ?? {}
    expect(retired).toBeUndefined()
    expect((sold['sold-to-pension'] ?? 0) + (sold['sold-to-form'] ?? 0)).toBeGreaterThan(dead)
    expect(hazard?.lacking).toBeCloseTo(30 + 4 + (hazard?.leaving ?? 0) - 24, 9)
  })

  it('has no band where an age rule decides, and with rates the band of so many single choices', () => {
    expect(line('age-62')?.band80).toMatchObject({ low: 73, high: 73 })
    // leaving is a sum of 876 choices of small p: variance Σp(1 − p) ≤ Σp = leaving ≈ 39, so 80 % lie within 1.2816 × √39 ≈ 8
    const { band80, lacking = 0, leaving = 0 } = line('hazard') ?? {}
    const half = 1.2816 * Math.sqrt(leaving)
    expect(band80?.low).toBeGreaterThan(lacking - half - 2)
    expect(band80?.low).toBeLessThan(lacking - half + 3)
    expect(band80?.high).toBeLessThan(lacking + half + 2)
    expect(band80?.high).toBeGreaterThan(lacking + half - 3)
  })

  it('asked for at a date before today’s rates were known, it uses the first ones and says that they are assumed', () => {
    const early = outlook2008(getPlainDate('2008-01-01'))
    expect(early.modern).toEqual(modern)
    const rates = early.sources.find(({ parameter }) => parameter === 'fremskrivning/ophoer/ejer-saelger')
    expect(rates?.certainty).toBe('assumed')
  })

  it('says what it assumes in both languages', () => {
    expect(assumptions.length).toBe(4)
    expect(assumptions.every(({ da, en }) => da !== '' && en !== '')).toBe(true)
  })
})
