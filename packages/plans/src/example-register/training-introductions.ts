import { type Fact, firstDayOf, type TrainingCourses } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { madeUpFact } from './facts-of.ts'
import { LAST_YEAR } from './settings.ts'
import { GENERAL_MEDICINE } from './topics.ts'
import type { TrainingWorld } from './training-facts.ts'
import { HOSPITALS } from './training-hospitals.ts'
import { specialtyNumber } from './training-plan.ts'

/** What stands in the column of the specialty where a course has none. */
const KBU = 'klinisk basisuddannelse'

/** Years with introduction posts and KBU courses, and how many there are (all invented). */
const YEARS = [2024, 2025] as const
const POSTS_PER_COURSE = 1.3
const WITHOUT_POST = 0.35
const FILLED = 0.88
const GENERAL_POSTS = 430
const GENERAL_FILLED = 0.85
const KBU_COURSES = 1300

/** Introduction posts where main courses are posted (some places have none: bottlenecks), and KBU courses in two intakes. */
export function listIntroductionFacts(
  courses: readonly Fact<'training'>[],
  world: TrainingWorld,
): readonly Fact[] {
  const random = randomStream(world.seed, 'introduction posts')
  const without = new Set<string>()
  const hospital = courses.flatMap(({ body }): readonly Fact[] => {
    const year = YEARS.find((one) => one === body.year)
    if (year === undefined || body.site === '') return []
    const [drawn, taken] = [random.unit(), random.unit()]
    const name = `${body.site}|${body.specialty}`
    if (year === YEARS[0] && drawn < WITHOUT_POST) without.add(name)
    const posted = Math.ceil((body.posted ?? 0) * POSTS_PER_COURSE)
    return without.has(name)
      ? []
      : [
          post({
            ...body,
            stage: 'introduction',
            id: `${body.id}-I`,
            posted,
            filled: Math.floor(posted * FILLED + taken),
          }),
        ]
  })
  return [...hospital, ...generalPosts(world), ...kbuCourses()]
}

function post(body: TrainingCourses): Fact {
  const filled = Math.min(body.filled ?? 0, body.posted ?? 0)
  return madeUpFact(
    'training',
    { ...body, filled, form: 'ordinary', composition: '', dimensioned: null, converted: null },
    firstDayOf(body.year),
    null,
  )
}

/** Introduction posts in general medicine by kommune. */
function generalPosts({ kommuner }: TrainingWorld): readonly Fact[] {
  const parts = apportion(
    GENERAL_POSTS,
    kommuner.map(({ inhabitants }) => inhabitants),
  )
  return YEARS.flatMap((year) =>
    kommuner.flatMap((kommune, index) => {
      const posted = parts[index] ?? 0
      const id = `EKS-U-${year}-${specialtyNumber(GENERAL_MEDICINE)}-${kommune.id.slice('kommune-'.length)}-I`
      return posted === 0
        ? []
        : [
            post({
              ...EMPTY,
              id,
              specialty: GENERAL_MEDICINE,
              stage: 'introduction',
              year,
              area: kommune.id,
              posted,
              filled: Math.round(posted * GENERAL_FILLED),
            }),
          ]
    }),
  )
}

const EMPTY = {
  intake: 'year',
  form: 'ordinary',
  site: '',
  composition: '',
  dimensioned: null,
  converted: null,
} as const

/** KBU courses of the last year at the hospitals, half of them in each intake; all are filled by the draw. */
function kbuCourses(): readonly Fact[] {
  const parts = apportion(
    KBU_COURSES,
    HOSPITALS.map(({ kind }) => (kind === 'university' ? 2 : 1)),
  )
  const year = LAST_YEAR - 1
  return HOSPITALS.flatMap((hospital, index) =>
    (['spring', 'autumn'] as const).map((intake) => {
      const posted =
        intake === 'spring' ? Math.floor((parts[index] ?? 0) / 2) : Math.ceil((parts[index] ?? 0) / 2)
      const id = `EKS-U-${year}-kbu-${hospital.id.slice('EKS-H-'.length)}-${intake}`
      return post({
        ...EMPTY,
        id,
        intake,
        specialty: KBU,
        stage: 'kbu',
        year,
        area: hospital.kommune,
        site: hospital.id,
        posted,
        filled: posted,
      })
    }),
  )
}
