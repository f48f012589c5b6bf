import { firstDayOf, type PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import { randomDayIn } from './calendar.ts'
import type { LifeCourse } from './life-courses.ts'
import type { OwnerPaths } from './owner-paths.ts'
import type { Kommune } from './places.ts'
import { FIRST_YEAR, LAST_YEAR } from './settings.ts'

/** An owner with days and a kommune. The day of arrival may still be moved to the day when a predecessor leaves. */
export type Owner = {
  readonly birth: PlainDate
  readonly female: boolean
  readonly kommune: Kommune
  readonly cameIn: number | null
  readonly leftIn: number | null
  from: PlainDate
  readonly until: PlainDate | null
  readonly fullTimeShare: number
}

/** Gives every life course a kommune: owners come where the kommune's part of the region's owners is missing most. */
export function settleOwners(
  courses: readonly LifeCourse[],
  kommuner: readonly Kommune[],
  paths: OwnerPaths,
  random: RandomStream,
): readonly Owner[] {
  return paths.regions.flatMap((region) => {
    const here = kommuner.filter((kommune) => kommune.region === region)
    // no kommune has exactly its part: some have a tenth more or less, the threatened ones less still
    const weights = here.map(
      ({ inhabitants, threatened }) => inhabitants * (0.9 + 0.2 * random.unit()) * (threatened ? 0.9 : 1),
    )
    const counts = here.map(() => 0)
    const owners: Owner[] = []
    const own = random.shuffle(courses.filter((course) => course.region === region))
    const places = new Map<LifeCourse, number>()
    for (let year = FIRST_YEAR - 1; year < LAST_YEAR; year += 1) {
      const wanted = apportion(paths.ownersIn(Math.max(FIRST_YEAR, year + 1), region), weights)
      for (const course of own.filter(({ leftIn }) => leftIn === year)) {
        const place = places.get(course) ?? 0
        counts[place] = (counts[place] ?? 0) - 1
      }
      for (const course of own.filter(({ cameIn }) => (cameIn ?? FIRST_YEAR - 1) === year)) {
        const place = largestGap(wanted, counts)
        counts[place] = (counts[place] ?? 0) + 1
        places.set(course, place)
        const kommune = here[place]
        if (kommune) owners.push(ownerOf(course, kommune, random))
      }
    }
    return owners
  })
}

/** Index of the place that lacks most of what is wanted; the first of several. */
function largestGap(wanted: readonly number[], counts: readonly number[]): number {
  let place = 0
  let gap = -Infinity
  for (const [index, want] of wanted.entries()) {
    const found = want - (counts[index] ?? 0)
    if (found > gap) [place, gap] = [index, found]
  }
  return place
}

function ownerOf(course: LifeCourse, kommune: Kommune, random: RandomStream): Owner {
  // older doctors are mostly men, younger ones mostly women
  const female = random.unit() < Math.min(0.7, Math.max(0.2, (course.bornIn - 1935) / 55))
  return {
    birth: randomDayIn(course.bornIn, random),
    female,
    kommune,
    cameIn: course.cameIn,
    leftIn: course.leftIn,
    from: course.cameIn === null ? firstDayOf(FIRST_YEAR) : randomDayIn(course.cameIn, random),
    until: course.leftIn === null ? null : randomDayIn(course.leftIn, random),
    fullTimeShare: random.unit() < (female ? 0.62 : 0.82) ? 1 : random.pick([0.5, 0.6, 0.7, 0.8, 0.8, 0.9]),
  }
}
