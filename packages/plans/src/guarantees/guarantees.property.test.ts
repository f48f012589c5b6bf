import { getPlainDate } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { exposureOf, type Guarantee, type GuaranteeRules, scheduleOf } from './index.ts'
import { splitOere } from './money.ts'
import { monthAfter } from './months.ts'

const RULES: GuaranteeRules = { disposalAge: 65, staffCapBasisPoints: 2500, staffExceptionBasisPoints: 5000 }
const oere = fc.integer({ min: 0, max: 10_000_000_00 })
const months = fc.integer({ min: 1, max: 40 })
const start = fc.integer({ min: 0, max: 360 }).map((more) => monthAfter(getPlainDate('2008-01-01'), more))
const head = { id: fc.uuid(), start, months }
const list = (item: fc.Arbitrary<number>) => fc.array(item, { maxLength: 40 })

const guarantee: fc.Arbitrary<Guarantee> = fc.oneof(
  fc.record(
    {
      ...head,
      kind: fc.constant('earnings' as const),
      floorOere: oere,
      untilPatients: fc.integer({ min: 1, max: 3000 }),
      capOere: oere,
      course: fc.array(fc.record({ patients: fc.integer({ min: 0, max: 3000 }), incomeOere: oere }), {
        maxLength: 40,
      }),
      graceMonths: fc.integer({ min: 0, max: 12 }),
      instalments: fc.integer({ min: 1, max: 60 }),
    },
    {
      requiredKeys: [
        'id',
        'start',
        'months',
        'kind',
        'floorOere',
        'untilPatients',
        'course',
        'graceMonths',
        'instalments',
      ],
    },
  ),
  fc.record({
    ...head,
    kind: fc.constant('patients' as const),
    agreedPatients: fc.integer({ min: 0, max: 3000 }),
    perPatientOere: fc.integer({ min: 0, max: 100_000 }),
    mostAbove: fc.integer({ min: 0, max: 1000 }),
    patients: list(fc.integer({ min: 0, max: 5000 })),
  }),
  fc.record({
    ...head,
    kind: fc.constant('rent' as const),
    rentOere: oere,
    ownShareOere: oere,
    reletOere: list(oere),
  }),
  fc.record({
    ...head,
    kind: fc.constant('transition' as const),
    costOere: list(oere),
    shareBasisPoints: fc.integer({ min: 0, max: 5000 }),
    exception: fc.boolean(),
  }),
)

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

it('a schedule sums to its totals, by months and by years, and nothing is released after the end', () => {
  fc.assert(
    fc.property(guarantee, (one) => {
      const schedule = scheduleOf(one, RULES)
      const { lines, years, releasedOere, repaidOere, end } = schedule
      expect(sum(lines.map((line) => line.releasedOere))).toBe(releasedOere)
      expect(sum(years.map((year) => year.releasedOere))).toBe(releasedOere)
      expect(sum(years.map((year) => year.repaidOere))).toBe(repaidOere)
      expect(lines.filter((line) => line.month >= end && line.releasedOere > 0)).toEqual([])
      expect(lines.every((line) => Number.isSafeInteger(line.releasedOere) && line.releasedOere >= 0)).toBe(
        true,
      )
      expect(schedule.mostOere).toBeGreaterThanOrEqual(releasedOere)
      expect(years.every((year) => year.mostOere >= year.releasedOere)).toBe(true)
      expect(exposureOf([schedule]).total.releasedOere).toBe(releasedOere)
    }),
    { numRuns: 200 },
  )
})

it('an earnings guarantee is paid back in full, never before it has ended', () => {
  fc.assert(
    fc.property(guarantee, (one) => {
      const { lines, releasedOere, repaidOere, end, kind } = scheduleOf(one, RULES)
      expect(repaidOere).toBe(kind === 'earnings' ? releasedOere : 0)
      expect(lines.filter((line) => line.repaidOere > 0 && line.month < end)).toEqual([])
      if (kind === 'earnings') expect(lines.at(-1)?.balanceOere).toBe(0)
    }),
    { numRuns: 200 },
  )
})

it('a split sums to its amount, and no part is an øre or more from its exact share', () => {
  fc.assert(
    fc.property(
      oere,
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 60 }),
      (total, weights) => {
        fc.pre(sum(weights) > 0)
        const parts = splitOere(total, weights)
        expect(sum(parts)).toBe(total)
        for (const [index, part] of parts.entries()) {
          // |part × Σw − total × w| < Σw, in whole numbers
          const gap = BigInt(part) * BigInt(sum(weights)) - BigInt(total) * BigInt(weights[index] ?? 0)
          expect((gap < 0n ? -gap : gap) < BigInt(sum(weights))).toBe(true)
        }
      },
    ),
    { numRuns: 200 },
  )
})
