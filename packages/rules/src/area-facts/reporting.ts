import { type AreaId, type AreaLevel, type Fact, levelOf } from '@laegedaekning/domain'
import { PLACED_KINDS, type PlacedKind, placesOf, type Reporting } from './area-facts.ts'
import { type AreaTree, lineageOf, listAreasInside } from './area-tree.ts'

/** For each kind of fact, the regions that have any and the levels on which they are placed. */
export type ReportingIndex = ReadonlyMap<
  PlacedKind,
  { readonly regions: ReadonlySet<AreaId>; readonly levels: ReadonlySet<AreaLevel>; readonly any: boolean }
>

/** Looks once through the placed facts for who has reported what. */
export function indexReporting(
  tree: AreaTree,
  facts: { readonly [K in PlacedKind]: readonly Fact<K>[] },
): ReportingIndex {
  return new Map(
    PLACED_KINDS.map((kind) => {
      const regions = new Set<AreaId>()
      const levels = new Set<AreaLevel>()
      for (const area of new Set(facts[kind].flatMap(placesOf))) {
        for (const [level, around] of lineageOf(tree, area)) {
          levels.add(level)
          if (level === 'region') regions.add(around)
        }
      }
      return [kind, { regions, levels, any: facts[kind].length > 0 }]
    }),
  )
}

/** Whether an area's region, or the regions in it, have reported facts of a kind. */
export function reportingOf(
  tree: AreaTree,
  index: ReportingIndex,
  kind: PlacedKind,
  area: AreaId,
): Reporting {
  const known = index.get(kind)
  if (known === undefined || !known.any) return 'none'
  if (!known.levels.has(levelOf(area))) return 'not-divided'
  const own = lineageOf(tree, area).get('region')
  const regions = own === undefined ? listAreasInside(tree, 'region', area) : [own]
  // a world without regions reports as one
  if (regions.length === 0) return 'all'
  const reported = regions.filter((region) => known.regions.has(region)).length
  return reported === 0 ? 'none' : reported < regions.length ? 'part' : 'all'
}
