import { type Fact, firstDayOf, getPlainDate } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { parameters, tableAt } from '@laegedaekning/rules'
import { findOutlookSpecialty } from '../outlook/specialties.ts'
import { madeUpFact } from './facts-of.ts'
import type { Kommune } from './places.ts'
import { practiceId } from './practice-facts.ts'
import type { PracticeWorld } from './practice-world.ts'
import { LAST_YEAR } from './settings.ts'
import { OTHER_SPECIALTIES } from './specialties.ts'
import { isOpenOn } from './supply.ts'
import { GENERAL_MEDICINE } from './topics.ts'
import { HOSPITALS, type Hospital, universityOf } from './training-hospitals.ts'
import { specialtyNumber } from './training-plan.ts'

/** A made-up tutor practice. */
export type TutorPractice = {
  readonly id: string
  readonly practice: string
  readonly kommune: Kommune
  readonly lat: number | null
  readonly lon: number | null
  readonly trainees: number
}

/** Part of the practices of the last year that are tutor practices, and of them that take two trainees (invented). */
const TUTOR_SHARE = 0.73
const TWO_TRAINEES = 0.2

/** Tutor practices among the practices that are open in the last year; their place is that of the practice. */
export function listTutorPractices(
  world: PracticeWorld,
  practiceFacts: readonly Fact[],
  seed: number,
): readonly TutorPractice[] {
  const day = firstDayOf(LAST_YEAR)
  const places = new Map(
    practiceFacts.flatMap((fact) => (fact.kind === 'practice' ? [[fact.body.id, fact.body] as const] : [])),
  )
  const random = randomStream(seed, 'tutor practices')
  return world.practices
    .filter((practice) => isOpenOn(practice, day))
    .flatMap((practice): readonly TutorPractice[] => {
      const [chosen, two] = [random.unit() < TUTOR_SHARE, random.unit() < TWO_TRAINEES]
      if (!chosen) return []
      const id = practiceId(practice)
      const { lat = null, lon = null } = places.get(id) ?? {}
      return [
        {
          id: id.replace('EKS-P-', 'EKS-T-'),
          practice: id,
          kommune: practice.kommune,
          lat,
          lon,
          trainees: two ? 2 : 1,
        },
      ]
    })
}

/** Months of a main course by the parameters of the register's last year. */
function courseMonths(specialty: string): number {
  const { cells } = tableAt(
    parameters.fremskrivning.hoveduddannelse.maaneder,
    getPlainDate(`${LAST_YEAR}-01-01`),
  )
  const months = cells?.[findOutlookSpecialty(specialty)?.group ?? '']
  if (months === undefined) throw new RangeError(`${specialty}: the length of the course is missing`)
  return months
}

/** A composition of stays with the hospital that it is posted by. */
export type HomeCourse = {
  readonly id: string
  readonly specialty: string
  readonly home: Hospital
  readonly stays: readonly { readonly hospital: Hospital; readonly months: number }[]
  /** Weight of the courses that are placed here. */
  readonly weight: number
}

/** Months that a course from outside spends at the university hospital, and one from there outside (invented). */
const AT_UNIVERSITY = { much: 36, little: 24 } as const
const OUTSIDE = 12

/** Which hospitals train which specialty, how their courses are composed and how many they have; invented with a fixed seed. */
export function listHomeCourses(seed: number): readonly HomeCourse[] {
  return OTHER_SPECIALTIES.flatMap(([specialty, size]) => {
    const random = randomStream(seed, `training sites ${specialty}`)
    const heavy = random.unit() < 0.35
    return HOSPITALS.flatMap((home): readonly HomeCourse[] => {
      const drawn = random.unit()
      const reach = size >= 20 ? 1 : size >= 10 ? 0.5 : 0.2
      if (home.kind !== 'university' && drawn > reach) return []
      const months = courseMonths(specialty)
      const university = universityOf(home)
      const away = heavy ? AT_UNIVERSITY.much : AT_UNIVERSITY.little
      const outside = HOSPITALS.find(
        ({ kind, vur, keyArea }) => kind !== 'university' && vur === home.vur && keyArea === home.keyArea,
      )
      const stays =
        home.kind === 'university'
          ? heavy || outside === undefined || size < 20
            ? [{ hospital: home, months }]
            : [
                { hospital: home, months: months - OUTSIDE },
                { hospital: outside, months: OUTSIDE },
              ]
          : [
              { hospital: home, months: months - away },
              { hospital: university, months: away },
            ]
      const weight = (home.kind === 'university' ? (heavy ? 4 : 2) : 1) * regionWeight(home)
      const id = `EKS-F-${specialtyNumber(specialty)}-${home.id.slice('EKS-H-'.length)}`
      return [{ id, specialty, home, stays, weight }]
    })
  })
}

/** Nordjylland and Sjælland have few hospitals; each of theirs weighs more, so that the keys are nearly kept. */
function regionWeight({ keyArea }: Hospital): number {
  return keyArea === 'region-1081' || keyArea === 'region-1085' ? 1.1 : 1
}

/** The hospitals and tutor practices as facts. */
export function listSiteFacts(tutors: readonly TutorPractice[]): readonly Fact[] {
  const from = firstDayOf(SITES_FROM)
  return [
    ...HOSPITALS.map(({ id, name, kind, kommune, keyArea, lat, lon }) =>
      madeUpFact('site', { id, name, kind, kommune, keyArea, lat, lon, practice: null }, from, null),
    ),
    ...tutors.map(({ id, practice, kommune, lat, lon }) =>
      madeUpFact(
        'site',
        {
          id,
          name: `Eksempeltutor ${kommune.name} ${id.slice(id.lastIndexOf('-') + 1)}`,
          kind: 'tutor-practice',
          kommune: kommune.id,
          keyArea: kommune.region,
          lat,
          lon,
          practice,
        },
        from,
        null,
      ),
    ),
    ...tutors.map(({ id, trainees }) =>
      madeUpFact(
        'siteCapacity',
        { site: id, specialty: GENERAL_MEDICINE, trainees, supervisors: trainees },
        from,
        null,
      ),
    ),
  ]
}

/** First year with courses by site. */
export const SITES_FROM = 2021

/** The stays of compositions as facts. */
export function listElementFacts(
  courses: readonly {
    readonly id: string
    readonly stays: readonly { readonly site: string; readonly months: number }[]
  }[],
): readonly Fact[] {
  const from = firstDayOf(SITES_FROM)
  return courses.flatMap(({ id, stays }) =>
    stays.map(({ site, months }, index) =>
      madeUpFact('element', { composition: id, order: index + 1, site, months, level: '' }, from, null),
    ),
  )
}
