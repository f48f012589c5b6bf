import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Download } from '../use-cases/download-status.ts'
import { comparePlacings } from './compare-placings.ts'
import { comparisonSheet, comparisonSheets } from './compare-sheets.ts'
import type { EndedPlan } from './open-plan.ts'

/** Two plans side by side as a file: CSV is one long table, a spreadsheet has a sheet for each table. */
export async function downloadComparison(
  a: EndedPlan,
  b: EndedPlan,
  { format, sprog }: Pick<z.output<typeof API.downloadComparison.query>, 'format' | 'sprog'>,
): Promise<Download> {
  const found = comparePlacings(a, b)
  const name = `laegedaekning_sammenligning_${a.plan.slice(0, 12)}_${b.plan.slice(0, 12)}${found.madeUp ? '_opdigtet' : ''}`
  if (format === 'xlsx') {
    const sheets = comparisonSheets(found, sprog)
    return {
      name: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await xlsxOf(sheets, sheets[0].name),
    }
  }
  const csv = csvOf(comparisonSheet(found, sprog), format === 'csv' ? 'danish' : 'international')
  return {
    name: `${name}.${format === 'csv' ? 'csv' : 'international.csv'}`,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(csv),
  }
}
