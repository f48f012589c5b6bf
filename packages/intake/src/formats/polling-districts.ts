import { type AreaId, areaId, type Fact, getPlainDate } from '@laegedaekning/domain'
import type { RowReader } from '../cells/row-reader.ts'
import { AMOUNT, areaOf, COUNT, LATITUDE, LONGITUDE, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

const GROUPS: readonly (readonly [header: string, ageFrom: number, ageUntil: number | null])[] = [
  ['age_0_17', 0, 18],
  ['age_18_19', 18, 20],
  ['age_20_24', 20, 25],
  ['age_25_29', 25, 30],
  ['age_30_34', 30, 35],
  ['age_35_39', 35, 40],
  ['age_40_44', 40, 45],
  ['age_45_49', 45, 50],
  ['age_50_54', 50, 55],
  ['age_55_59', 55, 60],
  ['age_60_64', 60, 65],
  ['age_65_69', 65, 70],
  ['age_70_plus', 70, null],
]

/** The point that the file's maker put where no district of that number was found: one inside the kommune. */
const ESTIMATED = 'municipality_inner_point'
const COUNTED_ON = since(getPlainDate('2020-01-01'))
const ORIGIN = originOf('valgdata-2020')

/** Polling districts with population, households and cars on 1 January 2020 (Den Danske Valgdatabase). */
export const POLLING_DISTRICTS: TableFormat = {
  kind: 'table',
  id: 'afstemningsomraader-2020',
  title: {
    da: 'Afstemningsområder med befolkning og husstande',
    en: 'Polling districts with population and households',
  },
  stage: 1,
  authority: 2,
  dashIsZero: true,
  columns: [
    filled('area_code', TEXT),
    filled('municipality_code', areaOf('kommune')),
    maybe('lat', LATITUDE),
    maybe('lon', LONGITUDE),
    maybe('area_km2', AMOUNT),
    maybe('location_source', TEXT),
    filled('population_2020', COUNT),
    ...GROUPS.map(([header]) => filled(header, COUNT)),
    filled('households', COUNT),
    filled('households_without_car', COUNT),
  ],
  read: (input) => {
    for (const row of input.rows()) readDistrict(row, input)
  },
}

function readDistrict(row: RowReader, input: TableInput): void {
  const code = row.text('area_code')
  const kommune = row.area('municipality_code')
  const total = row.number('population_2020')
  const groups = GROUPS.map(([header, ageFrom, ageUntil]) => ({
    ageFrom,
    ageUntil,
    people: row.number(header),
  }))
  const households = row.number('households')
  const householdsWithoutCar = row.number('households_without_car')
  const areaKm2 = row.numberOrNull('area_km2')
  const point = pointOf(row)
  if (!/^\d{7}$/u.test(code)) {
    row.leaveOut()
    input.add('error', 'INTAKE_VALUE_NOT_ALLOWED', row.at('area_code'), { found: code, expected: '0101001' })
  }
  if (row.failed()) return
  const area = areaId('afstemningsomraade', code)
  if (row.raw('location_source').trim() === ESTIMATED)
    input.add('note', 'INTAKE_POINT_ESTIMATED', row.at('location_source'), { area })
  const name = `${input.areas.nameOf(kommune) ?? ''}, afstemningsområde ${Number(code.slice(4))}`
  const facts: readonly Fact[] = [
    factOf('area', { id: area, name, officialCode: code, ...point, areaKm2 }, COUNTED_ON, ORIGIN),
    factOf('membership', { child: area, parent: kommune }, COUNTED_ON, ORIGIN),
    people(area, 0, null, total),
    ...groups.map((group) => people(area, group.ageFrom, group.ageUntil, group.people)),
    factOf('households', { area, households, householdsWithoutCar }, COUNTED_ON, ORIGIN),
  ]
  const sum = groups.reduce((all, group) => all + group.people, 0)
  if (sum !== total) {
    const values = { area, found: sum, expected: total, difference: sum - total }
    input.add('note', 'INTAKE_SUM_DIFFERS', row.at('population_2020'), values)
  }
  input.emit(row.row, facts)
}

/** A borrowed point says nothing of where the district's people live, so none is kept and no distance is measured from it. */
function pointOf(row: RowReader): { readonly lat: number | null; readonly lon: number | null } {
  const [lat, lon] = [row.numberOrNull('lat'), row.numberOrNull('lon')]
  const own = row.raw('location_source').trim() !== ESTIMATED
  return own ? { lat, lon } : { lat: null, lon: null }
}

function people(area: AreaId, ageFrom: number, ageUntil: number | null, count: number): Fact {
  const body = { area, sex: 'all', ageFrom, ageUntil, people: count, kind: 'counted' } as const
  return factOf('population', body, COUNTED_ON, ORIGIN)
}
