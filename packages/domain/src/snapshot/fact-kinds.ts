import { STORED_KINDS, type StoredBodies, type StoredKind } from '../action/stored-kinds.ts'
import type { Area, AreaMembership, Designation, Outline } from '../area/area.ts'
import type { NamedPlace } from '../area/named-place.ts'
import { NAMED_PLACE_KINDS } from '../area/named-place.ts'
import type { Doctor } from '../doctor/doctor.ts'
import { DOCTOR_ROLES } from '../doctor/doctor.ts'
import type { SpecialistCount, StudyIntake, TraineeCount } from '../doctor/doctor-counts.ts'
import type { HouseholdCount, PopulationCount, UnlistedCitizens } from '../population/population.ts'
import type { PublishedFigure } from '../population/published-figure.ts'
import type { CapacityHolding, Practice, Ydernummer } from '../practice/practice.ts'
import {
  PRACTICE_FORMS,
  PRACTICE_KINDS,
  YDERNUMMER_ORIGINS,
  YDERNUMMER_STATUSES,
} from '../practice/practice.ts'
import { UNITS } from '../provenance/figure.ts'
import type { DistributionKey } from '../training/distribution-key.ts'
import { KEY_UNITS } from '../training/distribution-key.ts'
import type { CourseElement, TrainingCourses } from '../training/training-course.ts'
import { TRAINING_FORMS, TRAINING_INTAKES, TRAINING_STAGES } from '../training/training-course.ts'
import type { TrainingPlan } from '../training/training-plan.ts'
import { TRAINING_PLAN_STATUSES } from '../training/training-plan.ts'
import type { SiteCapacity, TrainingSite } from '../training/training-site.ts'
import { TRAINING_SITE_KINDS } from '../training/training-site.ts'
import {
  area,
  boolean,
  date,
  type Field,
  type Fields,
  list,
  nullable,
  number,
  oneOf,
  since,
  text,
} from './field.ts'

/** What figures are made of, by kind of fact. Adding a kind here is all that the registry needs. */
type SnapshotBodies = {
  readonly area: Area
  readonly membership: AreaMembership
  readonly outline: Outline
  readonly population: PopulationCount
  readonly households: HouseholdCount
  readonly unlisted: UnlistedCitizens
  readonly practice: Practice
  readonly capacity: CapacityHolding
  readonly ydernummer: Ydernummer
  readonly doctor: Doctor
  readonly training: TrainingCourses
  readonly published: PublishedFigure
  readonly designation: Designation
  readonly place: NamedPlace
  readonly specialists: SpecialistCount
  readonly trainees: TraineeCount
  readonly intake: StudyIntake
  readonly site: TrainingSite
  readonly siteCapacity: SiteCapacity
  readonly element: CourseElement
  readonly key: DistributionKey
  readonly trainingPlan: TrainingPlan
}

/** Everything the register holds, by kind: what figures are made of, and what people write and keep (`StoredBodies`). */
export type FactBodies = SnapshotBodies & StoredBodies

export type FactKind = SnapshotKind | StoredKind

/** A kind of fact that figures are made of. */
export type SnapshotKind = keyof SnapshotBodies

/** How each kind is read back, and what identifies one fact of it through time. */
type FactKindRow<T> = { readonly fields: Fields<T>; readonly key: (body: T) => string }

const position: Field<readonly [number, number]> = (value, path) => {
  const pair = list(number)(value, path)
  const [lon, lat] = pair
  if (pair.length !== 2 || lon === undefined || lat === undefined)
    throw new TypeError(`${path}: a position wanted`)
  return [lon, lat]
}

