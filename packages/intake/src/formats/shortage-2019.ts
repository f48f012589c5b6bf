import { type AreaId, codeOf, getPlainDate } from '@laegedaekning/domain'
import { areaOf, TEXT } from '../templates/column.ts'
import { filled } from './column.ts'
import { factOf } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'
import { originOfAddress } from './source-ids.ts'

/** The article tells the state of May 2019 and no end; the lists are renewed at New Year at the latest (B2.1). */
const MAY_TO_NEW_YEAR = { from: getPlainDate('2019-05-01'), until: getPlainDate('2020-01-01') }
const NOTE =
  'Kommune med lægedækningstruede områder; ikke nødvendigvis hele kommunen. Opgjort af PLO i maj 2019'

/** The 42 kommuner with areas short of doctors in May 2019, as a newspaper gave PLO's list (B2.4). */
export const SHORTAGE_2019: TableFormat = {
  kind: 'table',
  id: 'laegedaekningstruede-kommuner-2019',
  title: {
    da: 'Kommuner med lægedækningstruede områder, maj 2019',
    en: 'Municipalities with areas short of doctors, May 2019',
  },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: [
    filled('municipality_code', areaOf('kommune')),
    filled('name', TEXT),
    filled('region', TEXT),
    filled('source', TEXT),
    filled('source_date', TEXT),
  ],
  read: readShortage,
}

function readShortage(input: TableInput): void {
  for (const row of input.rows()) {
    const area = row.area('municipality_code')
    const region = row.text('region')
    const source = row.text('source')
    if (row.failed()) continue
    noteOtherName(
      area,
      row.text('name'),
      (used, other) =>
        input.add('warning', 'INTAKE_SOURCES_DIFFER', row.at('name'), { area: codeOf(area), used, other }),
      input,
    )
    const body = {
      id: `2019-${codeOf(area)}`,
      area,
      kind: 'regional-threatened',
      decidedBy: region.startsWith('Region ') ? region : `Region ${region}`,
      decidedOn: null,
      note: NOTE,
    } as const
    input.emit(row.row, [factOf('designation', body, MAY_TO_NEW_YEAR, originOfAddress(source))])
  }
}

/** A code and a name that do not belong together: the code is used, and the reader is told. */
function noteOtherName(
  area: AreaId,
  name: string,
  differ: (used: string, other: string) => void,
  input: TableInput,
): void {
  const reading = input.areas.read(name, ['kommune'])
  if (reading.kind === 'found' && reading.id !== area) differ(input.areas.nameOf(area) ?? area, name)
}
