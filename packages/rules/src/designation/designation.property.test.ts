import { areaId, getPlainDate } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  CRITERION_IDS,
  type CriterionId,
  designationScore,
  type RegionalRules,
  type Signal,
} from './index.ts'

const PLACE = { region: areaId('region', '1082'), date: getPlainDate('2026-11-22') }
const criterion = fc.constantFrom(...CRITERION_IDS)

const signal: fc.Arbitrary<Signal> = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 20, noNaN: true }).map(reported) },
  { weight: 1, arbitrary: fc.constant<Signal>({ value: null, missing: 'not-reported' }) },
)
const signals = fc.dictionary(criterion, signal)

/** Weights in hundredths, and a limit for each criterion that signals of 0 to 20 can reach. */
const rules: fc.Arbitrary<RegionalRules> = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }),
    limits: fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ weights, limits }) => ({
    weights: byCriterion(weights.map((weight) => weight / 100)),
    limits: byCriterion(limits),
    scoreLimit: null,
    validFrom: getPlainDate('2026-01-01'),
    source: 'proeveoeen',
    certainty: 'sourced',
  }))

function reported(value: number): Signal {
  return { value, certainty: 'sourced', madeUp: true }
}

function byCriterion(values: readonly number[]): ReadonlyMap<CriterionId, number> {
  return new Map(CRITERION_IDS.map((id, index) => [id, values[index] ?? 0]))
}

it('a worse signal never lowers the score, and never takes an area below the threshold', () => {
  fc.assert(
    fc.property(
      signals,
      rules,
      criterion,
      fc.double({ min: 0, max: 20, noNaN: true }),
      (given, own, id, more) => {
        const before = given[id]?.value ?? null
        fc.pre(before !== null)
        const worse = { ...given, [id]: reported((before ?? 0) + more) }
        const [first, second] = [designationScore(given, PLACE, own), designationScore(worse, PLACE, own)]
        expect(second.score ?? -1).toBeGreaterThanOrEqual(first.score ?? -1)
        if (first.meets === true) expect(second.meets).toBe(true)
      },
    ),
  )
})

it('the score lies between its ends, and every criterion with a weight is either answered or missing', () => {
  fc.assert(
    fc.property(signals, rules, (given, own) => {
      const { score, lowest, highest, contributions, missing } = designationScore(given, PLACE, own)
      const named = [...contributions, ...missing].map((one) => one.criterion)
      const weighted = CRITERION_IDS.filter((id) => (own.weights.get(id) ?? 0) > 0)
      expect(named.toSorted()).toEqual(weighted.toSorted())
      if (score === null || lowest === null || highest === null) return
      expect(score).toBeGreaterThanOrEqual(lowest)
      expect(score).toBeLessThanOrEqual(highest)
    }),
  )
})