export const FACT_KINDS: { readonly [K in FactKind]: FactKindRow<FactBodies[K]> } = {
  area: {
    fields: {
      id: area,
      name: text,
      officialCode: nullable(text),
      lat: nullable(number),
      lon: nullable(number),
      areaKm2: nullable(number),
    },
    key: (body) => body.id,
  },
  membership: {
    fields: { child: area, parent: area },
    // one parent of each level at a date
    key: (body) => `${body.child}|${body.parent.slice(0, body.parent.indexOf('-'))}`,
  },
  outline: { fields: { area, polygons: list(list(list(position))) }, key: (body) => body.area },
  population: {
    fields: {
      area,
      sex: oneOf(['all', 'female', 'male']),
      ageFrom: number,
      ageUntil: nullable(number),
      people: number,
      kind: oneOf(['counted', 'projected']),
    },
    key: (body) => `${body.area}|${body.sex}|${body.ageFrom}|${body.ageUntil ?? ''}`,
  },
  households: {
    fields: { area, households: number, householdsWithoutCar: number },
    key: (body) => body.area,
  },
  unlisted: { fields: { area, citizens: number, note: text }, key: (body) => body.area },
  practice: {
    fields: {
      id: text,
      name: text,
      kind: oneOf(PRACTICE_KINDS),
      form: oneOf(PRACTICE_FORMS),
      kommune: area,
      postnummer: nullable(area),
      lat: nullable(number),
      lon: nullable(number),
      open: nullable(boolean),
      listedPatients: nullable(number),
    },
    key: (body) => body.id,
  },
  capacity: {
    fields: {
      id: text,
      practice: nullable(text),
      area,
      capacities: number,
      state: oneOf(['active', 'vacant', 'for-sale']),
    },
    key: (body) => body.id,
  },
  ydernummer: {
    fields: {
      id: text,
      practice: nullable(text),
      status: oneOf(YDERNUMMER_STATUSES),
      origin: oneOf(YDERNUMMER_ORIGINS),
      printedOrigin: oneOf(YDERNUMMER_ORIGINS),
      area,
      place: text,
      narrativePlace: text,
      note: text,
    },
    key: (body) => body.id,
  },
  doctor: {
    fields: {
      id: text,
      birth: date,
      sex: oneOf(['female', 'male', 'unknown']),
      specialty: text,
      role: oneOf(DOCTOR_ROLES),
      practice: nullable(text),
      area,
      fullTimeShare: number,
      plannedRetirement: nullable(date),
    },
    key: (body) => body.id,
  },
  training: {
    fields: {
      id: text,
      specialty: text,
      stage: oneOf(TRAINING_STAGES),
      year: number,
      intake: since(oneOf(TRAINING_INTAKES), 'year'),
      form: since(oneOf(TRAINING_FORMS), 'ordinary'),
      area,
      site: text,
      composition: since(text, ''),
      dimensioned: nullable(number),
      posted: nullable(number),
      filled: nullable(number),
      converted: since(nullable(number), null),
    },
    key: (body) => body.id,
  },
  published: {
    fields: { topic: text, area, value: number, unit: oneOf(UNITS), note: text },
    key: (body) => `${body.topic}|${body.area}`,
  },
  designation: {
    fields: {
      id: text,
      area,
      kind: oneOf(['national-threatened', 'regional-threatened', 'watch', 'special-challenge']),
      decidedBy: text,
      decidedOn: nullable(date),
      note: text,
    },
    key: (body) => body.id,
  },
  place: {
    fields: {
      id: text,
      kind: oneOf(NAMED_PLACE_KINDS),
      name: text,
      houseNumber: text,
      postcode: text,
      city: text,
      kommune: nullable(area),
      lat: number,
      lon: number,
    },
    key: (body) => body.id,
  },
  specialists: {
    fields: {
      specialty: text,
      area,
      sex: oneOf(['female', 'male', 'unknown']),
      ageFrom: number,
      ageUntil: nullable(number),
      persons: number,
    },
    key: (body) => [body.specialty, body.area, body.sex, body.ageFrom, body.ageUntil ?? ''].join('|'),
  },
  trainees: {
    fields: {
      specialty: text,
      stage: oneOf(['introduction', 'main']),
      area,
      startYear: number,
      sex: oneOf(['female', 'male', 'unknown']),
      persons: number,
    },
    key: (body) => [body.specialty, body.stage, body.area, body.startYear, body.sex].join('|'),
  },
  intake: {
    fields: {
      campus: text,
      kommune: area,
      year: number,
      places: nullable(number),
      admitted: nullable(number),
    },
    key: (body) => `${body.campus}|${body.year}`,
  },
  site: {
    fields: {
      id: text,
      name: text,
      kind: oneOf(TRAINING_SITE_KINDS),
      kommune: area,
      keyArea: nullable(area),
      lat: nullable(number),
      lon: nullable(number),
      practice: nullable(text),
    },
    key: (body) => body.id,
  },
  siteCapacity: {
    fields: { site: text, specialty: text, trainees: number, supervisors: nullable(number) },
    key: (body) => `${body.site}|${body.specialty}`,
  },
  element: {
    fields: { composition: text, order: number, site: text, months: number, level: text },
    key: (body) => `${body.composition}|${body.order}`,
  },
  key: {
    fields: { vur: area, specialty: text, area, unit: oneOf(KEY_UNITS), parts: number, note: text },
    key: (body) => `${body.vur}|${body.specialty}|${body.area}`,
  },
  trainingPlan: {
    fields: {
      id: text,
      name: text,
      note: text,
      year: number,
      vurs: list(area),
      specialties: list(text),
      courses: number,
      status: oneOf(TRAINING_PLAN_STATUSES),
      engineVersion: text,
      inputHash: text,
      bundle: text,
    },
    key: (body) => body.id,
  },
  ...STORED_KINDS,
}

/** The kinds that figures are made of, in a fixed order. */
export const FACT_KIND_NAMES: readonly SnapshotKind[] = [
  'area',
  'membership',
  'outline',
  'population',
  'households',
  'unlisted',
  'practice',
  'capacity',
  'ydernummer',
  'doctor',
  'training',
  'published',
  'designation',
  'place',
  'specialists',
  'trainees',
  'intake',
  'site',
  'siteCapacity',
  'element',
  'key',
  'trainingPlan',
]
