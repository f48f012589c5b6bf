import {
  type AreaId,
  areaId,
  type Certainty,
  type Doctor,
  EMPTY_SNAPSHOT,
  type Fact,
  type FactBodies,
  type FactKind,
  getPlainDate,
  type Practice,
  type Snapshot,
  type Ydernummer,
} from '@laegedaekning/domain'

/** Builders of small made-up worlds for the tests of this package; nothing else uses them. */

type Origin = { readonly from?: string; readonly source?: string; readonly certainty?: Certainty }

function factOf<K extends FactKind>(kind: K, body: FactBodies[K], origin: Origin = {}) {
  const { from = '2026-01-01', source = 'proeveoeen', certainty = 'sourced' } = origin
  return {
    kind,
    body,
    virkning: { from: getPlainDate(from), until: null },
    provenance: { source, certainty, madeUp: source === 'proeveoeen' },
  }
}

/** An area with the id as its name. */
export function area(id: AreaId, origin?: Origin): Fact<'area'> {
  const body = { id, name: id, officialCode: null, lat: null, lon: null, areaKm2: null }
  return factOf('area', body, origin)
}

/** That `child` lies in `parent`. */
export function member(child: AreaId, parent: AreaId, origin?: Origin): Fact<'membership'> {
  return factOf('membership', { child, parent }, origin)
}

/** The people of an area, in one age group. */
export function people(
  of: AreaId,
  count: number,
  group: {
    readonly ageFrom?: number
    readonly ageUntil?: number | null
    readonly sex?: 'female' | 'male'
  } = {},
  origin?: Origin,
): Fact<'population'> {
  const { ageFrom = 0, ageUntil = null, sex = 'all' } = group
  return factOf('population', { area: of, sex, ageFrom, ageUntil, people: count, kind: 'counted' }, origin)
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

/** Capacities of an area. */
export function capacity(
  id: string,
  of: AreaId,
  capacities: number,
  state: 'active' | 'vacant' = 'active',
): Fact<'capacity'> {
  return factOf('capacity', { id, practice: null, area: of, capacities, state })
}

/** A vacant provider number that nobody took over. */
export function ydernummer(id: string, of: AreaId, more: Partial<Ydernummer> = {}): Fact<'ydernummer'> {
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
  return factOf('ydernummer', body)
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

/** A published figure of an area. */
export function published(
  topic: string,
  of: AreaId,
  value: number,
  origin: Origin = { from: '2020-01-01', source: 'plo-2020', certainty: 'second-hand' },
): Fact<'published'> {
  return factOf('published', { topic, area: of, value, unit: 'persons', note: '' }, origin)
}

/** Citizens on no doctor's list. */
export function unlisted(of: AreaId, citizens: number): Fact<'unlisted'> {
  return factOf('unlisted', { area: of, citizens, note: '' })
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

export const ISLAND = areaId('region', '9999')
export const NORTH = areaId('kommune', '9901')
export const SOUTH = areaId('kommune', '9902')

/** A region of two kommuner: the areas alone. */
export const ISLAND_AREAS: readonly Fact[] = [
  area(areaId('land', 'dk')),
  area(ISLAND),
  area(NORTH),
  area(SOUTH),
  member(NORTH, ISLAND),
  member(SOUTH, ISLAND),
]
