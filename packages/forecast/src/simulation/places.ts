import type { Layout } from '../model/layout.ts'
import type { Drawer, RunSetting } from './drawer.ts'

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

/**
 * A place of a level in a zone (`zones` = anywhere), not in the zone `except` (−1: none). A place is proposed by its attraction
 * in the baseline and accepted in proportion to its factor: a lever that makes one place more attractive takes people from
 * others but sends nobody from one other place to another (F13).
 */
export type PlaceChoice = (kind: number, year: number, level: number, zone: number, except: number) => number

const TRIES = 100

/** Makes the choice of places of a run. */
export function makePlaceChoice({ layout, rates }: RunSetting, { draw, unit }: Drawer): PlaceChoice {
  const lists = makePlaceLists(layout)
  const places = layout.places.length
  const zones = layout.zones.length
  const attraction = rates['settling.attraction']
  const bound = layout.input.attractionBound
  return choosePlace

  function choosePlace(kind: number, year: number, level: number, zone: number, except: number): number {
    const list = lists[level * (zones + 1) + zone]
    if (list === undefined) return -1
    let found = -1
    for (let block = 1; block < TRIES; block += 1) {
      draw(kind + block, year)
      for (let word = 0; word < 4; word += 2) {
        const place = proposePlace(list, unit(word))
        if (except >= 0 && layout.zoneOfPlace[place] === except) continue
        found = place
        if (unit(word + 1) * bound < (attraction[year * places + place] ?? 0)) return place
      }
    }
    return found
  }
}
