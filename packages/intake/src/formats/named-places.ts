import { getPlainDate, type NamedPlace } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { areaOf, COUNT, LATITUDE, LONGITUDE, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

const POINT = [filled('lat', LATITUDE), filled('lon', LONGITUDE)]

/** The file has no day of its own; its source is of the spring of 2025. */
const MAPPED_ON = since(getPlainDate('2025-03-01'))
const ADDRESS_ORIGIN = originOf('osm-bornholm-2025', 'second-hand')

/** Addresses with street, number and postal code (OpenStreetMap). */
export const ADDRESSES: TableFormat = {
  kind: 'table',
  id: 'adresser',
  title: { da: 'Adresser med punkt', en: 'Addresses with point' },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: [
    ...POINT,
    filled('postcode', TEXT),
    filled('city', TEXT),
    filled('street', TEXT),
    filled('house_number', TEXT),
  ],
  read: (input) => readPlaces(input, addressOf, MAPPED_ON, ADDRESS_ORIGIN),
}

const LISTED_ON = since(getPlainDate('2023-01-11'))
const TOWN_ORIGIN = originOf('geonames-2023', 'second-hand')

/** Towns of 500 and more with a point (GeoNames). Their populations are of mixed years and are not used. */
export const TOWNS: TableFormat = {
  kind: 'table',
  id: 'byer-geonames',
  title: { da: 'Byer (GeoNames)', en: 'Towns (GeoNames)' },
  stage: 3,
  authority: 1,
  dashIsZero: false,
  columns: [
    filled('geonames_id', TEXT),
    filled('name', TEXT),
    ...POINT,
    maybe('feature_code', TEXT),
    maybe('municipality_code_geonames', TEXT),
    maybe('municipality_code_by_point', areaOf('kommune')),
    maybe('population', COUNT),
    maybe('modified', TEXT),
  ],
  read: (input) => readPlaces(input, townOf, LISTED_ON, TOWN_ORIGIN),
}

function readPlaces(
  input: TableInput,
  placeOf: (row: RowReader) => NamedPlace,
  virkning: ReturnType<typeof since>,
  origin: ReturnType<typeof originOf>,
): void {
  for (const row of input.rows()) {
    const place = placeOf(row)
    if (!row.failed()) input.emit(row.row, [factOf('place', place, virkning, origin)])
  }
}

function addressOf(row: RowReader): NamedPlace {
  const [postcode, street, houseNumber] = [row.text('postcode'), row.text('street'), row.text('house_number')]
  return {
    id: `${postcode} ${street} ${houseNumber}`,
    kind: 'address',
    name: street,
    houseNumber,
    postcode,
    city: row.text('city'),
    kommune: null,
    lat: row.number('lat'),
    lon: row.number('lon'),
  }
}

function townOf(row: RowReader): NamedPlace {
  return {
    id: `geonames-${row.text('geonames_id')}`,
    kind: 'town',
    name: row.text('name'),
    houseNumber: '',
    postcode: '',
    city: '',
    kommune: row.areaOrNull('municipality_code_by_point'),
    lat: row.number('lat'),
    lon: row.number('lon'),
  }
}
