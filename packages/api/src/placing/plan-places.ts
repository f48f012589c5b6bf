import type { PlaceProblem } from '@laegedaekning/placement'
import type { PlacingAnswer, PlacingInput } from '../contract/index.ts'
import type { PlaceOutcome } from './place-outcome.ts'

type SiteRow = PlacingAnswer['sites'][number]
type Held = { courses: number; months: number }

/** Course-months and courses with a stay at each site, in the plan and in last year's posted courses; sites without either are left out. */
export function sitesOf(
  { world }: PlacingInput,
  problem: PlaceProblem,
  chosen: PlaceOutcome['chosen'],
): readonly SiteRow[] {
  const packages = new Map(problem.packages.map((item) => [item.id, item.elements]))
  const now = heldBy(
    chosen.map(({ package: id, count }) => ({ stays: packages.get(id) ?? [], courses: count })),
  )
  const before = heldBy(world.lastYear)
  return world.sites.flatMap((site) => {
    const [own, last] = [now.get(site.id), before.get(site.id)]
    if (own === undefined && last === undefined) return []
    return [
      {
        ...site,
        courses: own?.courses ?? 0,
        months: own?.months ?? 0,
        lastCourses: last?.courses ?? 0,
        lastMonths: last?.months ?? 0,
      },
    ]
  })
}

type Stayed = {
  readonly stays: readonly { readonly site: string; readonly months: number }[]
  readonly courses: number
}

function heldBy(all: readonly Stayed[]): ReadonlyMap<string, Readonly<Held>> {
  const held = new Map<string, Held>()
  for (const { stays, courses } of all) {
    for (const { site, months } of stays) {
      const own = held.get(site) ?? { courses: 0, months: 0 }
      held.set(site, { courses: own.courses, months: own.months + courses * months })
    }
    // a course counts once at a site, also where it comes back to it
    for (const site of new Set(stays.map((stay) => stay.site))) {
      const own = held.get(site)
      if (own !== undefined) own.courses += courses
    }
  }
  return held
}

/** Sites added up by kommune; a course with stays at two sites of one kommune counts at both. */
export function kommunerOf(sites: readonly SiteRow[]): PlacingAnswer['kommuner'] {
  return [...Map.groupBy(sites, ({ kommune }) => kommune)]
    .map(([id, own]) => {
      const sum = (part: (site: SiteRow) => number): number =>
        own.reduce((total, site) => total + part(site), 0)
      return {
        id,
        name: own[0]?.kommuneName ?? id,
        courses: sum(({ courses }) => courses),
        months: sum(({ months }) => months),
        lastCourses: sum(({ lastCourses }) => lastCourses),
        lastMonths: sum(({ lastMonths }) => lastMonths),
      }
    })
    .toSorted((a, b) => b.months - a.months || (a.id < b.id ? -1 : 1))
}
