import {
  type AreaId,
  type AreaLevel,
  DENMARK,
  type Fact,
  levelOf,
  type Snapshot,
} from '@laegedaekning/domain'

/** The areas in force at a date and what lies in what, over as many steps as it takes (C2.2, K24). */
export type AreaTree = {
  readonly areas: ReadonlyMap<AreaId, Fact<'area'>>
  /** The direct memberships of an area, one per level. */
  readonly parents: ReadonlyMap<AreaId, readonly Fact<'membership'>[]>
  /** The area of each level in which an area lies, itself included; filled as it is asked for. */
  readonly lineages: Map<AreaId, ReadonlyMap<AreaLevel, AreaId>>
  /** For each level, the areas of that level inside each area, by id; filled as it is asked for. */
  readonly insides: Map<AreaLevel, ReadonlyMap<AreaId, readonly AreaId[]>>
}

/** Builds the tree of a snapshot. A child with two parents of one level keeps the one with the lowest id. */
export function growAreaTree(snapshot: Pick<Snapshot, 'area' | 'membership'>): AreaTree {
  const areas = new Map<AreaId, Fact<'area'>>()
  for (const fact of snapshot.area) areas.set(fact.body.id, fact)
  const parents = new Map<AreaId, Fact<'membership'>[]>()
  for (const fact of snapshot.membership) {
    const known = parents.get(fact.body.child)
    if (known === undefined) parents.set(fact.body.child, [fact])
    else known.push(fact)
  }
  for (const known of parents.values()) known.sort((a, b) => (a.body.parent < b.body.parent ? -1 : 1))
  return { areas, parents, lineages: new Map(), insides: new Map() }
}

/**
 * The area of each level in which an area lies, itself included. The nearest membership wins; everything lies in Denmark,
 * also what belongs to no kommune (Christiansø).
 */
export function lineageOf(tree: AreaTree, area: AreaId): ReadonlyMap<AreaLevel, AreaId> {
  const known = tree.lineages.get(area)
  if (known !== undefined) return known
  const lineage = new Map<AreaLevel, AreaId>([[levelOf(area), area]])
  let step: readonly AreaId[] = [area]
  while (step.length > 0) {
    const next: AreaId[] = []
    for (const child of step) {
      for (const { body } of tree.parents.get(child) ?? []) {
        const level = levelOf(body.parent)
        if (lineage.has(level)) continue
        lineage.set(level, body.parent)
        next.push(body.parent)
      }
    }
    step = next
  }
  if (!lineage.has('land')) lineage.set('land', DENMARK)
  tree.lineages.set(area, lineage)
  return lineage
}

/** Whether `area` is `other` or lies in it. */
export function liesIn(tree: AreaTree, area: AreaId, other: AreaId): boolean {
  return lineageOf(tree, area).get(levelOf(other)) === other
}

/** The areas of a level in force inside an area, by id; the area itself where it has that level. */
export function listAreasInside(tree: AreaTree, level: AreaLevel, within: AreaId): readonly AreaId[] {
  const inside = tree.insides.get(level) ?? indexLevel(tree, level)
  tree.insides.set(level, inside)
  return inside.get(within) ?? []
}

function indexLevel(tree: AreaTree, level: AreaLevel): ReadonlyMap<AreaId, readonly AreaId[]> {
  const inside = new Map<AreaId, AreaId[]>()
  const areas = [...tree.areas.keys()].filter((id) => levelOf(id) === level)
  for (const id of areas.toSorted()) {
    for (const around of lineageOf(tree, id).values()) {
      const known = inside.get(around)
      if (known === undefined) inside.set(around, [id])
      else known.push(id)
    }
  }
  return inside
}
