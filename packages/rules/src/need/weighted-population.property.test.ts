import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNIFORM_WEIGHTS } from './need-weights.ts'
import { needScaleOf, weightedPopulation } from './weighted-population.ts'

const SEXES = ['female', 'male'] as const
const STARTS = [0, 6, 17, 20, 35, 65, 80] as const

/** People or weights by sex and seven age groups. */
const bySexAndAge = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 14, maxLength: 14 })

const cells = SEXES.flatMap((sex) =>
  STARTS.map((ageFrom, index) => ({ sex, ageFrom, ageUntil: STARTS[index + 1] ?? null })),
)
const groupsOf = (people: readonly number[]) =>
  cells.map((cell, index) => ({ ...cell, people: people[index] ?? 0 }))
const weightsOf = (weights: readonly number[]) =>
  cells.map((cell, index) => ({ ...cell, weight: weights[index] ?? 0 }))

const people = bySexAndAge(fc.integer({ min: 1, max: 2_000_000 }))
const weight = bySexAndAge(fc.double({ min: 0.01, max: 10, noNaN: true }))

describe('need weights hold for all populations', () => {
  it('uniform weights give the population itself', () => {
    fc.assert(
      fc.property(people, people, (national, local) => {
        const scale = needScaleOf(UNIFORM_WEIGHTS, groupsOf(national)).value
        const total = local.reduce((sum, one) => sum + one, 0)
        expect(scale && weightedPopulation(groupsOf(local), scale).value).toBe(total)
      }),
    )
  })

  it('twice the people at half the weight is the same need', () => {
    fc.assert(
      fc.property(people, weight, (local, weights) => {
        const full = weightedPopulation(groupsOf(local), { weights: weightsOf(weights), nationalMean: 1.5 })
        const halved = weightsOf(weights.map((one) => one / 2))
        const doubled = groupsOf(local.map((one) => one * 2))
        // halving and doubling are exact in binary numbers
        expect(weightedPopulation(doubled, { weights: halved, nationalMean: 1.5 })).toEqual(full)
      }),
    )
  })

  it('the parts of a country have together the need of the country, and the mean weight is 1', () => {
    fc.assert(
      fc.property(people, people, weight, (east, west, weights) => {
        const both = east.map((one, index) => one + (west[index] ?? 0))
        const scale = needScaleOf(weightsOf(weights), groupsOf(both)).value
        const needOf = (local: readonly number[]) =>
          scale === null ? NaN : (weightedPopulation(groupsOf(local), scale).value ?? NaN)
        const total = both.reduce((sum, one) => sum + one, 0)
        expect((needOf(east) + needOf(west)) / total).toBeCloseTo(1, 9)
        expect(needOf(both) / total).toBeCloseTo(1, 9)
      }),
    )
  })

  it('all weights times any number change nothing: only their ratio matters', () => {
    fc.assert(
      fc.property(
        people,
        people,
        weight,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (all, local, weights, by) => {
          const needAt = (factor: number) => {
            const scale = needScaleOf(weightsOf(weights.map((one) => one * factor)), groupsOf(all)).value
            return scale === null ? NaN : (weightedPopulation(groupsOf(local), scale).value ?? NaN)
          }
          expect(needAt(by) / needAt(1)).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  it('the order of groups changes nothing', () => {
    fc.assert(
      fc.property(
        people,
        weight,
        fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
        (local, weights, keys) => {
          const scale = { weights: weightsOf(weights), nationalMean: 1 }
          const groups = groupsOf(local)
          const shuffled = groups.toSorted(
            (a, b) => (keys[groups.indexOf(a)] ?? 0) - (keys[groups.indexOf(b)] ?? 0),
          )
          expect(weightedPopulation(shuffled, scale)).toEqual(weightedPopulation(groups, scale))
        },
      ),
    )
  })
})
