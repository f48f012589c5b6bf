/** What a cell of a file holds. */
type Cell = string | number | null

/** Decimals of a number in the file: more than the screen shows. */
const DECIMALS = 3

/**
 * Rows as a Danish CSV that a spreadsheet opens as it is: byte order mark, semicolons, decimal commas. A text that begins like a
 * formula gets an apostrophe in front, since names of scenarios are written by anyone.
 */
export function danishCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Number(cell.toFixed(DECIMALS))).replace('.', ',')
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
