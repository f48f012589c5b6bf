import type { Layout } from '../model/layout.ts'
import type { Drawer, RunSetting } from './drawer.ts'

/** Places to choose from, with weights added up. */
export type PlaceList = {
  readonly places: Int32Array
  readonly cumulative: Float64Array
  readonly total: number
}

/** A list of the places with these weights. */
export function makePlaceList(places: readonly number[], weightOf: (place: number) => number): PlaceList {
  let total = 0
  const cumulative = Float64Array.from(places, (place) => (total += weightOf(place)))
  return { places: Int32Array.from(places), cumulative, total }
}

/** The position in the list that a uniform number in [0, 1) proposes; −1 in an empty list. */
export function findPosition({ cumulative, total }: PlaceList, u: number): number {
  const wanted = u * total
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return high < 0 ? -1 : low
}

/**
 * A place of a level in a zone (`zones` = anywhere), or anywhere but in the zone `except` (−1: none); `u` proposes it by its
 * attraction in the baseline. A factor above 1 adds weight that takes its part of everybody alike; one below 1 sends a part of
 * those it was proposed to on to a further proposal. So a lever that makes one place more attractive takes people from others
 * but sends nobody from one other place to another (F13), and where no factor differs from 1 no further draw is needed.
 */
export type PlaceChoice = (
  kind: number,
  year: number,
  level: number,
  zone: number,
  except: number,
  u: number,
) => number

/** The weights that factors add and take in a list in a year. */
type Shifted = { readonly added: PlaceList; readonly kept: number }

const TRIES = 100

/** Makes the choice of places of a run. */
export function makePlaceChoice({ layout, rates }: RunSetting, { draw, unit }: Drawer): PlaceChoice {
  const places = layout.places.length
  const zones = layout.zones.length
  const width = 2 * zones + 1
  const lists = makePlaceLists(layout)
  const attraction = rates['settling.attraction']
  const isPlain = Array.from({ length: layout.steps + 1 }, (_, year) =>
    attraction.subarray(year * places, (year + 1) * places).every((factor) => factor === 1),
  )
  const shifted: (Shifted | undefined)[] = Array.from({ length: (layout.steps + 1) * lists.length })
  const factorOf = (year: number, place: number): number => attraction[year * places + place] ?? 0

  function shift(year: number, list: PlaceList): Shifted {
    const all = [...list.places]
    const baseline = (place: number): number => layout.places[place]?.attraction ?? 0
    return {
      added: makePlaceList(all, (place) => baseline(place) * Math.max(0, factorOf(year, place) - 1)),
      kept: all.reduce((sum, place) => sum + baseline(place) * Math.min(1, factorOf(year, place)), 0),
    }
  }

  function choosePlace(
    kind: number,
    year: number,
    level: number,
    zone: number,
    except: number,
    u: number,
  ): number {
    const at = level * width + (except < 0 ? zone : zones + 1 + except)
    const list = lists[at]
    if (list === undefined) return -1
    const proposed = list.places[findPosition(list, u)] ?? -1
    return isPlain[year] === true ? proposed : chooseShifted(kind, year, list, at, proposed)
  }

  function chooseShifted(kind: number, year: number, list: PlaceList, at: number, first: number): number {
    const { added, kept } = (shifted[year * lists.length + at] ??= shift(year, list))
    draw(kind, year)
    if (unit(0) * (added.total + kept) < added.total) return added.places[findPosition(added, unit(1))] ?? -1
    let place = first
    if (unit(2) < factorOf(year, place)) return place
    for (let block = 1; block < TRIES; block += 1) {
      draw(kind + block, year)
      for (let word = 0; word < 4; word += 2) {
        place = list.places[findPosition(list, unit(word))] ?? -1
        if (unit(word + 1) < factorOf(year, place)) return place
      }
    }
    return place
  }
  return choosePlace
}

/** By level: the places of each zone, of all, and of all but each zone, with their attraction in the baseline. */
function makePlaceLists(layout: Layout): readonly PlaceList[] {
  const { zoneOfPlace, isKommune } = layout
  const zones = layout.zones.length
  return [0, 1].flatMap((level) =>
    Array.from({ length: 2 * zones + 1 }, (_, of) =>
      makePlaceList(
        [...layout.places.keys()].filter(
          (place) =>
            isKommune[place] === level &&
            (of === zones ||
              (of < zones ? zoneOfPlace[place] === of : zoneOfPlace[place] !== of - zones - 1)),
        ),
        (place) => layout.places[place]?.attraction ?? 0,
      ),
    ),
  )
}
