import type { SparseCosts } from '@laegedaekning/access'
import type { PlainDate, Snapshot } from '@laegedaekning/domain'
import { type AccessPlaces, boundOf, buildAccessPlaces, type FoundPlace } from '@laegedaekning/plans'
import { parametersAt } from '@laegedaekning/rules'
import type { Roads } from '../access/access-desk.ts'
import type { MeasureRoad } from './read-place.ts'

/** Kilometres by road from every small area to one point, by id; `null` where no network is loaded. */
export async function measureToPoint(
  roads: Roads,
  places: AccessPlaces,
  point: { readonly lat: number; readonly lon: number },
  boundKm: number,
): Promise<ReadonlyMap<string, number> | null> {
  const [some] = places.supply
  if (some === undefined) return new Map()
  const supply = [{ ...some, ...point, sites: [point] }]
  const costs = await roads.measure({ ...places, supply }, boundKm)
  if (costs === null) return null
  const reach = new Map<string, number>()
  for (const [row, { id }] of places.demand.entries()) {
    const first = costs.km.rowStart[row] ?? 0
    if (first < (costs.km.rowStart[row + 1] ?? 0)) reach.set(id, costs.km.cost[first] ?? 0)
  }
  return reach
}

/** The way by road from a place to the practices, for Find my place; `null` where no network is loaded. */
export function measureRoadsBy(roads: Roads): MeasureRoad {
  return async (snapshot: Snapshot, date: PlainDate, place: FoundPlace) => {
    const note = await roads.note()
    if (note === null) return null
    const places = buildAccessPlaces(snapshot, date)
    const [some] = places.demand
    if (some === undefined) return null
    const { lat, lon } = place
    const costs = await roads.measure(
      { ...places, demand: [{ ...some, id: place.id, lat, lon }] },
      boundOf(places, parametersAt(date)),
    )
    // a place that the network does not reach has no kilometres by road, which is another thing than none nearby
    if (costs === null || costs.notOnRoad.demand.length > 0) return null
    const idOf = (supply: number) => places.supply[supply]?.id ?? ''
    return {
      kilometres: firstRow(costs.km, idOf),
      minutes: costs.minutes === null ? new Map() : firstRow(costs.minutes, idOf),
      source: note.source,
    }
  }
}

function firstRow(costs: SparseCosts, idOf: (supply: number) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let pair = 0; pair < (costs.rowStart[1] ?? 0); pair += 1)
    found.set(idOf(costs.supply[pair] ?? 0), costs.cost[pair] ?? 0)
  return found
}
