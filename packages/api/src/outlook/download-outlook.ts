import type { Language } from '@laegedaekning/domain'
import type { z } from 'zod'
import type { API, OutlookTable } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import type { Sheet, SheetColumn } from '../files/sheet.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Jobs } from '../jobs/job-service.ts'
import type { Register } from '../register/register.ts'
import type { Download } from '../use-cases/download-status.ts'
import { readOutlookTable } from './read-table.ts'

const TYPES = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-int': { type: 'text/csv; charset=utf-8', ending: 'international.csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
} as const

const LAYERS = {
  da: ['tilfælde', 'antagelser', 'år', 'startdata'],
  en: ['chance', 'assumptions', 'years', 'starting data'],
} as const

/** One measure of a run as a file: one row for each area and year, the same numbers as on the screen. */
export async function downloadOutlook(
  register: Register,
  jobs: Jobs,
  query: z.output<typeof API.downloadOutlook.query>,
): Promise<Download> {
  const table = await readOutlookTable(jobs, query.koersel, query.maal)
  const { type, ending } = TYPES[query.format]
  const name = `laegedaekning_fremskrivning_${query.maal.replaceAll(/[^a-z0-9-]/g, '-')}_${table.run.slice(0, 8)}.${ending}`
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (query.format === 'json') return { name, type, bytes: encode(`${JSON.stringify(table, null, 1)}\n`) }
  const areas = await register.registry.listEver('area')
  const sheet = sheetOf(table, new Map(areas.map((area) => [String(area.id), area.name])), query.sprog)
  if (query.format === 'xlsx') return { name, type, bytes: await xlsxOf([sheet], sheet.name) }
  return { name, type, bytes: encode(csvOf(sheet, query.format === 'csv' ? 'danish' : 'international')) }
}

/** The table as rows: area, year, mean, spread, quantiles, shares of variance; run, seed and checksum in every row. */
function sheetOf(table: OutlookTable, names: ReadonlyMap<string, string>, language: Language): Sheet {
  const da = language === 'da'
  const text = (header: string): SheetColumn => ({ header, format: { kind: 'text' } })
  const number = (header: string): SheetColumn => ({ header, format: { kind: 'number', decimals: 1 } })
  const columns = [
    text(da ? 'Område' : 'Area'),
    text(da ? 'Navn' : 'Name'),
    { header: da ? '1. januar' : '1 January', format: { kind: 'number', decimals: 0 } as const },
    number(da ? 'Gennemsnit' : 'Mean'),
    number(da ? 'Standardafvigelse' : 'Standard deviation'),
    ...table.quantiles.map((level) => number(`${Math.round(level * 100)} %`)),
    ...LAYERS[language].map(
      (layer): SheetColumn => ({
        header: `${da ? 'Andel' : 'Share'}: ${layer}`,
        format: { kind: 'share', decimals: 1 },
      }),
    ),
    text(da ? 'Gennemløb, startnummer, kontrolsum' : 'Runs, seed, checksum'),
  ]
  const origin = `${table.runs}, ${table.seed}, ${table.hash ?? ''}`
  return {
    name: table.measure.slice(0, 31),
    columns,
    rows: table.rows.flatMap((row) =>
      table.years.map((year, index) => [
        row.area,
        names.get(row.area) ?? '',
        year,
        row.mean[index] ?? null,
        row.deviation[index] ?? null,
        ...row.values.map((values) => values[index] ?? null),
        ...row.shares.map((values) => values[index] ?? null),
        origin,
      ]),
    ),
  }
}
