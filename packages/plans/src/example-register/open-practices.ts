import type { PlainDate } from '@laegedaekning/domain'
import type { RandomStream } from '@laegedaekning/forecast'
import { apportion } from './apportion.ts'
import type { PracticeLife } from './practice-world.ts'
import type { Published } from './published.ts'
import { OPEN_FACTOR, OPEN_SHARE } from './settings.ts'
import type { CapacityPlan } from './supply.ts'
import { TOPICS } from './topics.ts'

/** What a practice reports on a day: its list, and whether it takes new patients. */
export type Report = { readonly listedPatients: number; readonly open: boolean }

type Listed = readonly [practice: PracticeLife, listed: number]

/** Opens practices, mostly those with short lists for their capacities, as many in each region as the shares say. */
export function markOpen(
  lists: ReadonlyMap<PracticeLife, number>,
  year: number,
  day: PlainDate,
  capacities: CapacityPlan,
  published: Published,
  random: RandomStream,
): ReadonlyMap<PracticeLife, Report> {
  const reports = new Map<PracticeLife, Report>()
  const byRegion = Map.groupBy(lists, ([practice]) => practice.kommune.region)
  const open = countOpen(byRegion, year, published)
  const fullness = ([practice, listed]: Listed): number =>
    (listed / capacities.capacitiesOn(practice, day)) * (0.7 + 0.6 * random.unit())
  for (const [region, all] of byRegion) {
    const kommuner = [...Map.groupBy(all, ([practice]) => practice.kommune).values()]
    const parts = apportion(
      open.get(region) ?? 0,
      kommuner.map((here) => here.length * (0.6 + 0.8 * random.unit())),
    )
    for (const [index, here] of kommuner.entries()) {
      const order = here
        .map((item) => ({ item, order: fullness(item) }))
        .toSorted((a, b) => a.order - b.order)
      for (const [place, { item }] of order.entries())
        reports.set(item[0], { listedPatients: item[1], open: place < (parts[index] ?? 0) })
    }
  }
  return reports
}

/** Open practices by region: the published share of the region, or its part of what the country's share leaves. */
function countOpen(
  byRegion: ReadonlyMap<string, readonly Listed[]>,
  year: number,
  published: Published,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [region, here] of byRegion) {
    const found = published.find(TOPICS.openShare, year, here[0]?.[0].kommune.region)
    if (found !== undefined) counts.set(region, Math.round(found * here.length))
  }
  const others = [...byRegion].filter(([region]) => !counts.has(region))
  const practices = [...byRegion.values()].reduce((sum, here) => sum + here.length, 0)
  const share = published.find(TOPICS.openShare, year) ?? OPEN_SHARE[year] ?? 0
  const rest = Math.round(share * practices) - [...counts.values()].reduce((sum, count) => sum + count, 0)
  const parts = apportion(
    rest,
    others.map(([region, here]) => here.length * (OPEN_FACTOR[region] ?? 1)),
  )
  for (const [index, [region]] of others.entries()) counts.set(region, parts[index] ?? 0)
  return counts
}
