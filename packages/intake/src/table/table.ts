import type { Place } from '@laegedaekning/domain'

export type Separator = ';' | ',' | '\t'

/** One row below the header; `row` counts as the user's spreadsheet counts, the header is usually row 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** A table as read from a file: every row has as many cells as the header. */
export type Table = {
  readonly file: string
  readonly separator: Separator
  readonly header: readonly string[]
  readonly headerRow: number
  readonly rows: readonly TableRow[]
}

/** A spreadsheet's name of a column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Letter and header as the user sees them: `C (Tilmeldte patienter)`. */
export function columnName(index: number, header: string | undefined): string {
  const title = header?.trim() ?? ''
  return title === '' ? columnLetter(index) : `${columnLetter(index)} (${title.slice(0, 60)})`
}

export function fileAt(file: string): Place {
  return { kind: 'file', file }
}

export function rowAt(file: string, row: number): Place {
  return { kind: 'row', file, row }
}

export function cellAt(table: Pick<Table, 'file' | 'header'>, row: number, column: number): Place {
  return { kind: 'cell', file: table.file, row, column: columnName(column, table.header[column]) }
}

/** A place in words that are the same in every language: `praksis.csv:14`. */
export function placeWords(place: Place | undefined): string {
  if (place === undefined) return ''
  switch (place.kind) {
    case 'cell':
      return `${place.file}:${place.row} ${place.column}`
    case 'row':
      return `${place.file}:${place.row}`
    case 'line':
      return `${place.file}:${place.line}:${place.column}`
    case 'file':
      return place.file
    case 'field':
      return place.pointer
    case 'record':
      return `${place.entity} ${place.id}`
  }
}
