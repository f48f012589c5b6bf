import { type AreaId, type Fact, firstDayOf, type TrainingCourses } from '@laegedaekning/domain'
import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import { parameters, tableAt } from '@laegedaekning/rules'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import type { Kommune } from './places.ts'
import type { Published } from './published.ts'
import { LAST_YEAR } from './settings.ts'
import { PSYCHIATRIC } from './specialties.ts'
import { GENERAL_MEDICINE } from './topics.ts'
import { listGeneralFacts } from './training-general.ts'
import { HOSPITALS, type Hospital } from './training-hospitals.ts'
import { listIntroductionFacts } from './training-introductions.ts'
import {
  generalHalves,
  type Halves,
  otherHalves,
  PLAN_YEARS,
  planFact,
  specialtyNumber,
  VURS,
} from './training-plan.ts'
import {
  type HomeCourse,
  listElementFacts,
  listHomeCourses,
  listSiteFacts,
  SITES_FROM,
  type TutorPractice,
} from './training-sites.ts'
import { spreadWithRoom } from './training-spread.ts'

/** First year of all specialties: the only one whose vacancies are published by VUR (N15). */
const FIRST_YEAR = 2016

/** Share of the courses unfilled in later years by VUR (invented). */
const UNFILLED: Readonly<Record<string, number>> = { 'vur-nord': 0.15, 'vur-syd': 0.14, 'vur-oest': 0.04 }

/** Vacancies that are given to another specialty, from the year in which that was allowed (B7; the share is invented). */
const CONVERTED = { from: 2021, share: 0.5 } as const

/** Departments that offer connected courses and team courses (W11; which ones is invented). */
const CONNECTED: readonly string[] = ['EKS-H-goedstrup', 'EKS-H-hjoerring', 'EKS-H-nykoebing-f']
const TEAM: readonly string[] = ['EKS-H-thisted']

/** Room for this many times the trainees of the last year, and one more (invented). */
const ROOM = 1.25

/** What the made-up training register is made from. */
export type TrainingWorld = {
  readonly published: Published
  readonly kommuner: readonly Kommune[]
  readonly tutors: readonly TutorPractice[]
  readonly seed: number
}

/** The training register: plan, sites with room, compositions, and courses posted and filled 2011–2025. */
export function listTrainingFacts(world: TrainingWorld): readonly Fact[] {
  const { published, tutors, seed } = world
  const random = randomStream(seed, 'training')
  const homes = listHomeCourses(seed)
  const general = listGeneralFacts(world)
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, index) => FIRST_YEAR + index)
  const plans = new Map(years.map((year) => [year, otherHalves(year, published, random)]))
  const courses = years.flatMap((year) => {
    const lines = postedLines(plans.get(year) ?? [], homes, year, random)
    return [...VURS].flatMap(({ area }) =>
      filledFacts(
        lines.filter(({ vur }) => vur === area),
        area,
        year,
        general.facts,
      ),
    )
  })
  const last = plans.get(LAST_YEAR - 1) ?? []
  const planned = [
    ...years.flatMap((year) => [...(plans.get(year) ?? []), ...generalHalves(year, published)]),
    ...PLAN_YEARS.flatMap((year) => [
      ...last.map((line) => ({ ...line, year })),
      ...generalHalves(year, published),
    ]),
  ]
  return [
    ...listSiteFacts(tutors),
    ...listElementFacts(
      homes.map(({ id, stays }) => ({
        id,
        stays: stays.map(({ hospital, months }) => ({ site: hospital.id, months })),
      })),
    ),
    ...listElementFacts(general.compositions),
    ...roomFacts(homes, courses, general.hospitalTrainees),
    ...planned.filter(({ halves }) => halves > 0).map(planFact),
    ...general.facts,
    ...courses,
    ...listIntroductionFacts(courses, world),
  ]
}

type Line = Halves & { readonly home: HomeCourse | null; readonly weight: number }

/** Courses of a year by specialty and VUR, from `SITES_FROM` on divided on the hospitals that train it. */
function postedLines(
  plan: readonly Halves[],
  homes: readonly HomeCourse[],
  year: number,
  random: RandomStream,
): readonly Line[] {
  return plan.flatMap((line): readonly Line[] => {
    const psychiatric = PSYCHIATRIC.includes(line.specialty) ? 2 : 1
    const here = homes.filter(({ specialty, home }) => specialty === line.specialty && home.vur === line.vur)
    if (year < SITES_FROM || here.length === 0) return [{ ...line, home: null, weight: psychiatric }]
    const parts = apportion(
      line.halves,
      here.map(({ weight }) => weight * (0.85 + 0.3 * random.unit())),
    )
    return here.flatMap((home, index) => {
      const halves = parts[index] ?? 0
      return halves === 0 ? [] : [{ ...line, halves, home, weight: psychiatric * home.home.unfilled }]
    })
  })
}

