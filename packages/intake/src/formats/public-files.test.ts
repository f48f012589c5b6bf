import { areaId, type Fact, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../read-facts.ts'
import { SOME_AREAS, writtenTable } from '../testing/written-table.ts'

function factsOf(rows: readonly (readonly string[])[]): readonly Fact[] {
  return readFacts([writtenTable('a.csv', rows)], SOME_AREAS).value?.facts ?? []
}

function codesOf(rows: readonly (readonly string[])[]): readonly string[] {
  return readFacts([writtenTable('a.csv', rows)], SOME_AREAS).issues.map((issue) => issue.code)
}

describe('StatBank', () => {
  const header = ['OMRÅDE', 'KØN', 'ALDER', 'CIVILSTAND', 'TID', 'INDHOLD']

  it.each([
    ['codes', '751', 'TOT', 'IALT', 'TOT', '2026K1'],
    ['texts', 'Aarhus', 'I alt', 'I alt', 'I alt', '2026K1'],
    ['codes and texts', '751 Aarhus', 'TOT I alt', 'IALT I alt', 'TOT I alt', '2026K1'],
  ])('is read with %s', (_, ...row) => {
    expect(factsOf([header, [...row, '380000']])).toEqual([
      {
        kind: 'population',
        virkning: { from: '2026-01-01', until: null },
        body: {
          area: 'kommune-0751',
          sex: 'all',
          ageFrom: 0,
          ageUntil: null,
          people: 380_000,
          kind: 'counted',
        },
        provenance: { source: 'dst-folk1a', certainty: 'sourced', madeUp: false },
      },
    ])
  })

  it('takes each quarter from its first day and a year of age as one year', () => {
    expect(factsOf([header, ['751', '2', '34 år', 'TOT', '2026K3', '2500']])).toMatchObject([
      { virkning: { from: '2026-07-01' }, body: { sex: 'female', ageFrom: 34, ageUntil: 35, people: 2500 } },
    ])
  })

  it('sets aside regions, the country and marital statuses, and says how many rows', () => {
    const rows = [
      ['000', 'TOT', 'IALT', 'TOT', '2026K1', '6025603'],
      ['082', 'TOT', 'IALT', 'TOT', '2026K1', '1400000'],
      ['Region Midtjylland', 'TOT', 'IALT', 'TOT', '2026K1', '1400000'],
      ['Landsdel Østjylland', 'TOT', 'IALT', 'TOT', '2026K1', '1'],
      ['751', 'TOT', 'IALT', 'U', '2026K1', '200000'],
      ['411', 'TOT', 'IALT', 'TOT', '2026K1', '92'],
    ]
    expect(factsOf([header, ...rows])).toEqual([])
    const { issues } = readFacts([writtenTable('a.csv', [header, ...rows])], SOME_AREAS)
    expect(issues).toMatchObject([
      { code: 'INTAKE_AREA_NOT_A_KOMMUNE', at: { row: 7 } },
      { code: 'INTAKE_CLASS_NOT_USED', values: { rows: 5 } },
    ])
  })

  it('makes the totals that a projection leaves out, and marks them inferred', () => {
    const rows = [
      ['751', 'M', '0', '2030', '1000'],
      ['751', 'K', '0', '2030', '900'],
      ['751', 'M', '1-', '2030', '5000'],
      ['751', 'K', '1-', '2030', '6000'],
    ]
    const total = factsOf([['KOMMUNEDK', 'KØN', 'ALDER', 'TID', 'INDHOLD'], ...rows]).filter(
      (fact) =>
        fact.kind === 'population' &&
        fact.body.sex === 'all' &&
        fact.body.ageUntil === null &&
        fact.body.ageFrom === 0,
    )
    // 1,000 + 900 + 5,000 + 6,000 = 12,900
    expect(total).toMatchObject([
      {
        body: { people: 12_900, kind: 'projected' },
        provenance: { certainty: 'inferred', source: 'dst-frkm' },
      },
    ])
  })

  it('makes no total where a year of age is missing', () => {
    const rows = [
      ['751', 'TOT', '0', 'TOT', '2026K1', '1'],
      ['751', 'TOT', '2-', 'TOT', '2026K1', '1'],
    ]
    expect(factsOf([header, ...rows])).toHaveLength(2)
  })
})

describe('SOR', () => {
  const header = [
    'Ydernummer',
    'Enhedsnavn',
    'Enhedstype',
    'SOR-kode',
    'B_KK',
    'B_X',
    'B_Y',
    'B_Postnummer',
    'A_KK',
    'A_X',
    'A_Y',
  ]
  const rows = [
    ['12345', 'Lægehuset', 'almen lægepraksis', '2', '0101', '724354,22', '6175759,54', '1550', '', '', ''],
    ['12345', 'Lægehuset, filial', 'almen lægepraksis', '3', '', '', '', '', '751', '575000,0', '6225000,0'],
    ['', 'Apoteket', 'apotek', '4', '0101', '', '', '', '', '', ''],
  ]
  const asOf = getPlainDate('2026-11-01')

  it('is read with visit before activity, UTM metres as degrees, one practice a place', () => {
    const { value, issues } = readFacts([writtenTable('sor.csv', [header, ...rows])], SOME_AREAS, { asOf })
    expect(value?.facts).toMatchObject([
      {
        virkning: { from: '2026-11-01', until: null },
        // Copenhagen's town hall: 55.6757 N, 12.5683 E is E 724,354.22 N 6,175,759.54 in EPSG:25832
        body: {
          id: '012345',
          kind: 'gp',
          kommune: 'kommune-0101',
          lat: 55.6757,
          lon: 12.5683,
          postnummer: 'postnummer-1550',
        },
      },
      { body: { id: '012345-2', kommune: 'kommune-0751', postnummer: null } },
    ])
    expect(issues).toMatchObject([
      { code: 'INTAKE_FURTHER_SITE', values: { practice: '012345', id: '012345-2' } },
      { code: 'INTAKE_CLASS_NOT_USED', values: { found: 'apotek', rows: 1 } },
    ])
  })

  it('gives the places of one number the same ids in whatever order they stand', () => {
    const [one, other] = [rows, rows.toReversed()].map(
      (order) => readFacts([writtenTable('sor.csv', [header, ...order])], SOME_AREAS, { asOf }).value?.facts,
    )
    expect(one).toHaveLength(2)
    expect(other).toEqual(one)
  })

  it('needs to be told the day, for the file does not say it', () => {
    expect(codesOf([header, ...rows])).toEqual(['INTAKE_DATE_NEEDED'])
  })
})

describe('municipalities', () => {
  const header =
    'code,name,region_code,region,region_2027,area_km2,population_2025,population_2026,inner_lat,inner_lon,centroid_lat,centroid_lon,nuts3,landsdel'.split(
      ',',
    )
  const koege = [
    '259',
    'Køge',
    '1085',
    'Sjælland',
    'Østdanmark',
    '257.2',
    '62000',
    '62500',
    '55.45',
    '12.1',
    '',
    '',
    '',
    '',
  ]

  it('change region on 1 January 2027 in the east, whether their codes have leading zeros or not', () => {
    const { value } = readFacts([writtenTable('a.csv', [header, koege])], [])
    const own = (value?.facts ?? []).filter(
      (fact) => fact.kind === 'membership' && fact.body.child === areaId('kommune', '0259'),
    )
    expect(own.map((fact) => [fact.kind === 'membership' ? fact.body.parent : '', fact.virkning])).toEqual([
      ['region-1085', { from: '2007-01-01', until: '2027-01-01' }],
      ['region-oestdanmark', { from: '2027-01-01', until: null }],
    ])
  })

  it('bring country and regions only where the register does not have them', () => {
    const [all, missing] = [[], SOME_AREAS].map((known) =>
      (readFacts([writtenTable('a.csv', [header, koege])], known).value?.facts ?? []).flatMap((fact) =>
        fact.kind === 'area' ? [fact.body.id] : [],
      ),
    )
    expect(all).toHaveLength(8)
    expect(missing).toEqual(['kommune-0259', 'region-1083', 'region-1085', 'region-oestdanmark'])
  })

  it('leave out Christiansø with a note', () => {
    const row = ['0411', 'Christiansø', '', '', '', '0.4', '90', '92', '', '', '', '', '', '']
    expect(codesOf([header, row])).toEqual(['INTAKE_AREA_NOT_A_KOMMUNE'])
  })
})

describe('single figures', () => {
  const header = ['topic', 'area', 'year', 'value', 'unit', 'source', 'source_date', 'note']

  it('hold for the year that is named, percent as a share, under the source that the address belongs to', () => {
    const address = 'https://sundhedsdatastyrelsen.dk/da/nyheder/2020/laeger_aabent_tilgang_280120'
    const row = [
      'share_practices_open_to_new_patients',
      'Region Midtjylland',
      '2019',
      '43',
      'percent',
      address,
      '2020-01-28',
      '',
    ]
    expect(factsOf([header, row])).toEqual([
      {
        kind: 'published',
        virkning: { from: '2019-01-01', until: '2020-01-01' },
        body: { topic: 'andel-praksis-aaben', area: 'region-1082', value: 0.43, unit: 'share', note: '' },
        provenance: { source: 'sds-aabent-2020', certainty: 'sourced', madeUp: false },
      },
    ])
  })

  it('keep an unknown address as their source, second-hand', () => {
    const row = ['mean_age_gps', 'Denmark', '2030', '50', 'years', 'https://example.org', '', '']
    expect(factsOf([header, row])).toMatchObject([
      { provenance: { source: 'https://example.org', certainty: 'second-hand' } },
    ])
  })

  it('of a topic that nothing knows are left out with a warning', () => {
    expect(codesOf([header, ['moon_phase', 'Denmark', '2019', '1', 'x', 'y', '', '']])).toEqual([
      'INTAKE_CLASS_NOT_USED',
    ])
  })
})
