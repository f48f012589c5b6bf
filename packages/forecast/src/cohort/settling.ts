import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { addTimes } from './birth-rows.ts'
import type { Choice } from './choice.ts'
import type { Finishing } from './training-lists.ts'

/**
 * Where new specialists of a specialty settle (I14), in expected numbers: a share in the very place of the course, one in the
 * region of the course, one in the region of study, the rest anywhere; within a region and anywhere by attraction.
 */
export type Settling = {
  readonly add: (year: number, finishing: Finishing) => void
  /**
   * Writes the new specialists to `[group × 2 births + sex × births + birth]` (the groups of the specialty counted from its
   * first), and empties itself for the next year.
   */
  readonly settle: (year: number, into: Float64Array) => BirthRange
}

/** Positions of the first and the last year of birth in use; `highest` < `lowest` where there is nobody. */
export type BirthRange = { readonly lowest: number; readonly highest: number }

/** Collects those of a specialty who finish in a year, then spreads them. */
export function makeSettling(layout: Layout, rates: Rates, choice: Choice, specialty: number): Settling {
  const { births } = layout
  const wide = 2 * births
  const places = layout.places.length
  const zones = layout.zones.length
  const level = layout.kommuneLevel[specialty] ?? 0
  const groups = groupsOf(layout, specialty)
  const byGroup = new Float64Array((groups.until - groups.from) * wide)
  const byZone = new Float64Array(zones * wide)
  const anywhere = new Float64Array(wide)
  const zoneShare = new Float64Array(layout.vurs.length * zones)
  /** Years of birth (positions) between which all of the year's new specialists were born. */
  let lowest = births
  let highest = -1

  /** Adds a share of the persons of a row of births (both sexes) to another. */
  function addShare(into: Float64Array, to: number, list: Float64Array, from: number, share: number): void {
    for (let sex = 0; sex < wide; sex += births)
      addTimes(into, to + sex + lowest, list, from + sex + lowest, highest - lowest + 1, share)
  }

  /** To a region, or anywhere if nothing in the region attracts. */
  function addToZone(year: number, zone: number, list: Float64Array, from: number, share: number): void {
    if (share === 0) return
    if ((choice.zoneWeight[(year * 2 + level) * zones + zone] ?? 0) > 0)
      addShare(byZone, zone * wide, list, from, share)
    else addShare(anywhere, 0, list, from, share)
  }

  function add(year: number, finishing: Finishing): void {
    const { startYear, byStudy, byVur } = finishing
    lowest = Math.min(lowest, finishing.lowest)
    highest = Math.max(highest, finishing.highest)
    const career = year * layout.careers.length + (layout.careerOf[specialty] ?? 0)
    const inPlace = rates['settling.stay-in-place'][career] ?? 0
    const inTraining = rates['settling.stay-in-training-region'][career] ?? 0
    const inStudy = rates['settling.stay-in-study-region'][career] ?? 0
    const rest = Math.max(0, 1 - inPlace - inTraining - inStudy)
    for (let zone = 0; zone < zones; zone += 1) addToZone(year, zone, byStudy, zone * wide, inStudy)
    addShare(anywhere, 0, byStudy, zones * wide, inStudy)
    for (let zone = 0; zone <= zones; zone += 1) addShare(anywhere, 0, byStudy, zone * wide, rest)
    zoneShare.fill(0)
    for (let group = groups.from; group < groups.until; group += 1) {
      const place = layout.placeOfGroup[group] ?? 0
      const part = choice.trainingShare[(startYear * 2 + level) * places + place] ?? 0
      if (part === 0) continue
      const vur = layout.vurOfPlace[place] ?? 0
      addShare(byGroup, (group - groups.from) * wide, byVur, vur * wide, part * inPlace)
      const pair = vur * zones + (layout.zoneOfPlace[place] ?? 0)
      zoneShare[pair] = (zoneShare[pair] ?? 0) + part * inTraining
    }
    for (let pair = 0; pair < zoneShare.length; pair += 1)
      addToZone(year, pair % zones, byVur, Math.floor(pair / zones) * wide, zoneShare[pair] ?? 0)
    addKnown(year, finishing, inPlace, inTraining)
  }

  /** Those whose place of training is known. */
  function addKnown(year: number, { byPlace }: Finishing, inPlace: number, inTraining: number): void {
    for (const { place, cell, persons } of byPlace) {
      const group = layout.groupOf[specialty * places + place] ?? -1
      const at = (group - groups.from) * wide + cell
      if (group >= 0) byGroup[at] = (byGroup[at] ?? 0) + persons * inPlace
      const zone = layout.zoneOfPlace[place] ?? 0
      const isOpen = (choice.zoneWeight[(year * 2 + level) * zones + zone] ?? 0) > 0
      const [list, to] = isOpen ? [byZone, zone * wide + cell] : [anywhere, cell]
      list[to] = (list[to] ?? 0) + persons * inTraining
    }
  }

  function settle(year: number, into: Float64Array): BirthRange {
    const range = { lowest, highest }
    if (highest < lowest) return range
    const row = year * 2 + level
    const total = choice.total[row] ?? 0
    for (let group = groups.from; group < groups.until; group += 1) {
      const place = layout.placeOfGroup[group] ?? 0
      const zone = layout.zoneOfPlace[place] ?? 0
      const weight = choice.weight[row * places + place] ?? 0
      const ofZone = choice.zoneWeight[row * zones + zone] ?? 0
      const inZone = ofZone > 0 ? weight / ofZone : 0
      const ofAll = total > 0 ? weight / total : 0
      const own = (group - groups.from) * wide
      const near = zone * wide
      for (let sex = 0; sex < wide; sex += births)
        for (let cell = sex + lowest; cell <= sex + highest; cell += 1)
          into[own + cell] =
            (byGroup[own + cell] ?? 0) + (byZone[near + cell] ?? 0) * inZone + (anywhere[cell] ?? 0) * ofAll
    }
    for (const list of [byGroup, byZone, anywhere]) list.fill(0)
    lowest = births
    highest = -1
    return range
  }
  return { add, settle }
}

/** The first group of a specialty and the one after its last: groups stand in order of specialty. */
export function groupsOf(
  { specialtyOfGroup }: Layout,
  specialty: number,
): { readonly from: number; readonly until: number } {
  const from = specialtyOfGroup.indexOf(specialty)
  return { from: Math.max(0, from), until: specialtyOfGroup.lastIndexOf(specialty) + 1 }
}
