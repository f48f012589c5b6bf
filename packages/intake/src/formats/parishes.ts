import { areaId, codeOf, getPlainDate } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { AMOUNT, areaOf, LATITUDE, LONGITUDE, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

/** The day of the outlines (DAGI 1:500,000). */
const DRAWN_ON = since(getPlainDate('2014-02-13'))

/** Parishes of 2014 with the kommune in which their point lies, and SSI's list of 2021 beside it. */
export const PARISHES: TableFormat = {
  kind: 'table',
  id: 'sogne-2014',
  title: { da: 'Sogne med kommune og punkt', en: 'Parishes with municipality and point' },
  stage: 1,
  authority: 2,
  dashIsZero: false,
  columns: [
    filled('parish_code', TEXT),
    filled('name', TEXT),
    filled('municipality_code_by_point', areaOf('kommune')),
    maybe('municipality_code_ssi_2021', TEXT),
    maybe('area_km2', AMOUNT),
    maybe('lat', LATITUDE),
    maybe('lon', LONGITUDE),
  ],
  read: (input) => {
    for (const row of input.rows()) readParish(row, input)
  },
}

function readParish(row: RowReader, input: TableInput): void {
  const code = row.text('parish_code')
  const name = row.text('name')
  const kommune = row.area('municipality_code_by_point')
  const [lat, lon] = [row.numberOrNull('lat'), row.numberOrNull('lon')]
  const areaKm2 = row.numberOrNull('area_km2')
  if (!/^\d{4}$/u.test(code)) {
    row.leaveOut()
    input.add('error', 'INTAKE_VALUE_NOT_ALLOWED', row.at('parish_code'), { found: code, expected: '7002' })
  }
  if (row.failed()) return
  const listed = row.raw('municipality_code_ssi_2021').trim()
  const at = row.at('municipality_code_ssi_2021')
  if (listed === '') input.add('note', 'INTAKE_AREA_RETIRED', at, { found: code, list: 'SSI 2021' })
  else if (listed.padStart(4, '0') !== codeOf(kommune))
    input.add('note', 'INTAKE_SOURCES_DIFFER', at, { area: code, used: codeOf(kommune), other: listed })
  const id = areaId('sogn', code)
  input.emit(row.row, [
    factOf('area', { id, name, officialCode: code, lat, lon, areaKm2 }, DRAWN_ON, originOf('dagi-2014')),
    // the kommune is found by the parish's point, not told by the source
    factOf('membership', { child: id, parent: kommune }, DRAWN_ON, originOf('dagi-2014', 'inferred')),
  ])
}
