import { type AreaId, firstDayOf, type PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { markOpen, type Report } from './open-practices.ts'
import type { Kommune } from './places.ts'
import type { PracticeLife, PracticeWorld } from './practice-world.ts'
import type { Published } from './published.ts'
import { CLINIC_LIST, LIST_FACTOR_2017, LISTED_SHARE, LISTED_TOTAL, REPORT_YEARS } from './settings.ts'
import { type CapacityPlan, countOwnersOn, isClinicOn, isOpenOn } from './supply.ts'
import { TOPICS } from './topics.ts'

type Regions = ReadonlyMap<string, number>

/** What a practice has reported, and since when. */
export type ReportSteps = ReadonlyMap<PracticeLife, readonly (readonly [from: PlainDate, report: Report])[]>

/**
 * Lists and open or closed on every report day, agreeing with the published means and shares; between them the patients of a
 * practice that closes go to two others in its kommune.
 */
export function makeReports(
  world: PracticeWorld,
  kommuner: readonly Kommune[],
  capacities: CapacityPlan,
  published: Published,
  random: RandomStream,
): ReportSteps {
  const regions = [...new Set(kommuner.map(({ region }) => region))].toSorted()
  const patientsYear = regions.flatMap((region) => published.yearsOf(TOPICS.patientsPerOwner, region))[0]
  if (patientsYear === undefined) throw new RangeError('The published patients per doctor are missing')
  const fixed = listsOfOwnersYear(world, regions, capacities, published, patientsYear)
  const people = sumBy(
    kommuner,
    ({ region }) => region,
    ({ inhabitants }) => inhabitants,
  )
  const steps = new Map<PracticeLife, (readonly [PlainDate, Report])[]>()
  for (const year of REPORT_YEARS) {
    const day = firstDayOf(year)
    passOnPatients(steps, world, day, random)
    const lists = new Map<PracticeLife, number>()
    for (const [region, total] of listedIn(year, fixed, people, capacities, world, published)) {
      const here = world.practices.filter(
        (practice) => practice.kommune.region === region && isOpenOn(practice, day),
      )
      divideList(here, total, year === patientsYear, day, capacities, random, lists)
    }
    for (const [practice, report] of markOpen(lists, year, day, capacities, published, random))
      steps.set(practice, [...(steps.get(practice) ?? []), [day, report]])
  }
  return steps
}

/**
 * Moves the patients of practices that have closed since the last report, in the order of closing; those of one that closes
 * on `day` itself are in the report of that day.
 */
function passOnPatients(
  steps: Map<PracticeLife, (readonly [PlainDate, Report])[]>,
  world: PracticeWorld,
  day: PlainDate,
  random: RandomStream,
): void {
  const closed = [...steps.keys()]
    .flatMap((practice) =>
      practice.closed !== null && practice.closed <= day ? [{ practice, on: practice.closed }] : [],
    )
    .filter(({ practice, on }) => (steps.get(practice)?.at(-1)?.[0] ?? on) < on)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  for (const { practice, on } of closed) {
    const left = steps.get(practice)?.at(-1)?.[1].listedPatients ?? 0
    const others = world.practices.filter(
      (other) => other.kommune === practice.kommune && isOpenOn(other, on) && steps.has(other),
    )
    const takers = on < day ? random.shuffle(others).slice(0, 2) : []
    const parts =
      takers.length === 0
        ? []
        : apportion(
            left,
            takers.map(() => 1),
          )
    for (const [index, taker] of takers.entries()) {
      const own = steps.get(taker)
      const last = own?.at(-1)
      if (!own || !last) continue
      if (last[0] === on) own.pop()
      own.push([on, { ...last[1], listedPatients: last[1].listedPatients + (parts[index] ?? 0) }])
    }
    // a closed practice has nothing more to pass on
    steps.get(practice)?.push([on, { listedPatients: 0, open: false }])
  }
}

function sumBy<T>(items: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => number): Regions {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + valueOf(item))
  return sums
}

