import { type AreaId, type AreaLevel, levelOf } from '@laegedaekning/domain'
import { type Indicator, listAreasInside } from '@laegedaekning/rules'
import type { Spread } from './status-table.ts'
import { nameOf, type World } from './world.ts'

/**
 * The level whose spread stands beside an area's mean: the kommuner for all that is larger, the small areas inside a
 * kommune. Sogne and postal districts carry no figure of their own inside.
 */
export function finerLevel(level: AreaLevel): AreaLevel | null {
  switch (level) {
    case 'land':
    case 'region':
    case 'vur':
    case 'sundhedsraad':
    case 'amt':
    case 'planomraade':
      return 'kommune'
    case 'kommune':
      return 'afstemningsomraade'
    case 'postnummer':
    case 'sogn':
    case 'afstemningsomraade':
      return null
  }
}

/** Lowest and highest figure among the areas inside; `null` where fewer than two of them have one. */
export function findSpread(world: World, indicator: Indicator, area: AreaId): Spread | null {
  const level = finerLevel(levelOf(area))
  if (level === null) return null
  let lowest: { area: AreaId; value: number } | null = null
  let highest: { area: AreaId; value: number } | null = null
  for (const inside of listAreasInside(world.facts.tree, level, area)) {
    const { value } = world.figureOf(indicator, inside)
    if (value === null) continue
    if (lowest === null || value < lowest.value) lowest = { area: inside, value }
    if (highest === null || value > highest.value) highest = { area: inside, value }
  }
  if (lowest === null || highest === null || lowest.area === highest.area) return null
  return {
    level,
    lowest: { ...lowest, name: nameOf(world, lowest.area) },
    highest: { ...highest, name: nameOf(world, highest.area) },
  }
}
