import { type AreaId, findAreaId, findPlainDate, type Place, type PlainDate } from '@laegedaekning/domain'
import type { AreaIndex } from '../areas/area-index.ts'
import type { FormatColumn } from '../formats/format.ts'
import type { Findings } from '../issues/findings.ts'
import { cellAt, rowAt, type Table, type TableRow } from '../table/table.ts'
import type { NumberStyle } from './number-style.ts'
import { type CellValue, readCell } from './read-cell.ts'

/** Where each column of a format stands in a file. */
export type Placement = { readonly column: FormatColumn; readonly at: number }

/** What reading the cells of one file needs. */
export type ReadingContext = {
  readonly table: Table
  readonly columns: ReadonlyMap<string, Placement>
  readonly style: NumberStyle
  readonly areas: AreaIndex
  readonly practices: ReadonlySet<string>
  readonly findings: Findings
  readonly dashIsZero: boolean
  /** Spellings that were already noted once for this file. */
  readonly spellings: Set<string>
}

/**
 * The cells of one row by header. A cell that cannot be used leaves an issue and turns `failed()` true; the
 * value that comes back then is only a stand-in, so look at `failed()` before using any.
 */
export type RowReader = {
  readonly row: number
  readonly place: Place
  readonly at: (header: string) => Place
  /** What the cell holds, `null` where it is empty and may be. */
  readonly value: (header: string) => CellValue
  readonly text: (header: string) => string
  readonly number: (header: string) => number
  readonly numberOrNull: (header: string) => number | null
  readonly date: (header: string) => PlainDate
  readonly area: (header: string) => AreaId
  readonly areaOrNull: (header: string) => AreaId | null
  /** The cell as written, before any reading. */
  readonly raw: (header: string) => string
  readonly failed: () => boolean
  /** Leaves the row out without an error, for example because a note has already said why. */
  readonly leaveOut: () => void
}

const STAND_IN_DATE = findPlainDate('2000-01-01')
const STAND_IN_AREA = findAreaId('land-dk')

export function createRowReader(context: ReadingContext, row: TableRow): RowReader {
  let failed = false
  const at = (header: string): Place => {
    const placement = context.columns.get(header)
    return placement === undefined
      ? rowAt(context.table.file, row.row)
      : cellAt(context.table, row.row, placement.at)
  }
  const raw = (header: string): string => {
    const placement = context.columns.get(header)
    return placement === undefined ? '' : (row.cells[placement.at] ?? '')
  }
  const value = (header: string): CellValue => {
    const placement = context.columns.get(header)
    if (placement === undefined) return null
    const reading = readCell(context, placement.column, raw(header), () => at(header))
    if (reading.kind === 'failed') failed = true
    return reading.kind === 'failed' ? null : reading.value
  }
  const area = (header: string): AreaId | null => {
    const found = value(header)
    return typeof found === 'string' ? (findAreaId(found) ?? null) : null
  }
  const numberOrNull = (header: string): number | null => {
    const found = value(header)
    return typeof found === 'number' ? found : null
  }
  return {
    row: row.row,
    place: rowAt(context.table.file, row.row),
    at,
    raw,
    value,
    text: (header) => {
      const found = value(header)
      return typeof found === 'string' ? found : ''
    },
    number: (header) => numberOrNull(header) ?? 0,
    numberOrNull,
    date: (header) => {
      const found = value(header)
      return standIn(findPlainDate(typeof found === 'string' ? found : '') ?? STAND_IN_DATE)
    },
    area: (header) => standIn(area(header) ?? STAND_IN_AREA),
    areaOrNull: area,
    failed: () => failed,
    leaveOut: () => {
      failed = true
    },
  }
}

function standIn<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a stand-in is missing')
  return value
}
