import { type Point, TOO_FAR } from '@laegedaekning/access'
import { pairOf, type RoadMinutes } from '@laegedaekning/plans'
import { endsOf, type RoadMeasure, tableOf } from './measure-roads.ts'

/** Points with ids, such as training sites. */
export type NamedPoints = readonly (Point & { readonly id: string })[]

/**
 * Minutes by car between every two of some points; of the two ways of a pair the longer counts, and a pair of which one way is
 * beyond the bound is left out. Points too far from a road are named and have no minutes.
 */
export async function measureMinutes(
  points: NamedPoints,
  measure: RoadMeasure,
  boundMinutes: number,
): Promise<RoadMinutes> {
  const places = {
    demand: points,
    supply: points.map((point) => ({ id: point.id, open: null, sites: [point] })),
  }
  const ends = endsOf(places, measure)
  const table = await tableOf(ends, 'time', boundMinutes, measure)
  const oneWay = new Map<string, number>()
  const minutes = new Map<string, number>()
  for (const [row, { id }] of points.entries())
    for (let pair = table.rowStart[row] ?? 0; pair < (table.rowStart[row + 1] ?? 0); pair += 1) {
      const other = points[table.supply[pair] ?? 0]
      if (other === undefined || other.id === id) continue
      const key = pairOf(id, other.id)
      const cost = table.cost[pair] ?? 0
      const back = oneWay.get(key)
      if (back === undefined) oneWay.set(key, cost)
      else minutes.set(key, Math.max(back, cost))
    }
  return {
    minutes,
    boundMinutes,
    notOnRoad: new Set(points.flatMap(({ id }, at) => (ends.demand.road[at] === TOO_FAR ? [id] : []))),
    network: measure.note.name,
  }
}
