import type { AreaId } from '@laegedaekning/domain'
import { apportion } from './apportion.ts'
import type { Published } from './published.ts'
import { OWNER_WEIGHTS, OWNERS_BETWEEN } from './settings.ts'
import { TOPICS } from './topics.ts'

/** How many owners each region has on 1 January of each year. */
export type OwnerPaths = {
  readonly regions: readonly AreaId[]
  readonly ownersIn: (year: number, region: AreaId) => number
  readonly totalIn: (year: number) => number
}

/** A value on a broken line through known years; before the first and after the last it stays. */
export function onLine(points: readonly (readonly [year: number, value: number])[], year: number): number {
  const ordered = points.toSorted((a, b) => a[0] - b[0])
  const before = ordered.findLast(([known]) => known <= year)
  const after = ordered.find(([known]) => known >= year)
  if (!before || !after) return (before ?? after ?? [year, 0])[1]
  const [[from, low], [until, high]] = [before, after]
  return from === until ? low : low + ((high - low) * (year - from)) / (until - from)
}

/** The paths through every published total, with invented years between; `regions` are those with a published division. */
export function makeOwnerPaths(published: Published, regions: readonly AreaId[]): OwnerPaths {
  const totals: readonly (readonly [number, number])[] = [
    ...OWNERS_BETWEEN,
    ...published
      .yearsOf(TOPICS.owners)
      .map((year): readonly [number, number] => [year, published.get(TOPICS.owners, year)]),
  ]
  const totalIn = (year: number): number => Math.round(onLine(totals, year))
  const weightIn = (year: number, region: AreaId): number => {
    const invented = Object.entries(OWNER_WEIGHTS).map(([known, weights]): readonly [number, number] => [
      Number(known),
      weights[region] ?? 0,
    ])
    const known = published
      .yearsOf(TOPICS.owners, region)
      .map((found): readonly [number, number] => [found, published.get(TOPICS.owners, found, region)])
    return onLine([...invented, ...known], year)
  }
  const divided = new Map<number, readonly number[]>()
  const ownersIn = (year: number, region: AreaId): number => {
    const parts =
      divided.get(year) ??
      apportion(
        totalIn(year),
        regions.map((other) => weightIn(year, other)),
      )
    divided.set(year, parts)
    return parts[regions.indexOf(region)] ?? 0
  }
  return { regions, ownersIn, totalIn }
}
