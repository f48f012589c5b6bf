import { type Cell, guardText, type Sheet } from './sheet.ts'

/** How numbers and columns are told apart: for Danish Excel, or for everybody else. */
export type CsvStyle = 'danish' | 'international'

/** Tells Danish Excel that the file is UTF-8. */
const BOM = '\uFEFF'

/** A table as CSV. Danish: byte order mark, `;`, decimal comma. International (RFC 4180): `,`, decimal point. Lines end CR LF. */
export function csvOf(sheet: Sheet, style: CsvStyle): string {
  const separator = style === 'danish' ? ';' : ','
  const line = (cells: readonly Cell[]): string =>
    `${cells.map((cell) => quoted(cellText(cell, style), separator)).join(separator)}\r\n`
  const header = line(sheet.columns.map((column) => column.header))
  return `${style === 'danish' ? BOM : ''}${header}${sheet.rows.map(line).join('')}`
}

function cellText(cell: Cell, style: CsvStyle): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guardText(cell)
  return style === 'danish' ? plainNumber(cell).replace('.', ',') : plainNumber(cell)
}

/** All digits of a number, never with an exponent that a spreadsheet could read as text. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

function quoted(text: string, separator: string): string {
  const needed = text.includes(separator) || /["\r\n]/.test(text) || text !== text.trim()
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}
