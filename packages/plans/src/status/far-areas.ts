import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import { lineageOf } from '@laegedaekning/rules'
import type { FarArea } from '../report/report-input.ts'
import { areasBeyondLimit } from './access-facts.ts'
import { nameOf, worldOf } from './world.ts'

/** The small areas beyond the distance limit by name and kommune, farthest first, for a report. */
export function listFarAreas(snapshot: Snapshot, date: PlainDate): readonly FarArea[] {
  const world = worldOf(snapshot, date)
  return areasBeyondLimit(world.measured()).map(({ area, people, kilometres }) => {
    const kommune = lineageOf(world.facts.tree, area).get('kommune')
    return {
      name: nameOf(world, area),
      kommune: kommune === undefined ? '' : nameOf(world, kommune),
      people,
      kilometres,
    }
  })
}
