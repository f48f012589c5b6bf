import type { AreaId } from '../area/area.ts'
import type { Unit } from '../provenance/figure.ts'

/** A single published figure of an area (tier 1 of design.md), for example GPs by region in 2020. */
export type PublishedFigure = {
  readonly topic: string
  readonly area: AreaId
  readonly value: number
  readonly unit: Unit
  readonly note: string
}
