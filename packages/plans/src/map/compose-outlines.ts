import { type AreaId, type AreaLevel, levelOf, type Outline, type Snapshot } from '@laegedaekning/domain'
import { growAreaTree, lineageOf, listAreasInside } from '@laegedaekning/rules'

/**
 * Outlines of the areas of a level inside `within`, in order of id. An area without an outline of its own is made of the
 * outlines of its kommuner, side by side: inner borders remain as lines, which a map hides under a stroke in the fill's colour.
 */
export function composeOutlines(
  snapshot: Pick<Snapshot, 'area' | 'membership' | 'outline'>,
  level: AreaLevel,
  within: AreaId,
): readonly (Outline & { readonly composed: boolean })[] {
  const tree = growAreaTree(snapshot)
  const own = new Map<AreaId, Outline>()
  for (const { body } of snapshot.outline) own.set(body.area, body)
  const parts = new Map<AreaId, Outline['polygons'][number][]>()
  for (const outline of [...own.values()].toSorted((a, b) => (a.area < b.area ? -1 : 1))) {
    if (levelOf(outline.area) !== 'kommune') continue
    const around = lineageOf(tree, outline.area).get(level)
    if (around === undefined) continue
    const known = parts.get(around)
    if (known === undefined) parts.set(around, [...outline.polygons])
    else known.push(...outline.polygons)
  }
  const found: (Outline & { readonly composed: boolean })[] = []
  for (const area of listAreasInside(tree, level, within)) {
    const whole = own.get(area)?.polygons
    const polygons = whole ?? parts.get(area)
    if (polygons !== undefined) found.push({ area, polygons, composed: whole === undefined })
  }
  return found
}
