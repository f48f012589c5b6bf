import { getPlainDate } from '@laegedaekning/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeCoverage } from './compute-coverage.ts'
import type { CoverageArea, CoverageInput } from './coverage-input.ts'
import { parseCoverageInput } from './parse-coverage-input.ts'

const STARTS = [0, 17, 65] as const
const groups = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 3, maxLength: 3 }).map((people) =>
  STARTS.map((ageFrom, index) => ({
    sex: 'all' as const,
    ageFrom,
    ageUntil: STARTS[index + 1] ?? null,
    people: people[index] ?? 0,
  })),
)
const area: fc.Arbitrary<CoverageArea> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 8 }),
    capacities: fc.integer({ min: 0, max: 400 }).map((halves) => halves / 2),
    inhabitants: fc.integer({ min: 0, max: 700_000 }),
    listedPatients: fc.integer({ min: 0, max: 700_000 }),
    population: groups,
  },
  { requiredKeys: ['id', 'capacities'] },
)
const areas = fc.uniqueArray(area, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }).map((tenths) =>
  STARTS.map((ageFrom, index) => ({
    sex: 'all' as const,
    ageFrom,
    ageUntil: STARTS[index + 1] ?? null,
    weight: (tenths[index] ?? 1) / 10,
  })),
)
const input: fc.Arbitrary<CoverageInput> = fc.record(
  {
    date: fc.constant(getPlainDate('2026-01-01')),
    areas,
    norm: fc.integer({ min: 500, max: 3000 }),
    weights,
  },
  { requiredKeys: ['date', 'areas'] },
)

describe('the coverage calculation holds for all tables', () => {
  it('the order of areas, groups and weights changes nothing, to the byte', () => {
    fc.assert(
      fc.property(input, (problem) => {
        const turned: CoverageInput = {
          ...problem,
          ...(problem.weights === undefined ? {} : { weights: problem.weights.toReversed() }),
          areas: problem.areas
            .map((one) =>
              one.population === undefined ? one : { ...one, population: one.population.toReversed() },
            )
            .toReversed(),
        }
        expect(JSON.stringify(computeCoverage(turned))).toBe(JSON.stringify(computeCoverage(problem)))
      }),
    )
  })

  it('what it takes as a value it takes as JSON, and gives the same answer', () => {
    fc.assert(
      fc.property(input, (problem) => {
        const parsed = parseCoverageInput(JSON.parse(JSON.stringify(problem)))
        expect(parsed.issues).toEqual([])
        expect(parsed.value && computeCoverage(parsed.value)).toEqual(computeCoverage(problem))
      }),
    )
  })

  it('every number is finite or has its reason, never both', () => {
    fc.assert(
      fc.property(input, (problem) => {
        const result = computeCoverage(problem)
        for (const row of [...result.areas, result.totals]) {
          const { missing } = row
          const numbers = {
            inhabitantsPerCapacity: row.inhabitantsPerCapacity,
            patientsPerCapacity: row.patientsPerCapacity,
            weightedPerCapacity: row.weightedPerCapacity,
            neededCapacities: row.neededCapacities,
            gap: row.gap,
            newNumbers: row.newNumbers,
            unfilledNeed: row.unfilledNeed,
          }
          for (const [name, value] of Object.entries(numbers)) {
            expect(value === null).toBe(missing[name] !== undefined)
            if (value !== null) expect(Number.isFinite(value)).toBe(true)
          }
        }
      }),
    )
  })

  it('a place with all its new numbers lacks less than one capacity; without them it lacks none or fewer', () => {
    fc.assert(
      fc.property(input, (problem) => {
        for (const row of computeCoverage(problem).areas) {
          if (row.gap === null || row.newNumbers === null) continue
          expect(row.gap - row.newNumbers).toBeLessThan(1)
          expect(row.newNumbers).toBeLessThanOrEqual(Math.max(0, row.gap) + 1e-9)
          expect(Number.isInteger(row.newNumbers)).toBe(true)
        }
      }),
    )
  })

  it('twice the people in twice the capacities is the same coverage and twice the gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 1, max: 400 }), (people, room) => {
        const at = (factor: number) =>
          computeCoverage({
            date: getPlainDate('2026-01-01'),
            norm: 1600,
            areas: [{ id: 'a', inhabitants: people * factor, capacities: room * factor }],
          }).areas[0]
        expect(at(2)?.inhabitantsPerCapacity).toBe(at(1)?.inhabitantsPerCapacity)
        expect(at(2)?.gap).toBe((at(1)?.gap ?? NaN) * 2)
      }),
    )
  })
})
