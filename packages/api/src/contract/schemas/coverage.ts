import { COVERAGE_BASES } from '@laegedaekning/rules'
import { z } from 'zod'
import { list } from './list.ts'
import { certainty, plainDate, text } from './words.ts'

const count = z.number().min(0)

/** People of one age group; `ageUntil` is the first age after it, null for an open group. */
const ageGroup = z
  .strictObject({
    sex: z.exactOptional(z.enum(['all', 'female', 'male'])),
    ageFrom: z.number().int().min(0),
    ageUntil: z.number().int().nullable(),
    people: count,
  })
  .meta({ id: 'AgeGroup' })

const needWeight = z
  .strictObject({
    sex: z.exactOptional(z.enum(['all', 'female', 'male'])),
    ageFrom: z.number().int().min(0),
    ageUntil: z.number().int().nullable(),
    weight: count,
  })
  .meta({ id: 'NeedWeight' })

/** One row of the table given to the coverage calculation. What is not known is left out. */
const coverageArea = z
  .strictObject({
    id: z.string().min(1),
    capacities: count,
    inhabitants: z.exactOptional(count),
    listedPatients: z.exactOptional(count),
    population: z.exactOptional(z.array(ageGroup).readonly()),
    vacant: z.exactOptional(count),
    norm: z.exactOptional(z.number().positive()),
  })
  .meta({ id: 'CoverageArea' })

/** The coverage calculation (X8) for a table of areas at a date; the same keys as `laegedaekning compute coverage`. */
export const coverageProblem = z
  .strictObject({
    date: plainDate,
    areas: z.array(coverageArea).max(10_000).readonly(),
    /** People per capacity; without it, the norm of each area at the date. */
    norm: z.exactOptional(z.number().positive()),
    basis: z.exactOptional(z.enum(COVERAGE_BASES)),
    weights: z.exactOptional(z.array(needWeight).readonly()),
    nationalPopulation: z.exactOptional(z.array(ageGroup).readonly()),
  })
  .meta({ id: 'CoverageProblem' })

const some = z.number().nullable()

const numbers = {
  inhabitantsPerCapacity: some,
  patientsPerCapacity: some,
  weightedPerCapacity: some,
  neededCapacities: some,
  gap: some,
  newNumbers: some,
  capacities: z.number(),
  vacant: some,
  unfilledNeed: some,
  /** Why each number that is null is so. */
  missing: z.record(z.string(), z.string()),
}

export const coverageResult = z
  .object({
    engine: z.literal('coverage'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.enum(['computed', 'partial']),
    date: plainDate,
    basis: z.enum(COVERAGE_BASES),
    areas: list(
      z.object({
        ...numbers,
        id: z.string(),
        norm: some,
        normOrigin: z.enum(['area', 'table', 'parameters']),
        reason: z.exactOptional(z.string()),
      }),
    ),
    totals: z.object(numbers),
    norms: list(
      z.object({
        parameter: z.string(),
        peoplePerCapacity: some,
        validFrom: plainDate.nullable(),
        source: z.string(),
        certainty,
      }),
    ),
    reasons: list(z.object({ code: z.string(), ids: list(z.string()), text })),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'CoverageResult' })
