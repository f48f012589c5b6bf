import {
  type AreaId,
  areaId,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactBodies,
  type FactKind,
  getPlainDate,
  type Snapshot,
  type TrainingCourses,
} from '@laegedaekning/domain'

const FROM = { from: getPlainDate('2020-01-01'), until: null } as const
const ORIGIN = { source: 'prøve', certainty: 'assumed', madeUp: true } as const

/** For tests: a fact of any kind of the training register, made up. */
export function made<K extends FactKind>(kind: K, body: FactBodies[K]) {
  return { kind, body, virkning: FROM, provenance: ORIGIN }
}

export const NORD = areaId('vur', 'nord')
export const NORDJYLLAND = areaId('region', '1081')
export const MIDTJYLLAND = areaId('region', '1082')
export const AALBORG = areaId('kommune', '0851')
export const AARHUS = areaId('kommune', '0751')
export const VIBORG = areaId('kommune', '0791')

const areas: readonly (readonly [AreaId, string, AreaId | null])[] = [
  [NORD, 'Nord', null],
  [NORDJYLLAND, 'Nordjylland', NORD],
  [MIDTJYLLAND, 'Midtjylland', NORD],
  [AALBORG, 'Aalborg', NORDJYLLAND],
  [AARHUS, 'Aarhus', MIDTJYLLAND],
  [VIBORG, 'Viborg', MIDTJYLLAND],
]

/** For tests: courses of a specialty, nothing told but what is given. */
export function courses(id: string, more: Partial<TrainingCourses>): Fact<'training'> {
  return made('training', {
    id,
    specialty: 'kardiologi',
    stage: 'main',
    year: 2026,
    intake: 'year',
    form: 'ordinary',
    area: NORD,
    site: '',
    composition: '',
    dimensioned: null,
    posted: null,
    filled: null,
    converted: null,
    ...more,
  })
}

/** For tests: VUR Nord with three hospitals. */
export function nordWith(
  training: readonly Fact<'training'>[],
  more: Partial<Pick<Snapshot, 'site' | 'siteCapacity' | 'element' | 'key'>> = {},
): Snapshot {
  const site = (id: string, kind: 'university' | 'acute', kommune: AreaId, lat: number): Fact<'site'> =>
    made('site', { id, name: id, kind, kommune, keyArea: null, lat, lon: 10, practice: null })
  return {
    ...EMPTY_SNAPSHOT,
    area: areas.map(([id, name]) =>
      made('area', { id, name, officialCode: null, lat: null, lon: null, areaKm2: null }),
    ),
    membership: areas.flatMap(([child, , parent]) =>
      parent === null ? [] : [made('membership', { child, parent })],
    ),
    site: [
      site('aalborg', 'university', AALBORG, 57),
      site('aarhus', 'university', AARHUS, 56.2),
      site('viborg', 'acute', VIBORG, 56.4),
    ],
    training,
    ...more,
  }
}
