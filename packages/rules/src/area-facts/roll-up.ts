import { type AreaId, type AreaLevel, levelOf } from '@laegedaekning/domain'
import { type AreaTree, lineageOf, listAreasInside } from './area-tree.ts'

/**
 * The levels whose counts may stand for a larger area's, best first: the level on which the figure is usually made up.
 * One level is used for an area, so nobody is counted twice.
 */
const BASES: readonly AreaLevel[] = [
  'land',
  'kommune',
  'region',
  'vur',
  'sundhedsraad',
  'amt',
  'planomraade',
  'sogn',
  'afstemningsomraade',
  'postnummer',
]

/** Reads a count that every area may have of its own, or makes it from those inside. */
export type RollUp<T> = (area: AreaId) => T | null

/**
 * Each area's own count where it has one, otherwise the sum over the areas of one level inside it (each of them counted in
 * the same way), `null` where nothing inside is counted. `add` is told how many areas of that level there are, to say when
 * some are missing.
 */
export function rollUp<T>(
  tree: AreaTree,
  own: ReadonlyMap<AreaId, T>,
  add: (parts: readonly T[], of: number) => T | null,
): RollUp<T> {
  const levels = levelsInside(tree, own)
  const made = new Map<AreaId, T | null>()
  const make = (area: AreaId): T | null => {
    const inside = levels.get(area)
    const basis = BASES.find((level) => level !== levelOf(area) && inside?.has(level))
    if (basis === undefined) return null
    const areas = listAreasInside(tree, basis, area)
    const parts = areas.flatMap((part) => read(part) ?? [])
    return parts.length === 0 ? null : add(parts, areas.length)
  }
  const read = (area: AreaId): T | null => {
    const known = own.get(area) ?? made.get(area)
    if (known !== undefined) return known
    // an area that is its own grandparent, by a fault in the register, counts as nothing
    made.set(area, null)
    const sum = make(area)
    made.set(area, sum)
    return sum
  }
  return read
}

/** For every area, the levels inside it on which something is counted. */
function levelsInside<T>(
  tree: AreaTree,
  own: ReadonlyMap<AreaId, T>,
): ReadonlyMap<AreaId, ReadonlySet<AreaLevel>> {
  const levels = new Map<AreaId, Set<AreaLevel>>()
  for (const counted of own.keys()) {
    for (const around of lineageOf(tree, counted).values()) {
      const known = levels.get(around) ?? new Set<AreaLevel>()
      levels.set(around, known.add(levelOf(counted)))
    }
  }
  return levels
}
