import { z } from 'zod'
import type { OutlookTable } from '../contract/index.ts'
import type { Jobs } from '../jobs/job-service.ts'
import { remember } from '../register/remember.ts'
import { refuse } from '../use-cases/refuse.ts'
import { tableSoFar } from './table-so-far.ts'

const numbers = z.array(z.number().nullable()).readonly()

/** The parts of an answer of the engine that tables are made of. */
const document = z.object({
  hashes: z.object({ result: z.string() }),
  runs: z.number(),
  seed: z.number().nullable(),
  years: z.array(z.number()),
  measures: z.array(
    z.object({ id: z.string(), unit: z.enum(['persons', 'full-time-doctors', 'capacities', 'courses']) }),
  ),
  goals: z.array(z.object({ id: z.string(), probability: z.number(), standardError: z.number() })),
  lines: z.array(z.looseObject({ measure: z.string() })),
})

const simulatedLine = z.object({
  area: z.string(),
  mean: numbers,
  deviation: numbers,
  quantiles: z.array(z.object({ level: z.number(), values: numbers })).readonly(),
  shares: z.object({ chance: numbers, parameters: numbers, years: numbers, data: numbers }),
})

/** Results kept as objects: the baseline and a scenario or two. */
const RESULTS_KEPT = 3

const kept = new WeakMap<Jobs, ReturnType<typeof remember<z.output<typeof document>>>>()

/**
 * One measure of a run for every area: of a run that is under way from the runs it has made so far, without a checksum; else as
 * `readOutlookTable`.
 */
export async function readTableSoFar(jobs: Jobs, run: string, measure: string): Promise<OutlookTable> {
  const found = await jobs.ask(run, measure)
  if (found === undefined) return readOutlookTable(jobs, run, measure)
  return { run, hash: null, ...tableSoFar.parse(found) }
}

/** One measure of a finished run for every area. JOB_NOT_FOUND, JOB_NOT_DONE, REQUEST_VALUE_NOT_ALLOWED for a measure it has not. */
export async function readOutlookTable(jobs: Jobs, run: string, measure: string): Promise<OutlookTable> {
  // asked first: a run that is done anew, or gone, must not be answered from memory
  const bytes = await jobs.result(run)
  const found = kept.get(jobs) ?? remember<z.output<typeof document>>(RESULTS_KEPT)
  kept.set(jobs, found)
  const result = await found(run, async () => document.parse(JSON.parse(new TextDecoder().decode(bytes))))
  const about = result.measures.find(({ id }) => id === measure)
  if (about === undefined) return refuse('REQUEST_VALUE_NOT_ALLOWED', { found: measure }, '/query/maal')
  const lines = result.lines
    .filter((line) => line.measure === measure)
    .map((line) => simulatedLine.parse(line))
  return {
    run,
    measure,
    unit: about.unit,
    years: result.years,
    quantiles: lines[0]?.quantiles.map(({ level }) => level) ?? [],
    runs: result.runs,
    seed: result.seed ?? 0,
    hash: result.hashes.result,
    rows: lines.map(({ area, mean, deviation, quantiles, shares }) => ({
      area,
      mean,
      deviation,
      values: quantiles.map(({ values }) => values),
      shares: [shares.chance, shares.parameters, shares.years, shares.data],
    })),
    goals: result.goals,
  }
}
