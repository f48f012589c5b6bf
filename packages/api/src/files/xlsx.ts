import { writeXlsx } from 'hucre/xlsx'
import { type Cell, guardText, type Sheet, type SheetColumn } from './sheet.ts'

/** Spreadsheet files are stamped with this day, so that the same table gives the same bytes. */
const STAMP = new Date(Date.UTC(2026, 0, 1))

const HEADER = { style: { font: { bold: true } } } as const

const WIDEST = 60
const NARROWEST = 9

/** Tables as an XLSX file: numbers as numbers, first row frozen and bold. The only place that knows the writer `hucre`. */
export async function xlsxOf(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, creator: 'Lægedækning', created: STAMP, modified: STAMP },
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name),
      columns: sheet.columns.map((column, index) => ({
        width: widthOf(sheet, index),
        ...numberFormat(column),
      })),
      rows: [
        sheet.columns.map((column) => guardText(column.header)),
        ...sheet.rows.map((row) => row.map(guarded)),
      ],
      cells: new Map(sheet.columns.map((_, index) => [`0,${index}`, HEADER])),
      freezePane: { rows: 1 },
    })),
  })
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guardText(cell) : cell
}

function numberFormat({ format }: SheetColumn): { readonly numFmt?: string } {
  if (format.kind === 'text') return {}
  const decimals = format.decimals === 0 ? '' : `.${'0'.repeat(format.decimals)}`
  return { numFmt: format.kind === 'share' ? `0${decimals}%` : `#,##0${decimals}` }
}

function widthOf(sheet: Sheet, index: number): number {
  let longest = sheet.columns[index]?.header.length ?? 0
  for (const row of sheet.rows) {
    const cell = row[index]
    if (typeof cell === 'string') longest = Math.max(longest, cell.length)
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** Spreadsheets allow 31 characters and none of `[]:*?/\` in a sheet's name. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}
