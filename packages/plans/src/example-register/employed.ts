import { firstDayOf, type PlainDate, yearOf } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { birthdayFor, randomDayIn } from './calendar.ts'
import type { OwnerPaths } from './owner-paths.ts'
import type { PracticeLife, PracticeWorld } from './practice-world.ts'
import type { Published } from './published.ts'
import { AGES, DOCTORS_PER_CLINIC, EMPLOYED_FROM, EMPLOYED_LATER, LAST_YEAR } from './settings.ts'
import { countOwnersOn } from './supply.ts'
import { TOPICS } from './topics.ts'

/** A doctor employed in a practice or clinic, or a locum there; all stay to the end of the register. */
export type EmployedDoctor = {
  readonly birth: PlainDate
  readonly female: boolean
  readonly role: 'employed' | 'locum'
  readonly practice: PracticeLife
  readonly from: PlainDate
  readonly fullTimeShare: number
}

/**
 * Employed doctors: so many that owners and employed together are the published number of doctors in its year. Locums in
 * clinics come on top, since they stand in for others.
 */
export function makeEmployed(
  world: PracticeWorld,
  paths: OwnerPaths,
  published: Published,
  random: RandomStream,
): readonly EmployedDoctor[] {
  const [year] = published.yearsOf(TOPICS.doctors)
  if (year === undefined) throw new RangeError('The published number of doctors is missing')
  const known = published.get(TOPICS.doctors, year) - paths.totalIn(year)
  const lasting = world.practices.filter(({ closed }) => closed === null)
  const clinics = lasting.flatMap((practice) =>
    practice.clinicFrom === null ? [] : [{ practice, from: practice.clinicFrom }],
  )
  const inClinics = clinics.flatMap((place) => Array.from({ length: DOCTORS_PER_CLINIC }, () => place))
  const before = inClinics.filter(({ from }) => from < firstDayOf(year)).length
  if (before > known)
    throw new RangeError(`The clinics have more than the ${known} employed doctors of ${year}`)
  const owners = countOwnersOn(world, firstDayOf(LAST_YEAR))
  const large = lasting.filter(
    (practice) => (owners.get(practice) ?? 0) > 1 && practice.opened < firstDayOf(EMPLOYED_FROM),
  )
  const inPractices = Array.from({ length: known - before + EMPLOYED_LATER }, (_, index) => ({
    practice: random.pick(large),
    from: randomDayIn(
      index < known - before
        ? EMPLOYED_FROM + random.below(year - EMPLOYED_FROM)
        : year + random.below(LAST_YEAR - year),
      random,
    ),
  }))
  const locums = clinics.filter(() => random.below(4) === 0)
  return [
    ...[...inClinics, ...inPractices].map((place) => doctorOf(place, 'employed', random)),
    ...locums.map((place) => doctorOf(place, 'locum', random)),
  ]
}

function doctorOf(
  { practice, from }: { readonly practice: PracticeLife; readonly from: PlainDate },
  role: EmployedDoctor['role'],
  random: RandomStream,
): EmployedDoctor {
  const age = AGES.youngestEmployed + random.below(10) + random.below(10)
  return {
    birth: birthdayFor(age, yearOf(from), random),
    female: random.unit() < 0.65,
    role,
    practice,
    from,
    fullTimeShare: random.unit() < 0.5 ? 1 : random.pick([0.5, 0.6, 0.8, 0.8, 0.9]),
  }
}
