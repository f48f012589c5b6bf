import type { Text } from '@laegedaekning/domain'
import { fileAt } from '../table/table.ts'
import { LATITUDE, LONGITUDE, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import type { FormatColumn, TableFormat } from './format.ts'

/** A file that is recognised although nothing in the product uses it yet: said once with the number of rows. */
function notUsed(id: string, title: Text, columns: readonly FormatColumn[]): TableFormat {
  return {
    kind: 'table',
    id,
    title,
    stage: 3,
    authority: 0,
    dashIsZero: false,
    columns,
    read: (input) => {
      const rows = [...input.rows()].length
      input.add('note', 'INTAKE_FILE_NOT_USED', fileAt(input.file), { format: id, rows })
    },
  }
}

const POINT = [filled('lat', LATITUDE), filled('lon', LONGITUDE)]

export const HOSPITALS_SOR = notUsed(
  'sygehuse-sor',
  { da: 'Sygehuse, akutmodtagelser og skadestuer (SOR)', en: 'Hospitals and emergency departments (SOR)' },
  [
    filled('shak_code', TEXT),
    filled('unit_type', TEXT),
    filled('unit_name', TEXT),
    maybe('sor_code', TEXT),
    ...POINT,
    maybe('postcode', TEXT),
    maybe('municipality_code', TEXT),
    maybe('region', TEXT),
  ],
)

export const HOSPITALS_GISCO = notUsed(
  'sygehuse-gisco',
  { da: 'Offentlige sygehuse (GISCO)', en: 'Public hospitals (GISCO)' },
  [
    filled('id', TEXT),
    filled('hospital_name', TEXT),
    ...POINT,
    maybe('street', TEXT),
    maybe('postcode', TEXT),
    maybe('city', TEXT),
    maybe('municipality_code', TEXT),
  ],
)
