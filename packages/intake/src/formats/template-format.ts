import {
  type Certainty,
  type Fact,
  findPlainDate,
  getFactBody,
  type Period,
  type PlainDate,
  type Provenance,
  periodContains,
  type SnapshotKind,
} from '@laegedaekning/domain'
import type { CellValue } from '../cells/read-cell.ts'
import type { RowReader } from '../cells/row-reader.ts'
import type { Template, TemplateColumn } from '../templates/template.ts'
import { factOf } from './fact.ts'
import type { FormatColumn, TableFormat, TableInput } from './format.ts'

/** What the user writes goes before what an adapter reads from a public file. */
const TEMPLATE_AUTHORITY = 9

/** A template as a format that is recognised and read like any other. */
export function templateFormat(template: Template): TableFormat {
  return {
    kind: 'table',
    id: template.id,
    title: template.title,
    stage: stageOf(template.kind),
    authority: TEMPLATE_AUTHORITY,
    dashIsZero: false,
    columns: template.columns.map(formatColumn),
    read: (input) => readTemplate(template, input),
  }
}

function stageOf(kind: SnapshotKind): TableFormat['stage'] {
  if (kind === 'area') return 0
  return kind === 'practice' ? 2 : 3
}

function formatColumn(column: TemplateColumn): FormatColumn {
  return {
    header: column.header,
    alsoCalled: [column.english],
    type: column.type,
    required: column.required,
    mayBeEmpty: !column.required,
    whenEmpty: column.whenEmpty,
  }
}

function readTemplate(template: Template, input: TableInput): void {
  for (const row of input.rows()) {
    const values = new Map<string, CellValue>()
    for (const column of template.columns) values.set(column.field, valueOf(row, column))
    for (const column of template.columns) {
      const { whenEmpty } = column
      if (whenEmpty.kind === 'same-as' && values.get(column.field) === null)
        values.set(column.field, values.get(whenEmpty.field) ?? null)
    }
    const virkning = periodOf(values, row, input)
    if (row.failed() || virkning === undefined || !isSound(template.kind, values, row, input)) continue
    const body = getFactBody(template.kind, Object.fromEntries(values))
    input.emit(row.row, [factOfAny(template.kind, body, virkning, provenanceOf(values))])
  }
}

/** A column that the file leaves out means the same as an empty cell. */
function valueOf(row: RowReader, column: TemplateColumn): CellValue {
  const found = row.value(column.header)
  return found === null && column.whenEmpty.kind === 'value' ? column.whenEmpty.value : found
}

function factOfAny(kind: SnapshotKind, body: Fact['body'], virkning: Period, provenance: Provenance): Fact {
  return factOf(kind, body, virkning, provenance)
}

function periodOf(
  values: ReadonlyMap<string, CellValue>,
  row: RowReader,
  input: TableInput,
): Period | undefined {
  const [from, until] = [dateOf(values, 'from'), dateOf(values, 'until')]
  if (from === null || row.failed()) return undefined
  if (until === null || periodContains({ from, until }, from)) return { from, until }
  input.add('error', 'INTAKE_DATE_ORDER', row.at('gyldig_til'), { from, until })
  return undefined
}

function dateOf(values: ReadonlyMap<string, CellValue>, field: string): PlainDate | null {
  const value = values.get(field)
  return typeof value === 'string' ? (findPlainDate(value) ?? null) : null
}

function provenanceOf(values: ReadonlyMap<string, CellValue>): Provenance {
  return {
    source: String(values.get('source') ?? ''),
    certainty: certaintyOf(values.get('certainty') ?? null),
    madeUp: values.get('madeUp') === true,
  }
}

function certaintyOf(value: CellValue): Certainty {
  return value === 'second-hand' || value === 'inferred' || value === 'assumed' ? value : 'sourced'
}

/** What no single cell can show: groups of ages upside down, more households without a car than there are, points outside Denmark. */
function isSound(
  kind: SnapshotKind,
  values: ReadonlyMap<string, CellValue>,
  row: RowReader,
  input: TableInput,
): boolean {
  const least = (field: string): number => {
    const value = values.get(field)
    return typeof value === 'number' ? value : 0
  }
  if (
    (kind === 'population' || kind === 'specialists') &&
    values.get('ageUntil') !== null &&
    least('ageUntil') <= least('ageFrom')
  ) {
    const bounds = { found: least('ageUntil'), least: least('ageFrom') + 1, most: 150 }
    input.add('error', 'INTAKE_NUMBER_OUT_OF_RANGE', row.at('alder_under'), bounds)
    return false
  }
  if (kind === 'households' && least('householdsWithoutCar') > least('households')) {
    const bounds = { found: least('householdsWithoutCar'), least: 0, most: least('households') }
    input.add('error', 'INTAKE_NUMBER_OUT_OF_RANGE', row.at('husstande_uden_bil'), bounds)
    return false
  }
  if (kind === 'area' || kind === 'practice') return hasWholePoint(values, row, input)
  return true
}

function hasWholePoint(values: ReadonlyMap<string, CellValue>, row: RowReader, input: TableInput): boolean {
  const [lat, lon] = [values.get('lat') ?? null, values.get('lon') ?? null]
  if ((lat === null) !== (lon === null)) {
    const missing = lat === null ? 'breddegrad' : 'laengdegrad'
    input.add('error', 'INTAKE_VALUE_MISSING', row.at(missing), { expected: missing })
    return false
  }
  if (typeof lat === 'number' && typeof lon === 'number' && !isInDenmark(lat, lon))
    input.add('warning', 'INTAKE_POINT_OUTSIDE_DENMARK', row.at('breddegrad'), { lat, lon })
  return true
}

/** Whether a point lies in the box around Denmark (WGS 84 degrees; Skagen, Gedser, Blåvand and Christiansø are inside). */
export function isInDenmark(lat: number, lon: number): boolean {
  return lat >= 54.5 && lat <= 57.9 && lon >= 7.9 && lon <= 15.3
}