/** Listed patients by region in the year with published patients per owner: owners' lists and those of the clinics. */
function listsOfOwnersYear(
  world: PracticeWorld,
  regions: readonly AreaId[],
  capacities: CapacityPlan,
  published: Published,
  year: number,
): Regions {
  const day = firstDayOf(year)
  const owners = sumBy(
    [...countOwnersOn(world, day)],
    ([practice]) => practice.kommune.region,
    ([, count]) => count,
  )
  const clinics = sumBy(
    world.practices.filter((practice) => isOpenOn(practice, day) && isClinicOn(practice, day)),
    (practice) => practice.kommune.region,
    (practice) => clinicList(practice, day, capacities),
  )
  const known = new Map<string, number>()
  for (const region of regions) {
    const mean = published.find(TOPICS.patientsPerOwner, year, region)
    if (mean !== undefined) known.set(region, Math.round(mean * (owners.get(region) ?? 0)))
  }
  const others = regions.filter((region) => !known.has(region))
  const taken = [...known.values(), ...clinics.values()].reduce((sum, value) => sum + value, 0)
  const rest = apportion(
    (LISTED_TOTAL[year] ?? 0) - taken,
    others.map((region) => (owners.get(region) ?? 0) * (LIST_FACTOR_2017[region] ?? 1)),
  )
  for (const [index, region] of others.entries()) known.set(region, rest[index] ?? 0)
  return new Map(regions.map((region) => [region, (known.get(region) ?? 0) + (clinics.get(region) ?? 0)]))
}

function clinicList(practice: PracticeLife, day: PlainDate, capacities: CapacityPlan): number {
  return CLINIC_LIST * capacities.capacitiesOn(practice, day)
}

/** Listed patients by region in a report year. */
function listedIn(
  year: number,
  fixed: Regions,
  people: Regions,
  capacities: CapacityPlan,
  world: PracticeWorld,
  published: Published,
): Regions {
  const regions = [...fixed.keys()]
  const mean = published.find(TOPICS.patientsPerCapacity, year)
  const day = firstDayOf(year)
  if (mean !== undefined) {
    const held = world.practices
      .filter((practice) => isOpenOn(practice, day))
      .reduce((sum, practice) => sum + capacities.capacitiesOn(practice, day), 0)
    return divided(Math.round(mean * held), regions, fixed)
  }
  const total = LISTED_TOTAL[year]
  if (total !== undefined) return divided(total, regions, fixed)
  return new Map(regions.map((region) => [region, Math.round((people.get(region) ?? 0) * LISTED_SHARE)]))
}

function divided(total: number, regions: readonly string[], weights: Regions): Regions {
  const parts = apportion(
    total,
    regions.map((region) => weights.get(region) ?? 0),
  )
  return new Map(regions.map((region, index) => [region, parts[index] ?? 0]))
}

/** Divides a region's listed patients on its practices: by the people of their kommune and their own capacities. */
function divideList(
  practices: readonly PracticeLife[],
  total: number,
  clinicsFixed: boolean,
  day: PlainDate,
  capacities: CapacityPlan,
  random: RandomStream,
  lists: Map<PracticeLife, number>,
): void {
  let left = total
  const dividing = practices.filter((practice) => {
    if (!clinicsFixed || !isClinicOn(practice, day)) return true
    const own = clinicList(practice, day, capacities)
    lists.set(practice, own)
    left -= own
    return false
  })
  const pull = dividing.map(
    (practice) => capacities.capacitiesOn(practice, day) * (0.88 + 0.24 * random.unit()),
  )
  const pullOfKommune = sumBy(
    dividing.map((practice, index) => ({ practice, pull: pull[index] ?? 0 })),
    ({ practice }) => practice.kommune.id,
    (item) => item.pull,
  )
  const parts = apportion(
    left,
    dividing.map(
      ({ kommune }, index) =>
        (kommune.inhabitants * (pull[index] ?? 0)) / (pullOfKommune.get(kommune.id) ?? 1),
    ),
  )
  for (const [index, practice] of dividing.entries()) lists.set(practice, parts[index] ?? 0)
}
