import { ageAt, areaId, type Doctor, findPlainDate, getPlainDate } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRetirements, dayOfAge } from './retirements.ts'
import { vacancyForecast } from './vacancy-forecast.ts'

const two = (value: number) => String(value).padStart(2, '0')
const birth = fc
  .tuple(
    fc.integer({ min: 1940, max: 2000 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(
    ([year, month, day]) =>
      findPlainDate(`${year}-${two(month)}-${two(day)}`) ?? getPlainDate(`${year}-02-28`),
  )
const count = fc.integer({ min: 0, max: 5000 })

const doctorsBorn = (
  births: readonly (typeof birth extends fc.Arbitrary<infer T> ? T : never)[],
): readonly Doctor[] =>
  births.map((born, index) => ({
    id: `d${index}`,
    birth: born,
    sex: 'unknown',
    specialty: '',
    role: 'owner',
    practice: null,
    area: areaId('kommune', '0101'),
    fullTimeShare: 1,
    plannedRetirement: null,
  }))

describe('the vacancy forecast holds for all numbers', () => {
  it('the account adds up from step to step and ends at what is lacking', () => {
    fc.assert(
      fc.property(count, count, count, count, (vacant, growth, retiring, trained) => {
        const { steps, lacking, vacantDuring } = vacancyForecast({ vacant, growth, retiring, trained })
        let sum = 0
        for (const step of steps) {
          sum += step.change
          expect(step.sum).toBe(sum)
        }
        expect(lacking).toBe(sum)
        expect(vacantDuring - trained).toBe(sum)
      }),
    )
  })

  it('a later retirement age never makes more doctors stop', () => {
    const period = { from: getPlainDate('2026-01-01'), until: getPlainDate('2027-01-01') }
    const countAt = (doctors: readonly Doctor[], retirementAgeYears: number) =>
      countRetirements(doctors, { retirementAgeYears, ownStatementFirst: true }, period).persons
    fc.assert(
      fc.property(
        fc.array(birth, { maxLength: 40 }),
        fc.integer({ min: 60, max: 70 }),
        fc.integer({ min: 1, max: 5 }),
        (births, age, later) => {
          const doctors = doctorsBorn(births)
          expect(countAt(doctors, age + later)).toBeLessThanOrEqual(countAt(doctors, age))
        },
      ),
    )
  })

  it('someone has the age on its day, and not the day before', () => {
    fc.assert(
      fc.property(birth, fc.integer({ min: 1, max: 99 }), (born, years) => {
        const day = dayOfAge(born, years)
        expect(ageAt(born, day)).toBe(years)
        const before = findPlainDate(`${day.slice(0, 8)}${two(Number(day.slice(8)) - 1)}`)
        if (before !== undefined) expect(ageAt(born, before)).toBe(years - 1)
      }),
    )
  })

  it('the order of doctors changes nothing', () => {
    const period = { from: getPlainDate('2026-01-01'), until: getPlainDate('2027-01-01') }
    const rule = { retirementAgeYears: 65, ownStatementFirst: true }
    fc.assert(
      fc.property(fc.array(birth, { maxLength: 40 }), (births) => {
        const doctors = doctorsBorn(births)
        expect(countRetirements(doctors.toReversed(), rule, period)).toEqual(
          countRetirements(doctors, rule, period),
        )
      }),
    )
  })
})
