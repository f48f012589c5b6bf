import type { SparseCosts } from '@laegedaekning/access'
import type { AreaId } from '@laegedaekning/domain'
import type { MeasuredWorld } from './area-access.ts'

/** A practice as seen from a small area. */
export type NearPractice = {
  readonly id: string
  readonly name: string
  readonly kommune: AreaId
  readonly open: boolean | null
  readonly capacity: number | null
  readonly kilometres: number
  /** By car; `null` without a road network or beyond its bound. */
  readonly minutes: number | null
}

/** The nearest practices of a small area, open or closed, nearest first; `undefined` for an id that is no small area. */
export function findNearestPractices(
  { world }: MeasuredWorld,
  smallArea: string,
  most: number,
): readonly NearPractice[] | undefined {
  const place = world.demand.findIndex(({ id }) => id === smallArea)
  if (place < 0) return undefined
  const { km, minutes } = world.costs
  const start = km.rowStart[place] ?? 0
  const end = Math.min(km.rowStart[place + 1] ?? 0, start + most)
  const found: NearPractice[] = []
  for (let pair = start; pair < end; pair += 1) {
    const index = km.supply[pair] ?? 0
    const supply = world.supply[index]
    if (supply === undefined) continue
    const { id, name, kommune, open, capacity } = supply
    const kilometres = km.cost[pair] ?? 0
    const time = minutes === null ? null : costTo(minutes, place, index)
    found.push({ id, name, kommune, open, capacity, kilometres, minutes: time })
  }
  return found
}

function costTo({ rowStart, supply, cost }: SparseCosts, row: number, wanted: number): number | null {
  for (let pair = rowStart[row] ?? 0; pair < (rowStart[row + 1] ?? 0); pair += 1)
    if (supply[pair] === wanted) return cost[pair] ?? null
  return null
}
