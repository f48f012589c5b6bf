import {
  ageAt,
  type Doctor,
  type Fact,
  firstDayOf,
  getPlainDate,
  type PlainDate,
  yearOf,
} from '@laegedaekning/domain'
import { type RandomStream, randomStream } from '@laegedaekning/forecast'
import type { EmployedDoctor } from './employed.ts'
import { madeUpFact } from './facts-of.ts'
import type { Owner } from './owners.ts'
import { practiceId } from './practice-facts.ts'
import type { PracticeWorld } from './practice-world.ts'
import { LAST_YEAR } from './settings.ts'
import { GENERAL_MEDICINE } from './topics.ts'

const idOf = (series: string, number: number): string => `EKS-${series}-${String(number).padStart(5, '0')}`

/** Owners and employed doctors: one fact for each practice in which a doctor has worked. */
export function listDoctorFacts(
  owners: readonly Owner[],
  world: PracticeWorld,
  employed: readonly EmployedDoctor[],
  seed: number,
): readonly Fact[] {
  const random = randomStream(seed, 'planned retirement')
  const postings = Map.groupBy(world.postings, ({ owner }) => owner)
  const ofOwners = owners.flatMap((owner, index) => {
    const plannedRetirement = planOf(owner, random)
    return (postings.get(owner) ?? []).map(({ practice, from, until }) => {
      const body: Doctor = {
        id: idOf('L', index + 1),
        birth: owner.birth,
        sex: owner.female ? 'female' : 'male',
        specialty: GENERAL_MEDICINE,
        role: 'owner',
        practice: practiceId(practice),
        area: owner.kommune.id,
        fullTimeShare: owner.fullTimeShare,
        plannedRetirement,
      }
      return madeUpFact('doctor', body, from, until)
    })
  })
  const ofEmployed = employed.map((doctor, index) =>
    madeUpFact(
      'doctor',
      {
        id: idOf('A', index + 1),
        birth: doctor.birth,
        sex: doctor.female ? 'female' : 'male',
        specialty: GENERAL_MEDICINE,
        role: doctor.role,
        practice: practiceId(doctor.practice),
        area: doctor.practice.kommune.id,
        fullTimeShare: doctor.fullTimeShare,
        plannedRetirement: null,
      },
      doctor.from,
      null,
    ),
  )
  return [...ofOwners, ...ofEmployed]
}

/** Four of ten owners of 60 and more who are still there have said when they stop (T12). */
function planOf(owner: Owner, random: RandomStream): PlainDate | null {
  const end = firstDayOf(LAST_YEAR)
  if (owner.until !== null || ageAt(owner.birth, end) < 60 || random.below(10) >= 4) return null
  const age = Math.max(ageAt(owner.birth, end) + 1, 63 + random.below(8))
  return getPlainDate(`${yearOf(owner.birth) + age}-${random.pick(['03-31', '06-30', '09-30', '12-31'])}`)
}
