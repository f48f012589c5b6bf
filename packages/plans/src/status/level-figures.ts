import {
  type AreaId,
  type AreaLevel,
  DENMARK,
  type Figure,
  type PlainDate,
  type Snapshot,
} from '@laegedaekning/domain'
import { getIndicator, lineageOf, listAreasInside } from '@laegedaekning/rules'
import { nameOf, worldOf } from './world.ts'

/** The figure of one area, its name and the region that it lies in; `null` for a country or region outside all regions. */
export type LevelFigure = {
  readonly area: AreaId
  readonly name: string
  readonly region: AreaId | null
  readonly figure: Figure
}

/**
 * The figures of the status table of a level, alone: without rank, comparison and spread, for whoever asks for many years.
 * Throws a `RangeError` for an indicator that does not exist.
 */
export function levelFigures(
  snapshot: Snapshot,
  indicator: string,
  level: AreaLevel,
  date: PlainDate,
): readonly LevelFigure[] {
  const world = worldOf(snapshot, date)
  const found = getIndicator(indicator)
  return listAreasInside(world.facts.tree, level, DENMARK).map((area) => ({
    area,
    name: nameOf(world, area),
    region: lineageOf(world.facts.tree, area).get('region') ?? null,
    figure: world.figureOf(found, area),
  }))
}
