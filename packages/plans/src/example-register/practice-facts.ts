import { type Fact, firstDayOf, type PlainDate, type PracticeForm } from '@laegedaekning/domain'
import { randomStream } from '@laegedaekning/forecast'
import { madeUpFact, periodsBetween } from './facts-of.ts'
import type { ReportSteps } from './lists.ts'
import { pointIn } from './point-in.ts'
import type { PracticeLife, PracticeWorld } from './practice-world.ts'
import { type CapacityPlan, isClinicOn } from './supply.ts'

/** `EKS-P-0336-2`: id of a made-up practice. */
export function practiceId(practice: PracticeLife): string {
  return `EKS-P-${practice.kommune.id.slice('kommune-'.length)}-${practice.number}`
}

/** `Eksempelpraksis Stevns 2`: no practice in Denmark has such a name. */
function practiceName(practice: PracticeLife): string {
  return `Eksempelpraksis ${practice.kommune.name} ${practice.number}`
}

/** A practice's facts: one period for every day on which its form or its report changes. */
export function listPracticeFacts(world: PracticeWorld, reports: ReportSteps, seed: number): readonly Fact[] {
  const postings = Map.groupBy(world.postings, ({ practice }) => practice)
  return world.practices.flatMap((practice) => {
    const random = randomStream(seed, `practice ${practiceId(practice)}`)
    const [point, shared, clinic] = [
      pointIn(practice.kommune, seed, random),
      random.below(4),
      random.below(5),
    ]
    const formOn = (day: PlainDate): PracticeForm => {
      if (isClinicOn(practice, day))
        return clinic < 3 ? 'regionsklinik' : clinic < 4 ? 'udbudsklinik' : 'licensklinik'
      const owners = (postings.get(practice) ?? []).filter(
        ({ from, until }) => from <= day && (until === null || day < until),
      ).length
      if (owners > 1) return shared === 0 ? 'samarbejdspraksis' : 'kompagniskab'
      return 'solo'
    }
    const steps = reports.get(practice) ?? []
    const days = [
      practice.opened,
      ...steps.map(([day]) => day),
      ...(practice.clinicFrom === null ? [] : [practice.clinicFrom]),
    ]
    const alive = days.filter(
      (day) => practice.opened <= day && (practice.closed === null || day < practice.closed),
    )
    return periodsBetween(alive, practice.closed).map(([from, until]) => {
      const report = steps.findLast(([day]) => day <= from)?.[1]
      return madeUpFact(
        'practice',
        {
          id: practiceId(practice),
          name: practiceName(practice),
          kind: 'gp',
          form: formOn(from),
          kommune: practice.kommune.id,
          postnummer: null,
          lat: point === null ? null : point[1],
          lon: point === null ? null : point[0],
          open: report?.open ?? null,
          listedPatients: report?.listedPatients ?? null,
        },
        from,
        until,
      )
    })
  })
}

/** Capacities of practices that are in use, and those for sale: a share of a practice whose owner is old enough to stop. */
export function listCapacityFacts(
  world: PracticeWorld,
  capacities: CapacityPlan,
  forSale: ReadonlyMap<PracticeLife, PlainDate>,
): readonly Fact[] {
  return world.practices.flatMap((practice) => {
    const sale = forSale.get(practice) ?? null
    const steps = capacities.stepsOf(practice).map(([from]) => from)
    const body = { practice: practiceId(practice), area: practice.kommune.id }
    const facts: Fact[] = periodsBetween(sale === null ? steps : [...steps, sale], practice.closed).map(
      ([from, until]) => {
        const sold = sale !== null && from >= sale ? 1 : 0
        return madeUpFact(
          'capacity',
          {
            id: `EKS-K-${body.practice.slice('EKS-P-'.length)}`,
            ...body,
            capacities: capacities.capacitiesOn(practice, from) - sold,
            state: 'active',
          },
          from,
          until,
        )
      },
    )
    if (sale !== null)
      facts.push(
        madeUpFact(
          'capacity',
          {
            id: `EKS-K-${body.practice.slice('EKS-P-'.length)}-salg`,
            ...body,
            capacities: 1,
            state: 'for-sale',
          },
          sale,
          null,
        ),
      )
    return facts
  })
}

/** Practices of several capacities with an owner of 63 or more on `day`: they have one for sale from then on. */
export function chooseForSale(
  world: PracticeWorld,
  capacities: CapacityPlan,
  day: PlainDate,
  count: number,
  seed: number,
): ReadonlyMap<PracticeLife, PlainDate> {
  const oldest = firstDayOf(Number(day.slice(0, 4)) - 63)
  const candidates = world.postings
    .filter(
      ({ owner, practice, until }) =>
        until === null && owner.birth < oldest && capacities.capacitiesOn(practice, day) > 1,
    )
    .map(({ practice }) => practice)
  const chosen = randomStream(seed, 'for sale')
    .shuffle([...new Set(candidates)])
    .slice(0, count)
  return new Map(chosen.map((practice) => [practice, day]))
}
