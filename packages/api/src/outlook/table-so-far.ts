import type { MeasureSoFar } from '@laegedaekning/forecast'
import { z } from 'zod'

const numbers = z.array(z.number().nullable()).readonly()

/** One measure of a run that is under way, for every area: what its table has so far, as it goes from thread to thread. */
export const tableSoFar = z.object({
  measure: z.string(),
  unit: z.enum(['persons', 'full-time-doctors', 'capacities', 'courses']),
  years: z.array(z.number()).readonly(),
  /** Levels, ascending. */
  quantiles: z.array(z.number()).readonly(),
  runs: z.number(),
  seed: z.number(),
  rows: z
    .array(
      z.object({
        area: z.string(),
        mean: numbers,
        deviation: numbers,
        values: z.array(numbers).readonly(),
        /** None before all runs have been made. */
        shares: z.array(numbers).readonly(),
      }),
    )
    .readonly(),
  goals: z.array(z.object({ id: z.string(), probability: z.number(), standardError: z.number() })).readonly(),
})

export type TableSoFar = z.output<typeof tableSoFar>

/** The table of a measure so far, `null` where there is no value; the numbers of the finished run when all runs have been made. */
export function tableOf({ measure, unit, years, runs, of, seed, rows, goals }: MeasureSoFar): TableSoFar {
  return {
    measure,
    unit,
    years,
    quantiles: rows[0]?.quantiles.map(({ level }) => level) ?? [],
    runs,
    seed,
    rows: rows.map(({ area, mean, deviation, quantiles, shares }) => ({
      area,
      mean: listOf(mean),
      deviation: listOf(deviation),
      values: quantiles.map(({ values }) => listOf(values)),
      shares: runs < of ? [] : shares.map(listOf),
    })),
    // a goal whose year the forecast does not have keeps probability 0, as in the result
    goals: goals.map((goal) =>
      Number.isNaN(goal.probability) ? { ...goal, probability: 0, standardError: 0 } : goal,
    ),
  }
}

function listOf(values: Float64Array): readonly (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value))
}
