import { z } from 'zod'
import { list } from './list.ts'
import { issue } from './issue.ts'
import { certainty, plainDate, text } from './words.ts'

const count = z.number().min(0)

/** One row of the table given to the coverage calculation. What is not known is left out. */
const coverageArea = z
  .strictObject({
    id: z.string().min(1),
    inhabitants: count,
    listedPatients: z.exactOptional(count),
    needWeightedPopulation: z.exactOptional(count),
    capacities: count,
    vacantYdernumre: z.exactOptional(count),
    uncoveredCitizens: z.exactOptional(count),
  })
  .meta({ id: 'CoverageArea' })

/** The coverage calculation (X8) for a table of areas at a date. */
export const coverageProblem = z
  .strictObject({
    date: plainDate,
    areas: z.array(coverageArea).min(1).max(10_000).readonly(),
    /** Persons per capacity; without it, the norm in force at the date. */
    norm: z.exactOptional(z.number().positive()),
  })
  .meta({ id: 'CoverageProblem' })

const ratio = z.number().nullable()

export const coverageResult = z
  .object({
    engine: z.literal('coverage'),
    engineVersion: z.string(),
    inputHash: z.string(),
    status: z.enum(['computed', 'partial']),
    norm: z.object({
      value: z.number(),
      source: z.string(),
      certainty,
      parameter: z.string().nullable(),
    }),
    areas: list(
      z.object({
        id: z.string(),
        inhabitantsPerCapacity: ratio,
        patientsPerCapacity: ratio,
        weightedInhabitantsPerCapacity: ratio,
        /** Capacities that the demand asks for at the norm. */
        capacitiesNeeded: ratio,
        /** Needed less present; negative where there are more than the norm asks for. */
        capacitiesLacking: ratio,
        vacantYdernumre: ratio,
        uncoveredCitizens: ratio,
        reasons: list(text),
      }),
    ),
    reasons: list(text),
    issues: list(issue),
    timing: z.object({ milliseconds: z.number() }),
  })
  .meta({ id: 'CoverageResult' })
