import { z } from 'zod'
import type { OutlookTable } from '../contract/index.ts'
import type { Jobs } from '../jobs/job-service.ts'
import { remember } from '../register/remember.ts'
import { refuse } from '../use-cases/refuse.ts'

const numbers = z.array(z.number().nullable()).readonly()

/** The parts of a result document that tables are made of. */
const document = z.object({
  hash: z.string(),
  runs: z.number(),
  settings: z.object({ seed: z.number() }),
  years: z.array(z.number()),
  quantiles: z.array(z.number()),
  measures: z.array(
    z.object({ id: z.string(), unit: z.enum(['persons', 'full-time-doctors', 'capacities', 'courses']) }),
  ),
  goals: z.array(z.object({ id: z.string(), probability: z.number(), standardError: z.number() })),
  rows: z.array(z.custom<DocumentRow>((value) => typeof value === 'object' && value !== null)),
})

const documentRow = z.object({
  area: z.string(),
  measure: z.string(),
  mean: numbers,
  deviation: numbers,
  values: z.array(numbers).readonly(),
  shares: z.array(numbers).readonly(),
})
type DocumentRow = z.output<typeof documentRow>

/** Results kept as objects: the baseline and a scenario or two. */
const RESULTS_KEPT = 3

const kept = new WeakMap<Jobs, ReturnType<typeof remember<z.output<typeof document>>>>()

/** One measure of a finished run for every area. JOB_NOT_FOUND, JOB_NOT_DONE, REQUEST_VALUE_NOT_ALLOWED for a measure it has not. */
export async function readOutlookTable(jobs: Jobs, run: string, measure: string): Promise<OutlookTable> {
  // asked first: a run that is done anew, or gone, must not be answered from memory
  const bytes = await jobs.result(run)
  const found = kept.get(jobs) ?? remember<z.output<typeof document>>(RESULTS_KEPT)
  kept.set(jobs, found)
  const result = await found(run, async () => document.parse(JSON.parse(new TextDecoder().decode(bytes))))
  const about = result.measures.find(({ id }) => id === measure)
  if (about === undefined) return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: measure }, '/query/maal')
  const rows = result.rows.filter((row) => row.measure === measure)
  return {
    run,
    measure,
    unit: about.unit,
    years: result.years,
    quantiles: result.quantiles,
    runs: result.runs,
    seed: result.settings.seed,
    hash: result.hash,
    rows: rows.map((row) => {
      const { area, mean, deviation, values, shares } = documentRow.parse(row)
      return { area, mean, deviation, values, shares }
    }),
    goals: result.goals,
  }
}
