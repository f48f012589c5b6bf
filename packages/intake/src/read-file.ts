import type { Fact, Place } from '@laegedaekning/domain'
import { recogniseNumberStyle } from './cells/number-style.ts'
import { createRowReader, type Placement, type ReadingContext, type RowReader } from './cells/row-reader.ts'
import type { GeometryFormat, TableFormat, TableInput } from './formats/format.ts'
import type { Content } from './read-content.ts'
import { rowAt, type Table } from './table/table.ts'
import type { FileInWork, SharedWork } from './work.ts'

/** Reads the rows of a recognised table. */
export function readTable(
  work: FileInWork,
  content: Extract<Content, { kind: 'table' }>,
  shared: SharedWork,
): void {
  const { table, recognition } = content
  const { format, columns } = recognition
  if (format === null) return
  const context: ReadingContext = {
    table,
    columns,
    style: recogniseNumberStyle(numberCells(table, columns), table.separator === ','),
    areas: shared.areas,
    practices: shared.practices,
    findings: work.findings,
    dashIsZero: format.dashIsZero,
    spellings: new Set(),
  }
  format.read({
    ...inputOf(work, format, shared),
    rows: () => rowReaders(context),
    practices: shared.practices,
  })
}

/** Reads the layers of a recognised geometry; its rows are the shapes of all layers, counted from 1. */
export function readGeometry(
  work: FileInWork,
  content: Extract<Content, { kind: 'geometry' }>,
  shared: SharedWork,
): void {
  if (content.format !== null) content.format.read(content.layers, inputOf(work, content.format, shared))
}

function* rowReaders(context: ReadingContext): Generator<RowReader> {
  for (const row of context.table.rows) yield createRowReader(context, row)
}

function* numberCells(table: Table, columns: ReadonlyMap<string, Placement>): Generator<string> {
  const numeric = [...columns.values()].filter(({ column }) =>
    ['integer', 'decimal', 'degrees'].includes(column.type.kind),
  )
  for (const row of table.rows) for (const { at } of numeric) yield row.cells[at] ?? ''
}

function inputOf(
  work: FileInWork,
  format: TableFormat | GeometryFormat,
  shared: SharedWork,
): Omit<TableInput, 'rows' | 'practices'> {
  const file = work.file.name
  return {
    file,
    areas: shared.areas,
    asOf: shared.asOf,
    add: work.findings.add,
    use: (row) => work.usedRows.add(row),
    check: (check) => shared.checks.push(check),
    emit: (row, facts, options) => {
      work.usedRows.add(row)
      for (const fact of facts) {
        introduce(fact, shared)
        const place = format.kind === 'table' ? rowAt(file, row) : shapeAt(file, row)
        const authority = format.kind === 'table' ? format.authority : 0
        const fallback = options?.fallback ?? false
        shared.drafts.push({
          fact,
          row,
          file,
          place,
          format: format.id,
          authority,
          fallback,
        })
      }
    },
  }
}

/** A shape of a geometry file, counted from 1 through all its layers. */
function shapeAt(file: string, shape: number): Place {
  return { kind: 'record', entity: file, id: String(shape) }
}

/** Makes what a fact brings into being known to the files that are read after it. */
function introduce(fact: Fact, shared: SharedWork): void {
  if (fact.kind === 'area') shared.areas.add(fact.body)
  if (fact.kind === 'practice') shared.practices.add(fact.body.id)
}
