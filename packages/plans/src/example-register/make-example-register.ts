import { type AreaId, codeOf, type Fact, firstDayOf } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { makeAgeTargets } from './age-targets.ts'
import { listDoctorFacts } from './doctor-facts.ts'
import { type EmployedDoctor, makeEmployed } from './employed.ts'
import { makeLifeCourses } from './life-courses.ts'
import { makeReports } from './lists.ts'
import { makeOwnerPaths, onLine } from './owner-paths.ts'
import { settleOwners } from './owners.ts'
import { listKommuner } from './places.ts'
import { chooseForSale, listCapacityFacts, listPracticeFacts } from './practice-facts.ts'
import { makePracticeWorld, type PracticeLife } from './practice-world.ts'
import { type Published, readPublished } from './published.ts'
import { CAPACITIES_FOR_SALE, JUST_UNDER, LAST_YEAR, PRACTICES_BETWEEN } from './settings.ts'
import { listUnlistedFacts, listVacantCapacityFacts } from './shortage-facts.ts'
import { listSmallAreaFacts } from './small-area-facts.ts'
import { planCapacities } from './supply.ts'
import { TOPICS } from './topics.ts'
import { listTrainingFacts } from './training-facts.ts'
import { listTutorPractices } from './training-sites.ts'
import { listYdernummerFacts } from './ydernummer-facts.ts'

/** What the made-up register is made from. */
export type ExampleRegisterInput = {
  /** The facts of tier 1 (`knowledge/facts`), and outlines of kommuner where practices are to have a place on the map. */
  readonly facts: readonly Fact[]
  /** A whole number from 0 to 2^32 − 1; the product uses `EXAMPLE_SEED`. */
  readonly seed: number
}

/** The seed of the register that the product shows. */
export const EXAMPLE_SEED = 20080101

/**
 * The made-up register (tier 3 of the data): practices, capacities, provider numbers, doctors, main courses and citizens
 * without a doctor from 2007 to 2026, every fact marked as made up. It agrees with the published figures among `facts`;
 * `exampleMargins` says how. Same facts and seed, same register, whatever the order of the facts. Throws a `RangeError`
 * where a published figure that it needs is missing.
 */
export function makeExampleRegister({ facts, seed }: ExampleRegisterInput): readonly Fact[] {
  const published = readPublished(facts)
  const last = firstDayOf(LAST_YEAR)
  const kommuner = listKommuner(facts, last)
  const regions = [...new Set(kommuner.map(({ region }) => region))].toSorted(byCode)
  const paths = makeOwnerPaths(published, regions)
  const ages = makeAgeTargets(published, randomStream(seed, 'ages'))
  const courses = makeLifeCourses(paths, ages, randomStream(seed, 'life courses'))
  const owners = settleOwners(courses, kommuner, paths, randomStream(seed, 'kommuner'))
  const world = makePracticeWorld(owners, kommuner, practicesIn(published), randomStream(seed, 'practices'))
  const employed = makeEmployed(world, paths, published, randomStream(seed, 'employed'))
  const capacities = planCapacities(
    world,
    published,
    countByPractice(employed),
    randomStream(seed, 'capacities'),
  )
  const reports = makeReports(world, kommuner, capacities, published, randomStream(seed, 'lists'))
  const forSale = chooseForSale(world, capacities, last, CAPACITIES_FOR_SALE, seed)
  const practices = listPracticeFacts(world, reports, seed)
  const tutors = listTutorPractices(world, practices, seed)
  return [
    ...practices,
    ...listCapacityFacts(world, capacities, forSale),
    ...listVacantCapacityFacts(kommuner, seed),
    ...listYdernummerFacts(world, kommuner, seed),
    ...listDoctorFacts(owners, world, employed, seed),
    ...listUnlistedFacts(kommuner, seed),
    ...listSmallAreaFacts(kommuner, seed),
    ...listTrainingFacts({ published, kommuner, tutors, seed }),
  ]
}

function byCode(a: AreaId, b: AreaId): number {
  return codeOf(a) < codeOf(b) ? -1 : 1
}

/** Practices on 1 January of a year: the published number, just under where the source says so, and invented ones between. */
function practicesIn(published: Published): (year: number) => number {
  const points: readonly (readonly [number, number])[] = [
    ...PRACTICES_BETWEEN,
    ...published
      .yearsOf(TOPICS.practices)
      .map((year): readonly [number, number] => [year, published.get(TOPICS.practices, year) - JUST_UNDER]),
  ]
  return (year) => Math.round(onLine(points, year))
}

function countByPractice(employed: readonly EmployedDoctor[]): ReadonlyMap<PracticeLife, number> {
  const counts = new Map<PracticeLife, number>()
  for (const { practice, role } of employed)
    if (role === 'employed') counts.set(practice, (counts.get(practice) ?? 0) + 1)
  return counts
}
