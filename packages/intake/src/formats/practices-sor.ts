import { type AreaId, DENMARK, type Fact, getPlainDate, type PracticeKind } from '@laegedaekning/domain'
import { isChristiansoe } from '../areas/area-names.ts'
import type { RowReader } from '../cells/row-reader.ts'
import { fileAt } from '../table/table.ts'
import { areaOf, COUNT, IDENTIFIER, LATITUDE, LONGITUDE, TEXT, wordOf } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

/** The classes of the file, inferred from the number series (data.md 4), as kinds of practice. */
const CLASSES = [
  { value: 'presumed-gp', da: 'gp' },
  { value: 'gp-or-other', da: 'gp_or_other' },
  { value: 'specialist', da: 'specialist' },
] as const

/** The day on which the list was taken from SOR. */
const TAKEN_ON = since(getPlainDate('2025-09-05'))

/** Provider numbers of SOR with coordinates; one row a place of treatment. */
export const PRACTICES_SOR: TableFormat = {
  kind: 'table',
  id: 'ydernumre-sor-2025',
  title: { da: 'Ydernumre med koordinater (SOR)', en: 'Provider numbers with coordinates (SOR)' },
  stage: 2,
  authority: 2,
  dashIsZero: false,
  columns: [
    filled('yder_number', IDENTIFIER),
    filled('class_inferred', wordOf(CLASSES)),
    filled('site_no', COUNT),
    filled('sites', COUNT),
    filled('lat', LATITUDE),
    filled('lon', LONGITUDE),
    filled('municipality_code', areaOf('kommune')),
    maybe('region_code', TEXT),
  ],
  read: readPractices,
}

function readPractices(input: TableInput): void {
  const rowsOfClass = new Map<PracticeKind, number>()
  for (const row of input.rows()) {
    const kind = readPractice(row, input)
    if (kind !== undefined) rowsOfClass.set(kind, (rowsOfClass.get(kind) ?? 0) + 1)
  }
  for (const [kind, rows] of [...rowsOfClass].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    input.add('note', 'INTAKE_CLASS_INFERRED', fileAt(input.file), { class: kind, rows })
}

function readPractice(row: RowReader, input: TableInput): PracticeKind | undefined {
  const number = row.text('yder_number')
  const kind = kindOf(row.text('class_inferred'))
  const site = row.number('site_no')
  const [lat, lon] = [row.number('lat'), row.number('lon')]
  const kommune = kommuneOf(row, input)
  if (row.failed() || kind === undefined) return undefined
  const id = site <= 1 ? number : `${number}-${site}`
  if (id !== number) input.add('note', 'INTAKE_FURTHER_SITE', row.place, { practice: number, id })
  input.emit(row.row, [practice(id, kind, kommune, lat, lon)])
  return kind
}

function kindOf(value: string): PracticeKind | undefined {
  return CLASSES.find((word) => word.value === value)?.value
}

/** Christiansø has a practice and no kommune: it counts in the country and nowhere below. */
function kommuneOf(row: RowReader, input: TableInput): AreaId {
  const code = row.raw('municipality_code')
  if (!isChristiansoe(code)) return row.area('municipality_code')
  input.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', row.at('municipality_code'), { found: code })
  return DENMARK
}

function practice(id: string, kind: PracticeKind, kommune: AreaId, lat: number, lon: number): Fact {
  const unknown = { form: 'unknown', postnummer: null, open: null, listedPatients: null } as const
  const body = { id, name: `Ydernummer ${id}`, kind, kommune, lat, lon, ...unknown }
  return factOf('practice', body, TAKEN_ON, originOf('sor-2025', 'inferred'))
}
