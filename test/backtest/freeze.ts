// `node test/backtest/freeze.ts --id 2026-11 --date 2026-11-22 [--runs 200] [--note text] [--folder knowledge/releases]`: computes the
// outlook of what is in the box and writes it as a release that is never changed again (F27), with its bundle beside it, so that anyone can
// recompute it when parameters have long been others (F26). Refuses to write over one.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import {
  ENGINE_VERSION,
  hashOfInput,
  hashOfRows,
  type ReleasedRow,
  simulateAll,
} from '@laegedaekning/forecast'
import { outlookInTheBox } from './outlook-world.ts'
import { releasedRows } from './released-rows.ts'

const { values: options } = parseArgs({
  options: {
    id: { type: 'string' },
    date: { type: 'string' },
    runs: { type: 'string', default: '200' },
    note: { type: 'string', default: '' },
    folder: { type: 'string', default: join(import.meta.dirname, '..', '..', 'knowledge', 'releases') },
  },
})

/** The seed of every release: the year of the goal, chosen once. */
const SEED = 2035
const LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95]

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
  const rows = releasedRows(result)
  const text = [
    `id: "${release}"`,
    `date: ${day}`,
    `title: Fremskrivning af det, der er i kassen, fra ${input.startYear} til ${input.endYear}`,
    `made-up: ${madeUp}`,
    `note: "Motor ${ENGINE_VERSION}, frø ${SEED}, ${runs} kørsler. Tal i tiendedele, pr. 1. januar.${options.note === '' ? '' : ` ${options.note}`}"`,
    `input-hash: "sha256:${hashOfInput(input)}"`,
    `result-hash: "${result.hash}"`,
    `frozen: "${hashOfRows(rows)}"`,
    'rows:',
    ...rows.map(lineOf),
  ]
  writeFileSync(file, `${text.join('\n')}\n`)
  const bundle = { input, simulation: { seed: SEED, runs, quantiles: LEVELS } }
  writeFileSync(
    join(options.folder, `${release}.bundle.json.gz`),
    gzipSync(JSON.stringify({ bundle }), { level: 9 }),
  )
  console.log(`${file}: ${rows.length} rows`)
}

function lineOf(row: ReleasedRow): string {
  const bands = `low-80: ${row.low80}, high-80: ${row.high80}, low-90: ${row.low90}, high-90: ${row.high90}`
  return `  - { area: ${row.area}, measure: ${row.measure}, year: ${row.year}, mean: ${row.mean}, ${bands} }`
}
