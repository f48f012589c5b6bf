import { describe, expect, it } from 'vitest'
import { STORED_KIND_NAMES } from '../action/stored-kinds.ts'
import { areaId, DENMARK } from '../area/area.ts'
import { getPlainDate } from '../time/plain-date.ts'
import { EMPTY_SNAPSHOT, factKey, getFactBody } from './fact.ts'
import { FACT_KIND_NAMES, FACT_KINDS, type FactBodies, type SnapshotKind } from './fact-kinds.ts'

const LEMVIG = areaId('kommune', '0665')

/** One made-up body of every kind. */
const BODIES: Pick<FactBodies, SnapshotKind> = {
  area: { id: LEMVIG, name: 'Lemvig', officialCode: '0665', lat: 56.5, lon: 8.3, areaKm2: 511 },
  membership: { child: LEMVIG, parent: areaId('region', '1082') },
  outline: {
    area: LEMVIG,
    polygons: [
      [
        [
          [8.1, 56.4],
          [8.5, 56.4],
          [8.3, 56.6],
          [8.1, 56.4],
        ],
      ],
    ],
  },
  population: { area: LEMVIG, sex: 'female', ageFrom: 80, ageUntil: null, people: 812, kind: 'projected' },
  households: { area: LEMVIG, households: 9000, householdsWithoutCar: 1500 },
  unlisted: { area: LEMVIG, citizens: 0, note: '' },
  practice: {
    id: 'p1',
    name: 'Opdigtet praksis',
    kind: 'gp',
    form: 'delepraksis',
    kommune: LEMVIG,
    postnummer: areaId('postnummer', '7620'),
    lat: null,
    lon: null,
    open: null,
    listedPatients: 1601,
  },
  capacity: { id: 'c1', practice: null, area: LEMVIG, capacities: 1.5, state: 'vacant' },
  ydernummer: {
    id: 'y1',
    practice: null,
    status: 'temporarily-staffed',
    origin: 'praksisplan',
    printedOrigin: 'earlier-calculation',
    area: LEMVIG,
    place: 'Lemvig',
    narrativePlace: '',
    note: '',
  },
  doctor: {
    id: 'd1',
    birth: getPlainDate('1961-07-15'),
    sex: 'unknown',
    specialty: 'almen-medicin',
    role: 'owner',
    practice: 'p1',
    area: LEMVIG,
    fullTimeShare: 0.8,
    plannedRetirement: getPlainDate('2028-01-01'),
  },
  training: {
    id: 't1',
    specialty: 'almen-medicin',
    stage: 'main',
    year: 2026,
    intake: 'year',
    form: 'ordinary',
    area: areaId('vur', 'nord'),
    site: '',
    composition: '',
    dimensioned: 90.5,
    posted: 90,
    filled: null,
    converted: 1.5,
  },
  site: {
    id: 's1',
    name: 'Regionshospitalet Lemvig',
    kind: 'regional',
    kommune: LEMVIG,
    keyArea: areaId('region', '1082'),
    lat: 56.5,
    lon: 8.3,
    practice: null,
  },
  siteCapacity: { site: 's1', specialty: 'psykiatri', trainees: 2.5, supervisors: null },
  element: { composition: 'f1', order: 2, site: 's1', months: 18, level: '' },
  key: {
    vur: areaId('vur', 'oest'),
    specialty: 'almen medicin',
    area: areaId('region', '1085'),
    unit: 'person-years',
    parts: 50,
    note: '',
  },
  trainingPlan: {
    id: 'tp1',
    name: 'Opdigtet plan',
    note: '',
    year: 2027,
    vurs: [areaId('vur', 'nord')],
    specialties: ['almen-medicin'],
    courses: 12,
    status: 'optimal',
    engineVersion: '1',
    inputHash: 'a',
    bundle: '{}',
  },
  published: { topic: 'laeger', area: DENMARK, value: 3326, unit: 'persons', note: '' },
  designation: {
    id: 'u1',
    area: LEMVIG,
    kind: 'regional-threatened',
    decidedBy: 'Region Midtjylland',
    decidedOn: null,
    note: '',
  },
  place: {
    id: '3700-aabyvej-11b',
    kind: 'address',
    name: 'Aabyvej',
    houseNumber: '11B',
    postcode: '3700',
    city: 'Rønne',
    kommune: null,
    lat: 55.16,
    lon: 14.74,
  },
  specialists: {
    specialty: 'psykiatri',
    area: areaId('region', '1081'),
    sex: 'female',
    ageFrom: 60,
    ageUntil: null,
    persons: 31,
  },
  trainees: {
    specialty: 'psykiatri',
    stage: 'main',
    area: areaId('vur', 'nord'),
    startYear: 2024,
    sex: 'male',
    persons: 7,
  },
  intake: { campus: 'aalborg', kommune: areaId('kommune', '0851'), year: 2025, places: 179, admitted: null },
}

