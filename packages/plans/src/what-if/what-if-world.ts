import { type AreaId, levelOf, type PlainDate, type Snapshot } from '@laegedaekning/domain'
import { compactWorld, type MeasuredWorld } from '../access/index.ts'
import { nameOf, worldOf } from '../status/world.ts'
import type { WhatIfWorld } from './world.ts'

/**
 * The world of a register for imagining in a browser: the small areas inside an area, every practice near them, and the numbers
 * of the date. In a straight line the costs are left out, since the browser measures the same from the points.
 */
export function whatIfWorld(
  snapshot: Snapshot,
  date: PlainDate,
  measured: MeasuredWorld,
  within: AreaId,
): WhatIfWorld {
  const world = worldOf(snapshot, date)
  const { km, minutes: _minutes, ...rest } = compactWorld(measured, within)
  const { adgang } = world.parameters.tilgaengelighed
  const steps = Object.keys(adgang.oplandTrin.cells ?? {}).toSorted()
  const catchmentKm = adgang.opland.value
  const weights = adgang.oplandVaegt.cells
  const known = steps.length > 0 && catchmentKm !== null && weights !== null
  const kommuner = snapshot.area.flatMap(({ body }) => (levelOf(body.id) === 'kommune' ? [body.id] : []))
  return {
    ...rest,
    km: rest.basis === 'road' ? km : null,
    score: known
      ? {
          catchmentKm,
          upTo: steps.map((step) => adgang.oplandTrin.cells?.[step] ?? 0),
          weights: steps.map((step) => weights[step] ?? 0),
        }
      : null,
    normPatients: world.parameters.almenPraksis.kapacitet.norm.value,
    kommuner: kommuner.toSorted().map((id) => ({ id, name: nameOf(world, id) })),
  }
}
