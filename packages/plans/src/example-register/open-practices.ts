import type { PlainDate } from '@laegedaekning/domain'
import { apportion } from './apportion.ts'
import type { PracticeLife } from './practice-world.ts'
import type { Published } from './published.ts'
import type { RandomStream } from './random.ts'
import { OPEN_SHARE } from './settings.ts'
import type { CapacityPlan } from './supply.ts'
import { TOPICS } from './topics.ts'

/** What a practice reports on a day: its list, and whether it takes new patients. */
export type Report = { readonly listedPatients: number; readonly open: boolean }

/** Opens the practices with the shortest lists for their capacities, as many as the shares say. */
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
  const share = published.find(TOPICS.openShare, year) ?? OPEN_SHARE[year] ?? 0
  const own = new Map<string, number>()
  for (const [region, here] of byRegion) {
    const found = published.find(TOPICS.openShare, year, region)
    if (found !== undefined) own.set(region, Math.round(found * here.length))
  }
  const others = [...byRegion].filter(([region]) => !own.has(region))
  const rest = Math.round(share * lists.size) - [...own.values()].reduce((sum, count) => sum + count, 0)
  const parts = apportion(
    rest,
    others.map(([, here]) => here.length),
  )
  for (const [index, [region]] of others.entries()) own.set(region, parts[index] ?? 0)
  for (const [region, here] of byRegion) {
    const fullness = here.map(([practice, listed]) => ({
      practice,
      listed,
      order: (listed / capacities.capacitiesOn(practice, day)) * (0.8 + 0.4 * random.unit()),
    }))
    const open = own.get(region) ?? 0
    for (const [index, { practice, listed }] of fullness.toSorted((a, b) => a.order - b.order).entries())
      reports.set(practice, { listedPatients: listed, open: index < open })
  }
  return reports
}