const asJson = (body: unknown): unknown => JSON.parse(JSON.stringify(body))

/** Fields of courses that bodies kept before them do not have. */
const LATER_FIELDS = ['intake', 'form', 'composition', 'converted']

describe('facts are read back from JSON', () => {
  it.each(FACT_KIND_NAMES)('a body of the kind %s is the same again', (kind) => {
    expect(getFactBody(kind, asJson(BODIES[kind]))).toEqual(BODIES[kind])
  })

  it.each(FACT_KIND_NAMES)('a body of the kind %s is refused when any field is missing', (kind) => {
    for (const field of Object.keys(BODIES[kind])) {
      if (kind === 'training' && LATER_FIELDS.includes(field)) continue
      const without = Object.fromEntries(Object.entries(BODIES[kind]).filter(([name]) => name !== field))
      expect(() => getFactBody(kind, without)).toThrow(`${kind}/${field}`)
    }
  })

  it.each<[SnapshotKind, object, string]>([
    ['doctor', { birth: '1961-02-30' }, 'doctor/birth: a date wanted, found "1961-02-30"'],
    ['doctor', { sex: 'kvinde' }, 'doctor/sex: one of female, male, unknown wanted'],
    ['doctor', { fullTimeShare: '0.8' }, 'doctor/fullTimeShare: a finite number wanted'],
    ['practice', { open: 'ja' }, 'practice/open: true or false wanted'],
    ['practice', { kommune: '0665' }, 'practice/kommune: an area id wanted'],
    ['outline', { polygons: [[[[8.1]]]] }, 'outline/polygons/0/0/0: a position wanted'],
    ['outline', { polygons: 'none' }, 'outline/polygons: a list wanted'],
    ['area', { name: 7 }, 'area/name: text wanted'],
  ])('a %s with %j is refused with its path', (kind, wrong, message) => {
    expect(() => getFactBody(kind, { ...BODIES[kind], ...wrong })).toThrow(message)
  })

  it.each([null, 'area', 7, undefined])('%s is no body', (json) => {
    expect(() => getFactBody('area', json)).toThrow('area: an object wanted')
  })

  it('a course kept before courses had intake, form, composition and conversion reads as one without them', () => {
    const { intake, form, composition, converted, ...before } = BODIES.training
    expect([intake, form, composition, converted]).toEqual(['year', 'ordinary', '', 1.5])
    expect(getFactBody('training', before)).toEqual({ ...BODIES.training, converted: null })
  })

  it('keys that the kind does not have are left behind', () => {
    const more = { ...BODIES.unlisted, doctorName: 'left behind' }
    expect(getFactBody('unlisted', more)).toEqual(BODIES.unlisted)
  })
})

describe('what identifies a fact through time', () => {
  it.each<[SnapshotKind, string]>([
    ['area', 'kommune-0665'],
    ['membership', 'kommune-0665|region'],
    ['outline', 'kommune-0665'],
    ['population', 'kommune-0665|female|80|'],
    ['households', 'kommune-0665'],
    ['unlisted', 'kommune-0665'],
    ['practice', 'p1'],
    ['capacity', 'c1'],
    ['ydernummer', 'y1'],
    ['doctor', 'd1'],
    ['training', 't1'],
    ['published', 'laeger|land-dk'],
    ['designation', 'u1'],
    ['place', '3700-aabyvej-11b'],
    ['specialists', 'psykiatri|region-1081|female|60|'],
    ['trainees', 'psykiatri|main|vur-nord|2024|male'],
    ['intake', 'aalborg|2025'],
    ['site', 's1'],
    ['siteCapacity', 's1|psykiatri'],
    ['trainingPlan', 'tp1'],
    ['element', 'f1|2'],
    ['key', 'vur-oest|almen medicin|region-1085'],
  ])('a fact of the kind %s by %s', (kind, key) => {
    expect(factKey(kind, BODIES[kind])).toBe(key)
  })

  it('a kommune that moves to another region keeps its key; one in a sundhedsraad as well has two', () => {
    const toOestdanmark = { child: LEMVIG, parent: areaId('region', 'oestdanmark') }
    expect(factKey('membership', toOestdanmark)).toBe(factKey('membership', BODIES.membership))
    const inCouncil = { child: LEMVIG, parent: areaId('sundhedsraad', 'vestjylland') }
    expect(factKey('membership', inCouncil)).not.toBe(factKey('membership', BODIES.membership))
  })
})

describe('the kinds of fact', () => {
  it('are the same in the list, in the table and in an empty snapshot', () => {
    expect([...FACT_KIND_NAMES, ...STORED_KIND_NAMES].toSorted()).toEqual(Object.keys(FACT_KINDS).toSorted())
    expect(Object.keys(EMPTY_SNAPSHOT).toSorted()).toEqual(FACT_KIND_NAMES.toSorted())
  })
})
