import type { Checked, Issue } from '@laegedaekning/domain'
import { CsvError, parse } from 'csv-parse/sync'
import { LIMITS } from '../bytes/limits.ts'
import { findEndlessLine, findLineFault, unifiedLineEndings } from './line-faults.ts'
import { recogniseSeparator } from './separator.ts'
import { cellAt, columnName, fileAt, rowAt, type Separator, type Table, type TableRow } from './table.ts'

/** Reads a text as a table; every fault is an issue with its place, and a table comes back only when all rows could be read. */
export function parseTable(file: string, text: string): Checked<Table> {
  const lined = unifiedLineEndings(withoutSeparatorLine(text))
  const fault = findLineFault(file, lined) ?? findEndlessLine(file, lined)
  if (fault !== undefined) return { value: null, issues: [fault] }
  const separator = separatorLine(text) ?? recogniseSeparator(lined)
  const records = readRecords(file, lined, separator)
  if (records.kind === 'refused') return { value: null, issues: [records.issue] }
  return tableOf(file, separator, records.records)
}

/** Excel's own first line `sep=;`, which no spreadsheet shows as a row. */
const SEPARATOR_LINE = /^sep=([;,\t])\r?\n/iu

function separatorLine(text: string): Separator | undefined {
  const found = SEPARATOR_LINE.exec(text)?.[1]
  return found === ';' || found === ',' || found === '\t' ? found : undefined
}

function withoutSeparatorLine(text: string): string {
  return text.replace(SEPARATOR_LINE, '')
}

type Records =
  | { readonly kind: 'records'; readonly records: readonly (readonly string[])[] }
  | { readonly kind: 'refused'; readonly issue: Issue }

function readRecords(file: string, text: string, separator: Separator): Records {
  let cells = 0
  let tooMany: Issue | undefined
  const records: string[][] = []
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LIMITS.rowCharacters,
      // one more than the limit, the header and as many blank rows as rows: enough to know that there are too many
      to: LIMITS.rows * 2 + 2,
      on_record: (record: string[]) => {
        cells += record.length
        tooMany ??= limitIssue(file, records.length + 1, record, cells)
        records.push(tooMany === undefined ? record : [])
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { kind: 'refused', issue: unreadable(file, error, records[0] ?? []) }
  }
  return tooMany === undefined ? { kind: 'records', records } : { kind: 'refused', issue: tooMany }
}

function limitIssue(file: string, row: number, record: readonly string[], cells: number): Issue | undefined {
  const at = rowAt(file, row)
  if (record.length > LIMITS.columns) {
    const values = { found: record.length, most: LIMITS.columns }
    return { code: 'INTAKE_TOO_MANY_COLUMNS', severity: 'error', at, values }
  }
  if (cells > LIMITS.cells)
    return { code: 'INTAKE_TOO_MANY_CELLS', severity: 'error', at, values: { most: LIMITS.cells } }
  return undefined
}

/** The words of csv-parse's faults, as issues with the user's own row and column. */
function unreadable(file: string, error: CsvError, header: readonly string[]): Issue {
  const row = numberIn(error, 'records') + 1
  const column = numberIn(error, 'column')
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const values = { found: LIMITS.rowCharacters + 1, most: LIMITS.rowCharacters }
    return { code: 'INTAKE_CELL_TOO_LONG', severity: 'error', at: rowAt(file, row), values }
  }
  const at = { kind: 'cell', file, row, column: columnName(column, row > 1 ? header[column] : '') } as const
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? { code: 'INTAKE_QUOTE_UNCLOSED', severity: 'error', at, values: {} }
    : { code: 'INTAKE_TABLE_UNREADABLE', severity: 'error', at, values: { found: error.code } }
}

function numberIn(error: CsvError, key: string): number {
  const value = error[key]
  return typeof value === 'number' ? value : 0
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '')
}

function tableOf(
  file: string,
  separator: Separator,
  records: readonly (readonly string[])[],
): Checked<Table> {
  const first = records.findIndex((record) => !isBlank(record))
  const header = trimmedHeader(records[first] ?? [])
  const issues: Issue[] = [...headerIssues(file, header, first + 1)]
  const rows: TableRow[] = []
  for (let index = first + 1; index < records.length; index += 1) {
    const record = records[index] ?? []
    if (isBlank(record)) continue
    const row = index + 1
    const fault = rowIssue({ file, header }, row, record)
    if (fault === undefined) rows.push({ row, cells: record.slice(0, header.length) })
    else issues.push(fault)
    if (rows.length > LIMITS.rows) {
      const values = { most: LIMITS.rows }
      const tooMany = {
        code: 'INTAKE_TOO_MANY_ROWS',
        severity: 'error',
        at: rowAt(file, row),
        values,
      } as const
      return { value: null, issues: [tooMany] }
    }
  }
  if (rows.length === 0 && issues.length === 0)
    issues.push({ code: 'INTAKE_NO_ROWS', severity: 'warning', at: fileAt(file), values: {} })
  return { value: { file, separator, header, headerRow: first + 1, rows }, issues }
}

/** A header without the empty columns that spreadsheets leave at its right edge. */
function trimmedHeader(record: readonly string[]): readonly string[] {
  let length = record.length
  while (length > 1 && record[length - 1]?.trim() === '') length -= 1
  return record.slice(0, length).map((cell) => cell.trim())
}

function headerIssues(file: string, header: readonly string[], row: number): readonly Issue[] {
  return header.flatMap((cell, column) =>
    cell.length > LIMITS.cellCharacters ? [tooLong({ file, header: [] }, row, column, cell)] : [],
  )
}

function rowIssue(
  table: Pick<Table, 'file' | 'header'>,
  row: number,
  record: readonly string[],
): Issue | undefined {
  const { length } = table.header
  const beyond = record.slice(length)
  if (record.length < length || !isBlank(beyond)) {
    const values = { found: record.length, expected: length }
    return { code: 'INTAKE_ROW_LENGTH', severity: 'error', at: rowAt(table.file, row), values }
  }
  const long = record.findIndex((cell) => cell.length > LIMITS.cellCharacters)
  return long < 0 ? undefined : tooLong(table, row, long, record[long] ?? '')
}

function tooLong(table: Pick<Table, 'file' | 'header'>, row: number, column: number, cell: string): Issue {
  const values = { found: cell.length, most: LIMITS.cellCharacters }
  return { code: 'INTAKE_CELL_TOO_LONG', severity: 'error', at: cellAt(table, row, column), values }
}
