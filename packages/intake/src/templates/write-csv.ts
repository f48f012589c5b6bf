/** Byte order mark: tells Danish Excel that the file is UTF-8. */
const BOM = '\uFEFF'

/** First characters that make a spreadsheet take text for a formula, with their full-width twins, and the guard itself. */
const FORMULA_STARTS = new Set([
  "'",
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\0',
  '\uFF1D',
  '\uFF0B',
  '\uFF0D',
  '\uFF20',
])

/** A text as a cell: guarded with `'` where a spreadsheet would run it as a formula (ASVS 1.2.10). */
export function textCell(text: string): string {
  return FORMULA_STARTS.has(text.charAt(0)) ? `'${text}` : text
}

/** The text behind a guard of `textCell`; any other text as it is. */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && FORMULA_STARTS.has(cell.charAt(1)) ? cell.slice(1) : cell
}

/** A number as a cell with decimal comma and no thousands marks, exact to the last bit: 1234.5 → `1234,5`. */
export function numberCell(value: number): string {
  return String(value).replace('.', ',')
}

/** Rows as CSV for Danish Excel: UTF-8 with BOM, `;`, CR LF, quotes only where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[";\r\n]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
