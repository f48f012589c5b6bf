import type { Issue } from '@laegedaekning/domain'
import type { Placement } from '../cells/row-reader.ts'
import { plainKey } from '../table/header.ts'
import { cellAt, fileAt, type Table } from '../table/table.ts'
import type { FormatColumn, TableFormat } from './format.ts'

/** Which format a header belongs to, and where its columns stand. */
export type Recognition = {
  readonly format: TableFormat | null
  readonly columns: ReadonlyMap<string, Placement>
  readonly issues: readonly Issue[]
}

type Match = {
  readonly format: TableFormat
  readonly columns: ReadonlyMap<string, Placement>
  readonly missing: readonly FormatColumn[]
  readonly required: number
}

/** Recognises a table by its header and never by its name: of the formats whose columns are all there, the one with most. */
export function recogniseTable(table: Table, formats: readonly TableFormat[]): Recognition {
  const twice = columnsTwice(table)
  if (twice.length > 0) return { format: null, columns: new Map(), issues: twice }
  const places = new Map(table.header.map((header, at) => [plainKey(header), at]))
  const matches = formats.map((format) => matchOf(format, places))
  const complete = matches.filter((match) => match.missing.length === 0)
  const best = complete.toSorted((a, b) => b.columns.size - a.columns.size)[0]
  if (best !== undefined)
    return { format: best.format, columns: best.columns, issues: unknownColumns(table, best) }
  return { format: null, columns: new Map(), issues: [whatIsMissing(table, matches)] }
}

function matchOf(format: TableFormat, places: ReadonlyMap<string, number>): Match {
  const columns = new Map<string, Placement>()
  const missing: FormatColumn[] = []
  const required = format.columns.filter((column) => column.required)
  for (const column of format.columns) {
    const at = [column.header, ...column.alsoCalled]
      .map((header) => places.get(plainKey(header)))
      .find((place) => place !== undefined)
    if (at !== undefined) columns.set(column.header, { column, at })
    else if (column.required) missing.push(column)
  }
  return { format, columns, missing, required: required.length }
}

function columnsTwice(table: Table): readonly Issue[] {
  const seen = new Map<string, number>()
  const issues: Issue[] = []
  for (const [at, header] of table.header.entries()) {
    const key = plainKey(header)
    const first = seen.get(key)
    if (first === undefined || key === '') seen.set(key, first ?? at)
    else {
      const values = { found: header, first: table.header[first] ?? '' }
      const place = cellAt(table, table.headerRow, at)
      issues.push({ code: 'INTAKE_COLUMN_TWICE', severity: 'error', at: place, values })
    }
  }
  return issues
}

function unknownColumns(table: Table, match: Match): readonly Issue[] {
  const used = new Set([...match.columns.values()].map((placement) => placement.at))
  return table.header.flatMap((header, at): readonly Issue[] =>
    used.has(at)
      ? []
      : [
          {
            code: 'INTAKE_COLUMN_UNKNOWN',
            severity: 'note',
            at: cellAt(table, table.headerRow, at),
            values: { found: header, format: match.format.id },
          },
        ],
  )
}

/** The nearest format lacks at most half of its columns: then those are named; else the format is unknown. */
function whatIsMissing(table: Table, matches: readonly Match[]): Issue {
  const share = (match: Match): number => 1 - match.missing.length / Math.max(1, match.required)
  const nearest = matches.toSorted((a, b) => share(b) - share(a) || b.columns.size - a.columns.size)[0]
  const at = fileAt(table.file)
  const found = table.header.slice(0, 20).join(', ')
  if (nearest === undefined || share(nearest) === 0)
    return { code: 'INTAKE_FORMAT_UNKNOWN', severity: 'error', at, values: { found } }
  const format = nearest.format.id
  if (share(nearest) < 0.5)
    return { code: 'INTAKE_FORMAT_UNKNOWN', severity: 'error', at, values: { found, nearest: format } }
  const expected = nearest.missing.map((column) => column.header).join(', ')
  return { code: 'INTAKE_COLUMN_MISSING', severity: 'error', at, values: { expected, found, format } }
}
