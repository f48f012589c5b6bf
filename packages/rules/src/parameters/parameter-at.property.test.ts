import { getPlainDate } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listParameters } from './list.ts'
import type { Parameter } from './parameter.ts'
import { type ParameterAt, parameterAt, type TableAt, tableAt } from './parameter-at.ts'

const days = fc
  .record({
    year: fc.integer({ min: 1990, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) =>
    getPlainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  )
const anyParameter = fc.constantFrom(...listParameters())

/** The days that matter most: the first of a period and those in between. */
const daysOf = (parameter: Parameter) =>
  fc.oneof(days, fc.constantFrom(...parameter.periods.map(({ from }) => getPlainDate(from))))

function at(parameter: Parameter, date: ReturnType<typeof getPlainDate>): ParameterAt | TableAt {
  return parameter.form === 'number' ? parameterAt(parameter, date) : tableAt(parameter, date)
}

test('at any date exactly one period of a parameter applies, or none and the reason is told', () => {
  const cases = anyParameter.chain((parameter) => fc.tuple(fc.constant(parameter), daysOf(parameter)))
  fc.assert(
    fc.property(cases, ([parameter, date]) => {
      const applying = parameter.periods.filter((period, index) => {
        const end = period.until ?? parameter.periods[index + 1]?.from
        return period.from <= date && (end === undefined || date < end)
      })
      const found = at(parameter, date)
      expect(applying.length).toBeLessThanOrEqual(1)
      expect(found.absence === 'lapsed' || found.absence === 'before-first-value').toBe(applying.length === 0)
      if (applying.length === 1) expect(found.validFrom).toBe(applying[0]?.from)
    }),
    { numRuns: 500 },
  )
})

test('there is either a value or a reason, never both and never neither', () => {
  const cases = anyParameter.chain((parameter) => fc.tuple(fc.constant(parameter), daysOf(parameter)))
  fc.assert(
    fc.property(cases, ([parameter, date]) => {
      const found = at(parameter, date)
      const value = 'value' in found ? found.value : found.cells
      expect(value === null).toBe(found.reason !== null)
      expect(found.absence === null).toBe(found.reason === null)
    }),
    { numRuns: 500 },
  )
})

test('the value stays the same from the first day of its period to the day before the next', () => {
  const cases = anyParameter.chain((parameter) => fc.tuple(fc.constant(parameter), daysOf(parameter)))
  fc.assert(
    fc.property(cases, ([parameter, date]) => {
      const found = at(parameter, date)
      if (found.validFrom === null || found.absence === 'lapsed') return
      expect(at(parameter, found.validFrom)).toEqual(found)
    }),
    { numRuns: 500 },
  )
})
