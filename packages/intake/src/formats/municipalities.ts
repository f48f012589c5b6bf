import {
  type AreaId,
  areaId,
  DENMARK,
  type Fact,
  findAreaId,
  getPlainDate,
  type Period,
} from '@laegedaekning/domain'
import { isChristiansoe } from '../areas/area-names.ts'
import type { RowReader } from '../cells/row-reader.ts'
import { AMOUNT, COUNT, LATITUDE, LONGITUDE, TEXT } from '../templates/column.ts'
import { filled, maybe } from './column.ts'
import { factOf, originOf, since } from './fact.ts'
import type { TableFormat, TableInput } from './format.ts'

/** The municipal reform: the 98 kommuner and five regions begin. */
const REFORM_2007 = getPlainDate('2007-01-01')
/** Hovedstaden and Sjælland become one region (B5.1). */
const REFORM_2027 = getPlainDate('2027-01-01')

/** Regions by code with their names; the names are the law's, the codes those of address data (data.md 1B). */
const REGION_NAMES: readonly (readonly [code: string, name: string])[] = [
  ['1081', 'Region Nordjylland'],
  ['1082', 'Region Midtjylland'],
  ['1083', 'Region Syddanmark'],
  ['1084', 'Region Hovedstaden'],
  ['1085', 'Region Sjælland'],
]
const EAST = areaId('region', 'oestdanmark')

/** Kommuner with region, area and population of two years (Statistics Denmark FOLK1A and ARE207). */
export const MUNICIPALITIES: TableFormat = {
  kind: 'table',
  id: 'kommuner-folketal',
  title: {
    da: 'Kommuner med region, areal og folketal',
    en: 'Municipalities with region, area and population',
  },
  stage: 0,
  authority: 2,
  dashIsZero: false,
  columns: [
    filled('code', TEXT),
    filled('name', TEXT),
    filled('region_code', TEXT),
    filled('region', TEXT),
    filled('region_2027', TEXT),
    filled('area_km2', AMOUNT),
    filled('population_2025', COUNT),
    filled('population_2026', COUNT),
    maybe('inner_lat', LATITUDE),
    maybe('inner_lon', LONGITUDE),
    maybe('centroid_lat', LATITUDE),
    maybe('centroid_lon', LONGITUDE),
    maybe('nuts3', TEXT),
    maybe('landsdel', TEXT),
  ],
  read: readMunicipalities,
}

function readMunicipalities(input: TableInput): void {
  let first: number | undefined
  for (const row of input.rows()) {
    const facts = kommuneFacts(row, input)
    if (facts === undefined) continue
    first ??= row.row
    input.emit(row.row, facts)
  }
  // the areas above are the same for every row; they go with the first that is used
  const missing = areasAbove().filter((fact) => !isKnown(fact, input))
  if (first !== undefined) input.emit(first, missing, { fallback: true })
}

function kommuneFacts(row: RowReader, input: TableInput): readonly Fact[] | undefined {
  const code = row.text('code')
  if (isChristiansoe(code)) {
    input.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', row.at('code'), { found: code })
    return undefined
  }
  if (!/^\d{3,4}$/u.test(code)) {
    row.leaveOut()
    input.add('error', 'INTAKE_VALUE_NOT_ALLOWED', row.at('code'), { found: code, expected: '0101 … 0860' })
  }
  const region = regionOf(row, input)
  const facts = { area: row.numberOrNull('area_km2'), name: row.text('name') }
  const people = [row.number('population_2025'), row.number('population_2026')] as const
  const [lat, lon] = [row.numberOrNull('inner_lat'), row.numberOrNull('inner_lon')]
  if (row.failed() || region === undefined) return undefined
  const official = code.padStart(4, '0')
  const id = areaId('kommune', official)
  return [
    factOf(
      'area',
      { id, name: facts.name, officialCode: official, lat, lon, areaKm2: facts.area },
      since(REFORM_2007),
      originOf('dst-are207'),
    ),
    ...membershipsOf(id, region, row.text('region_2027')),
    totalOf(id, '2025-01-01', people[0]),
    totalOf(id, '2026-01-01', people[1]),
  ]
}

function regionOf(row: RowReader, input: TableInput): AreaId | undefined {
  const code = row.text('region_code')
  const known = REGION_NAMES.find(([official]) => official === code || official === `10${Number(code)}`)
  if (known !== undefined) return areaId('region', known[0])
  if (!row.failed()) input.add('error', 'INTAKE_AREA_UNKNOWN', row.at('region_code'), { found: code })
  return undefined
}

/** The kommune's region before and from 2027; the two eastern regions end then. */
function membershipsOf(kommune: AreaId, region: AreaId, region2027: string): readonly Fact[] {
  if (!region2027.endsWith('stdanmark'))
    return [
      factOf('membership', { child: kommune, parent: region }, since(REFORM_2007), originOf('dst-folk1a')),
    ]
  const until: Period = { from: REFORM_2007, until: REFORM_2027 }
  return [
    factOf('membership', { child: kommune, parent: region }, until, originOf('dst-folk1a')),
    factOf(
      'membership',
      { child: kommune, parent: EAST },
      since(REFORM_2027),
      originOf('sundhedsraad-afpihl', 'second-hand'),
    ),
  ]
}

function totalOf(area: AreaId, day: string, people: number): Fact {
  return factOf(
    'population',
    { area, sex: 'all', ageFrom: 0, ageUntil: null, people, kind: 'counted' },
    since(getPlainDate(day)),
    originOf('dst-folk1a'),
  )
}

/** Whether the register or another file already has the area of a fact. */
function isKnown(fact: Fact, input: TableInput): boolean {
  if (fact.kind === 'area') return input.areas.has(fact.body.id)
  return fact.kind === 'membership' && input.areas.has(fact.body.child)
}

/** Land and regions, for a register that does not have them yet. */
function areasAbove(): readonly Fact[] {
  const facts: Fact[] = [
    areaFact(DENMARK, 'Danmark', null, since(REFORM_2007), originOf('dst-folk1a')),
    areaFact(EAST, 'Region Østdanmark', null, since(REFORM_2027), originOf('S2')),
    factOf('membership', { child: EAST, parent: DENMARK }, since(REFORM_2027), originOf('S2')),
  ]
  for (const [code, name] of REGION_NAMES) {
    const id = findAreaId(`region-${code}`) ?? EAST
    const ends = code === '1084' || code === '1085'
    const period: Period = { from: REFORM_2007, until: ends ? REFORM_2027 : null }
    facts.push(areaFact(id, name, code, period, originOf('dst-folk1a')))
    facts.push(factOf('membership', { child: id, parent: DENMARK }, period, originOf('dst-folk1a')))
  }
  return facts
}

function areaFact(
  id: AreaId,
  name: string,
  officialCode: string | null,
  virkning: Period,
  origin: Fact['provenance'],
): Fact {
  return factOf('area', { id, name, officialCode, lat: null, lon: null, areaKm2: null }, virkning, origin)
}
