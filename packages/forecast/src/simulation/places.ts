import type { Layout } from '../model/layout.ts'

/** Places of one level in one zone (or anywhere), with their attraction in a baseline added up: fixed for all scenarios. */
export type PlaceList = {
  readonly places: Int32Array
  readonly cumulative: Float64Array
  readonly total: number
}

/** Lists from which places are proposed: `[level × (zones + 1) + zone]`, the last of a level for anywhere. */
export function makePlaceLists(layout: Layout): readonly PlaceList[] {
  const zones = layout.zones.length
  return [0, 1].flatMap((level) =>
    Array.from({ length: zones + 1 }, (_, zone): PlaceList => {
      const places = layout.places.flatMap((_place, index) =>
        layout.isKommune[index] === level && (zone === zones || layout.zoneOfPlace[index] === zone)
          ? [index]
          : [],
      )
      let total = 0
      const cumulative = Float64Array.from(
        places,
        (place) => (total += layout.places[place]?.attraction ?? 0),
      )
      return { places: Int32Array.from(places), cumulative, total }
    }),
  )
}

/** The place that a uniform number in [0, 1) proposes. */
export function proposePlace({ places, cumulative, total }: PlaceList, u: number): number {
  const wanted = u * total
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return places[low] ?? -1
}
