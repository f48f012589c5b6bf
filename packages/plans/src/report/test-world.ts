import {
  type AreaId,
  DENMARK,
  type Fact,
  getPlainDate,
  type PlainDate,
  type Snapshot,
} from '@laegedaekning/domain'
import { INDICATORS } from '@laegedaekning/rules'
import { buildProfile } from '../status/build-profile.ts'
import { buildStatus } from '../status/build-status.ts'
import {
  ALBY,
  area,
  BYBY,
  CEBY,
  COUNTRY,
  DEBY,
  EAST,
  EBY,
  people,
  practices,
  snapshotOf,
  WEST,
  ydernummer,
} from '../status/small-world.ts'
import type { ReportInput } from './report-input.ts'

/** A small made-up country with everything a report needs; for the tests of this folder only. */

export const DATE: PlainDate = getPlainDate('2026-01-01')

/** Five square kommuner side by side. */
export function outlines(): readonly Fact<'outline'>[] {
  return [ALBY, BYBY, CEBY, DEBY, EBY].map((kommune, index) => outlineOf(kommune, 8 + index))
}

function outlineOf(kommune: AreaId, west: number): Fact<'outline'> {
  const ring = [
    [west, 55],
    [west + 1, 55],
    [west + 1, 56],
    [west, 56],
    [west, 55],
  ] as const
  return {
    kind: 'outline',
    body: { area: kommune, polygons: [[ring]] },
    virkning: { from: DATE, until: null },
    provenance: { source: 'denmark-map', certainty: 'second-hand', madeUp: false },
  }
}

/** People, practices and two vacant numbers; the last kommune has people but no practice. */
export const FACTS: readonly Fact[] = [
  ...COUNTRY,
  people(ALBY, 12_000),
  people(BYBY, 9_000),
  people(CEBY, 8_001),
  people(DEBY, 20_500),
  people(EBY, 700),
  ...practices(ALBY, 2),
  ...practices(BYBY, 3),
  ...practices(CEBY, 4),
  ...practices(DEBY, 5),
  ydernummer('y1', ALBY),
  ydernummer('y2', DEBY),
]

/** The small country; `names` gives kommuner other names. */
export function worldOfFacts(
  facts: readonly Fact[] = FACTS,
  names: readonly (readonly [AreaId, string])[] = [],
): Snapshot {
  const renamed = facts.map((fact) => {
    const name = names.find(([id]) => fact.kind === 'area' && fact.body.id === id)?.[1]
    return name === undefined || fact.kind !== 'area' ? fact : area(fact.body.id, name)
  })
  return { ...snapshotOf(renamed), outline: outlines() }
}

/** Every indicator for country, regions and kommuner, and the pages of the two regions. */
export function reportOf(snapshot: Snapshot, more: Partial<ReportInput> = {}): ReportInput {
  const levels = ['land', 'region', 'kommune'] as const
  const tables = INDICATORS.flatMap(({ id }) =>
    levels.map((level) =>
      buildStatus(snapshot, { indicator: id, level, date: DATE, within: DENMARK, compareWith: 'land' }),
    ),
  )
  return {
    language: 'da',
    date: DATE,
    title: 'Prøverapport',
    madeUp: true,
    snapshot,
    within: DENMARK,
    tables,
    profiles: [EAST, WEST].map((region) => buildProfile(snapshot, region, DATE)),
    sources: [
      {
        id: 'proeveoeen',
        title: 'Prøveøen – opfundet',
        publisher: 'Projektet',
        date: '2026',
        address: 'https://example.org/proeve',
        terms: 'EUPL-1.2',
        certainty: 'assumed',
        madeUp: true,
      },
    ],
    inputs: [
      {
        name: 'praksis.csv',
        title: 'Praksis',
        sha256: 'ab'.repeat(32),
        rowsRead: 1234,
        rowsUsed: 1230,
        rowsNotUsed: 4,
      },
    ],
    notUsed: [{ place: 'Fil »praksis.csv«, række 7', message: 'Kommunen findes ikke.', severity: 'error' }],
    versions: { product: '0.1.0' },
    ...more,
  }
}
