// `node test/backtest/freeze.ts --id 2026-11 --date 2026-11-22 [--runs 200] [--folder knowledge/releases]`: computes the outlook
// of what is in the box and writes it as a release that is never changed again (F27). Refuses to write over one.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type ForecastFrame,
  hashOfInput,
  hashOfRows,
  type ReleasedRow,
  simulateAll,
} from '@laegedaekning/forecast'
import { outlookInTheBox } from './outlook-world.ts'
import { predictedOf } from './simulate.ts'

const { values: options } = parseArgs({
  options: {
    id: { type: 'string' },
    date: { type: 'string' },
    runs: { type: 'string', default: '200' },
    folder: { type: 'string', default: join(import.meta.dirname, '..', '..', 'knowledge', 'releases') },
  },
})

/** The seed of every release: the year of the goal, chosen once. */
const SEED = 2035
const LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95]
/** What is released for the nation every year, and for each sundhedsraad in the years of the evaluation (N5) and the goal (N1). */
const NATIONAL = ['service', 'owners', 'gp-specialists', 'capacities', 'doctors', 'gap-by-need']
const LOCAL = ['service', 'gap-by-need']
const LOCAL_YEARS = [2029, 2035]

const { id, date } = options
if (id === undefined || date === undefined) {
  console.error('Say --id and --date of the release.')
  process.exitCode = 2
} else await freeze(id, date)

async function freeze(release: string, day: string): Promise<void> {
  const file = join(options.folder, `${release}.yaml`)
  if (existsSync(file)) throw new Error(`${file} is released already and is never changed`)
  const { input, madeUp } = await outlookInTheBox()
  const runs = Number(options.runs)
  const result = simulateAll(input, { seed: SEED, runs, quantiles: LEVELS })
  const rows = wantedRows(result.frame).map(({ area, measure, year }): ReleasedRow => {
    const { mean, band80, band90 } = predictedOf(result, measure, year, area)
    return {
      area,
      measure,
      year,
      mean: tenths(mean),
      low80: tenths(band80.low),
      high80: tenths(band80.high),
      low90: tenths(band90.low),
      high90: tenths(band90.high),
    }
  })
  const text = [
    `id: "${release}"`,
    `date: ${day}`,
    `title: Fremskrivning af det, der er i kassen, fra ${input.startYear} til ${input.endYear}`,
    `made-up: ${madeUp}`,
    `note: "Frø ${SEED}, ${runs} kørsler. Tal i tiendedele, pr. 1. januar."`,
    `input-hash: "sha256:${hashOfInput(input)}"`,
    `result-hash: "${result.hash}"`,
    `frozen: "${hashOfRows(rows)}"`,
    'rows:',
    ...rows.map(lineOf),
  ]
  writeFileSync(file, `${text.join('\n')}\n`)
  console.log(`${file}: ${rows.length} rows`)
}

function wantedRows({ years, rows }: ForecastFrame) {
  return rows.flatMap(({ area, level, measure }) => {
    const national = level === 'land' && NATIONAL.includes(measure)
    const local = level === 'sundhedsraad' && LOCAL.includes(measure)
    // The start itself is no forecast.
    const wanted = national ? years.slice(1) : local ? LOCAL_YEARS.filter((year) => years.includes(year)) : []
    return wanted.map((year) => ({ area, measure, year }))
  })
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

function lineOf(row: ReleasedRow): string {
  const bands = `low-80: ${row.low80}, high-80: ${row.high80}, low-90: ${row.low90}, high-90: ${row.high90}`
  return `  - { area: ${row.area}, measure: ${row.measure}, year: ${row.year}, mean: ${row.mean}, ${bands} }`
}
