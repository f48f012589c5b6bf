import {
  type AreaId,
  areaId,
  type Doctor,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactBodies,
  type FactKind,
  getPlainDate,
  type Period,
  type Snapshot,
} from '@laegedaekning/domain'
import type { OutlookRegister } from './outlook-register.ts'

/** A made-up register for tests: two kommuner of one region that is merged on 1 January 2027, six doctors, 2,400 people. */
export function smallOutlookRegister(): OutlookRegister {
  const west = areaId('region', 'vest')
  const merged = areaId('region', 'stor')
  const [first, second] = [areaId('kommune', '0001'), areaId('kommune', '0002')]
  const areas = [first, second].map((id) =>
    fact('area', { id, name: id, officialCode: null, lat: null, lon: null, areaKm2: null }, '2007-01-01'),
  )
  const members = (parent: AreaId, from: string) =>
    [first, second].map((child) => fact('membership', { child, parent }, from))
  const people = (year: string, old: number) => [
    ...peopleOf(first, year, 1600 - 200, old),
    ...peopleOf(second, year, 800 - 100, 100),
  ]
  const start: Snapshot = {
    ...EMPTY_SNAPSHOT,
    area: areas,
    membership: members(west, '2007-01-01'),
    population: people('2026-01-01', 200),
    practice: [
      fact(
        'practice',
        {
          id: 'klinik',
          name: 'Klinik',
          kind: 'gp',
          form: 'regionsklinik',
          kommune: second,
          postnummer: null,
          lat: null,
          lon: null,
          open: null,
          listedPatients: null,
        },
        '2020-01-01',
      ),
    ],
    doctor: [
      doctor('1', first, '1960-05-01', { plannedRetirement: getPlainDate('2028-06-30') }),
      doctor('2', first, '1970-05-01'),
      doctor('3', first, '1970-11-01'),
      doctor('4', second, '1980-05-01'),
      doctor('5', second, '1985-05-01', { role: 'employed', practice: 'klinik' }),
    ],
  }
  const later = [
    { area: areas, membership: members(merged, '2027-01-01'), population: people('2026-01-01', 200) },
    { area: areas, membership: members(merged, '2027-01-01'), population: people('2030-01-01', 240) },
    { area: areas, membership: members(merged, '2027-01-01'), population: people('2035-01-01', 300) },
  ]
  return { start, later }
}

function fact<K extends FactKind>(
  kind: K,
  body: FactBodies[K],
  from: string,
): {
  readonly kind: K
  readonly virkning: Period
  readonly body: FactBodies[K]
  readonly provenance: Fact['provenance']
} {
  return {
    kind,
    virkning: { from: getPlainDate(from), until: null },
    body,
    provenance: { source: 'proeveoeen', certainty: 'assumed', madeUp: true },
  }
}

function peopleOf(area: AreaId, from: string, young: number, old: number) {
  const sex = 'all' as const
  const kind = 'projected' as const
  return [
    fact('population', { area, sex, ageFrom: 0, ageUntil: null, people: young + old, kind }, from),
    fact('population', { area, sex, ageFrom: 0, ageUntil: 65, people: young, kind }, from),
    fact('population', { area, sex, ageFrom: 65, ageUntil: null, people: old, kind }, from),
  ]
}

function doctor(number: string, area: AreaId, birth: string, more: Partial<Doctor> = {}) {
  const body: Doctor = {
    id: `laege-${number}`,
    birth: getPlainDate(birth),
    sex: 'female',
    specialty: 'almen medicin',
    role: 'owner',
    practice: null,
    area,
    fullTimeShare: 1,
    plannedRetirement: null,
    ...more,
  }
  return fact('doctor', body, '2020-01-01')
}
