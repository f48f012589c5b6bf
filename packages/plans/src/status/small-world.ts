import {
  type Area,
  type AreaId,
  areaId,
  type Certainty,
  type Doctor,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactBodies,
  type FactKind,
  getPlainDate,
  type PlainDate,
  type Practice,
  type Snapshot,
  type Ydernummer,
} from '@laegedaekning/domain'

/** Builders of small made-up worlds for the tests of this folder; nothing else uses them. */

type Origin = {
  readonly from?: string
  readonly until?: PlainDate | null
  readonly source?: string
  readonly certainty?: Certainty
}

function factOf<K extends FactKind>(kind: K, body: FactBodies[K], origin: Origin = {}) {
  const { from = '2026-01-01', until = null, source = 'proeveoeen', certainty = 'sourced' } = origin
  return {
    kind,
    body,
    virkning: { from: getPlainDate(from), until },
    provenance: { source, certainty, madeUp: source === 'proeveoeen' },
  }
}

/** An area with a name. */
export function area(id: AreaId, name: string = id, more: Partial<Area> = {}, origin?: Origin): Fact<'area'> {
  const body: Area = { id, name, officialCode: null, lat: null, lon: null, areaKm2: null, ...more }
  return factOf('area', body, origin)
}

/** That `child` lies in `parent`. */
export function member(child: AreaId, parent: AreaId, origin?: Origin): Fact<'membership'> {
  return factOf('membership', { child, parent }, origin)
}

/** Everybody in an area. */
export function people(of: AreaId, count: number, origin?: Origin): Fact<'population'> {
  const body = { area: of, sex: 'all', ageFrom: 0, ageUntil: null, people: count, kind: 'counted' } as const
  return factOf('population', body, origin)
}

/** A general practice of unknown form, at no known point. */
export function practice(
  id: string,
  kommune: AreaId,
  more: Partial<Practice> = {},
  origin?: Origin,
): Fact<'practice'> {
  const body: Practice = {
    id,
    name: id,
    kind: 'gp',
    form: 'unknown',
    kommune,
    postnummer: null,
    lat: null,
    lon: null,
    open: null,
    listedPatients: null,
    ...more,
  }
  return factOf('practice', body, origin)
}

/** A vacant provider number that nobody took over. */
export function ydernummer(
  id: string,
  of: AreaId,
  more: Partial<Ydernummer> = {},
  origin?: Origin,
): Fact<'ydernummer'> {
  const body: Ydernummer = {
    id,
    practice: null,
    status: 'vacant',
    origin: 'not-refilled',
    printedOrigin: 'not-refilled',
    area: of,
    place: '',
    narrativePlace: '',
    note: '',
    ...more,
  }
  return factOf('ydernummer', body, origin)
}

/** A full-time owner of a general practice, born in 1970. */
export function doctor(id: string, of: AreaId, more: Partial<Doctor> = {}): Fact<'doctor'> {
  const body: Doctor = {
    id,
    birth: getPlainDate('1970-06-15'),
    sex: 'unknown',
    specialty: 'Almen medicin',
    role: 'owner',
    practice: null,
    area: of,
    fullTimeShare: 1,
    plannedRetirement: null,
    ...more,
  }
  return factOf('doctor', body)
}

/** A snapshot of the facts. */
export function snapshotOf(facts: readonly Fact[]): Snapshot {
  return {
    ...EMPTY_SNAPSHOT,
    area: facts.flatMap((fact) => (fact.kind === 'area' ? [fact] : [])),
    membership: facts.flatMap((fact) => (fact.kind === 'membership' ? [fact] : [])),
    population: facts.flatMap((fact) => (fact.kind === 'population' ? [fact] : [])),
    unlisted: facts.flatMap((fact) => (fact.kind === 'unlisted' ? [fact] : [])),
    practice: facts.flatMap((fact) => (fact.kind === 'practice' ? [fact] : [])),
    capacity: facts.flatMap((fact) => (fact.kind === 'capacity' ? [fact] : [])),
    ydernummer: facts.flatMap((fact) => (fact.kind === 'ydernummer' ? [fact] : [])),
    doctor: facts.flatMap((fact) => (fact.kind === 'doctor' ? [fact] : [])),
    published: facts.flatMap((fact) => (fact.kind === 'published' ? [fact] : [])),
    designation: facts.flatMap((fact) => (fact.kind === 'designation' ? [fact] : [])),
    training: facts.flatMap((fact) => (fact.kind === 'training' ? [fact] : [])),
  }
}

export const LAND = areaId('land', 'dk')
export const EAST = areaId('region', '9001')
export const WEST = areaId('region', '9002')
/** Kommuner of the east: Alby, Byby and Ceby; of the west: Deby and Eby. */
export const [ALBY, BYBY, CEBY, DEBY, EBY] = [
  areaId('kommune', '9101'),
  areaId('kommune', '9102'),
  areaId('kommune', '9103'),
  areaId('kommune', '9201'),
  areaId('kommune', '9202'),
]

/** The areas of a country of two regions and five kommuner. */
export const COUNTRY: readonly Fact[] = [
  area(LAND, 'Landet'),
  area(EAST, 'Region Øst'),
  area(WEST, 'Region Vest'),
  area(ALBY, 'Alby'),
  area(BYBY, 'Byby'),
  area(CEBY, 'Ceby'),
  area(DEBY, 'Deby'),
  area(EBY, 'Eby'),
  member(EAST, LAND),
  member(WEST, LAND),
  member(ALBY, EAST),
  member(BYBY, EAST),
  member(CEBY, EAST),
  member(DEBY, WEST),
  member(EBY, WEST),
]

/** As many practices as asked for, in one kommune. */
export function practices(
  of: AreaId,
  count: number,
  more: Partial<Practice> = {},
): readonly Fact<'practice'>[] {
  return Array.from({ length: count }, (_, index) => practice(`${of}/${index}`, of, more))
}