/** Posted and filled courses of a VUR and year: so many vacancies as its share says, most where few want to be. */
function filledFacts(
  lines: readonly Line[],
  vur: AreaId,
  year: number,
  general: readonly Fact[],
): readonly Fact<'training'>[] {
  const of = generalOf(general, vur, year)
  const posted = lines.reduce((sum, { halves }) => sum + halves, 0) + 2 * of.posted
  const wanted = Math.round(posted * unfilledShare(vur, year))
  const missing = Math.max(0, wanted - 2 * (of.posted - of.filled))
  const vacant = spreadWithRoom(
    missing,
    lines.map(({ halves, weight }) => ({ most: halves, weight: halves * weight })),
  )
  return lines.map((line, index) => courseFact(line, vacant[index] ?? 0))
}

function unfilledShare(vur: AreaId, year: number): number {
  const { cells } = tableAt(parameters.videreuddannelse.ubesatteHoveduddannelsesforloeb, firstDayOf(year))
  return cells?.[vur.slice('vur-'.length)] ?? UNFILLED[vur] ?? 0
}

function generalOf(
  facts: readonly Fact[],
  vur: AreaId,
  year: number,
): { readonly posted: number; readonly filled: number } {
  let [posted, filled] = [0, 0]
  for (const fact of facts) {
    if (fact.kind !== 'training' || fact.body.year !== year || fact.body.stage !== 'main') continue
    if (VUR_OF[/region-\d{4}/.exec(fact.body.id)?.[0] ?? ''] !== vur) continue
    posted += fact.body.posted ?? 0
    filled += fact.body.filled ?? 0
  }
  return { posted, filled }
}

/** The VUR of a region, by the region's code in the ids of general medicine. */
const VUR_OF: Readonly<Record<string, AreaId>> = Object.fromEntries(
  HOSPITALS.map(({ keyArea, vur }) => [keyArea, vur]),
)

function courseFact({ specialty, vur, year, halves, home }: Line, vacant: number): Fact<'training'> {
  const site = home?.home.id ?? ''
  const converted = year < CONVERTED.from || home === null ? null : Math.floor(vacant * CONVERTED.share) / 2
  const body: TrainingCourses = {
    id: `EKS-U-${year}-${site === '' ? vur : site.slice('EKS-H-'.length)}-${specialtyNumber(specialty)}`,
    specialty,
    stage: 'main',
    year,
    intake: 'year',
    form: formOf(specialty, site),
    area: home?.home.kommune ?? vur,
    site,
    composition: home?.id ?? '',
    dimensioned: null,
    posted: halves / 2,
    filled: (halves - vacant) / 2,
    converted,
  }
  return madeUpFact('training', body, firstDayOf(year), null)
}

function formOf(specialty: string, site: string): TrainingCourses['form'] {
  if (CONNECTED.includes(site) && PSYCHIATRIC.includes(specialty)) return 'connected'
  return TEAM.includes(site) && specialty === 'kirurgi' ? 'team' : 'ordinary'
}

/** Room at the hospitals: more than the trainees whom the courses of the last year give when they start every year. */
function roomFacts(
  homes: readonly HomeCourse[],
  courses: readonly Fact<'training'>[],
  general: ReadonlyMap<string, number>,
): readonly Fact[] {
  const byId = new Map(homes.map((home) => [home.id, home]))
  const trainees = new Map<
    string,
    { readonly hospital: Hospital; readonly specialty: string; count: number }
  >()
  const add = (hospital: Hospital, specialty: string, count: number): void => {
    const name = `${hospital.id}|${specialty}`
    const known = trainees.get(name) ?? { hospital, specialty, count: 0 }
    trainees.set(name, { ...known, count: known.count + count })
  }
  for (const { body } of courses) {
    const home = byId.get(body.composition)
    if (body.year !== LAST_YEAR - 1 || home === undefined) continue
    for (const { hospital, months } of home.stays)
      add(hospital, body.specialty, ((body.posted ?? 0) * months) / 12)
  }
  for (const hospital of HOSPITALS) add(hospital, GENERAL_MEDICINE, general.get(hospital.id) ?? 0)
  return [...trainees.values()].map(({ hospital, specialty, count }) => {
    const room = Math.ceil(count * ROOM) + 1
    return madeUpFact(
      'siteCapacity',
      { site: hospital.id, specialty, trainees: room, supervisors: Math.ceil(room / 2) },
      firstDayOf(SITES_FROM),
      null,
    )
  })
}
