import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { type Drawer, UNIT } from './drawer.ts'

/** Places to choose from, with weights added up. */
export type PlaceList = {
  readonly places: Int32Array
  readonly cumulative: Float64Array
  readonly total: number
  readonly guide: Int32Array
}

/** Equal parts of a list, each with the position where its first number may stand (H.-C. Chen, Y. Asau, 1974). */
export const GUIDES = 128

/** Fills a guide for sums that stand in a list from a position on: part i begins at the first sum above (i − 1) ÷ parts. */
export function fillGuide(
  guide: Int32Array,
  at: number,
  cumulative: Float64Array,
  from: number,
  length: number,
): void {
  const total = cumulative[from + length - 1] ?? 0
  let position = 0
  for (let part = 0; part < GUIDES; part += 1) {
    // a part earlier than it is: no rounding can make the guide point too far
    const least = ((part - 1) / GUIDES) * total
    while (position < length - 1 && (cumulative[from + position] ?? 0) <= least) position += 1
    guide[at + part] = position
  }
}

/** A list of the places with these weights. */
export function makePlaceList(places: readonly number[], weightOf: (place: number) => number): PlaceList {
  let total = 0
  const cumulative = Float64Array.from(places, (place) => (total += weightOf(place)))
  const guide = new Int32Array(GUIDES)
  fillGuide(guide, 0, cumulative, 0, cumulative.length)
  return { places: Int32Array.from(places), cumulative, total, guide }
}

/** The position in the list that a uniform number in [0, 1) proposes; −1 in an empty list. */
export function findPosition({ cumulative, total, guide }: PlaceList, u: number): number {
  const wanted = u * total
  const last = cumulative.length - 1
  if (last < 0) return -1
  let position = guide[Math.floor(u * GUIDES)] ?? 0
  while (position < last && (cumulative[position] ?? 0) <= wanted) position += 1
  return position
}

/**
 * A place of a level in a zone (`zones` = anywhere), or anywhere but in the zone `except` (−1: none); `u` proposes it by its
 * attraction in the baseline. A factor above 1 adds weight that takes its part of everybody alike; one below 1 sends a part of
 * those it was proposed to on to a further proposal. So a lever that makes one place more attractive takes people from others
 * but sends nobody from one other place to another (F13), and where no factor differs from 1 no further draw is needed.
 */
export type PlaceChoice = {
  readonly begin: (rates: Rates) => void
  readonly choosePlace: (
    kind: number,
    year: number,
    level: number,
    zone: number,
    except: number,
    u: number,
  ) => number
}

/** The weights that factors add and take in a list in a year. */
type Shifted = { readonly added: PlaceList; readonly kept: number }

const TRIES = 100

/** Makes the choice of places of a layout's runs. */
export function makePlaceChoice(layout: Layout, { draw, words }: Drawer): PlaceChoice {
  const places = layout.places.length
  const zones = layout.zones.length
  const years = layout.steps + 1
  const width = 2 * zones + 1
  const lists = makePlaceLists(layout)
  const isPlain = new Uint8Array(years)
  const shifted = new Map<number, Shifted>()
  let attraction: Float64Array = new Float64Array()
  const factorOf = (year: number, place: number): number => attraction[year * places + place] ?? 0

  function begin(rates: Rates): void {
    attraction = rates['settling.attraction']
    shifted.clear()
    for (let year = 0; year < years; year += 1) {
      let plain = 1
      for (let place = 0; place < places; place += 1) if (factorOf(year, place) !== 1) plain = 0
      isPlain[year] = plain
    }
  }

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
    return isPlain[year] === 1 ? proposed : chooseShifted(kind, year, list, at, proposed)
  }

  function chooseShifted(kind: number, year: number, list: PlaceList, at: number, first: number): number {
    const key = year * lists.length + at
    const { added, kept } = shifted.get(key) ?? shift(year, list)
    if (!shifted.has(key)) shifted.set(key, { added, kept })
    draw(kind, year)
    if ((words[0] ?? 0) * UNIT * (added.total + kept) < added.total)
      return added.places[findPosition(added, (words[1] ?? 0) * UNIT)] ?? -1
    let place = first
    if ((words[2] ?? 0) * UNIT < factorOf(year, place)) return place
    for (let block = 1; block < TRIES; block += 1) {
      draw(kind + block, year)
      for (let word = 0; word < 4; word += 2) {
        place = list.places[findPosition(list, (words[word] ?? 0) * UNIT)] ?? -1
        if ((words[word + 1] ?? 0) * UNIT < factorOf(year, place)) return place
      }
    }
    return place
  }
  return { begin, choosePlace }
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
