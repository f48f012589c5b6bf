import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import type { Choice } from './choice.ts'
import type { Finishing } from './training-lists.ts'

/**
 * Where new specialists settle (I14), in expected numbers: a share in the very place of the course, one in the region of the
 * course, one in the region of study, the rest anywhere; within a region and anywhere by attraction.
 */
export type Settling = {
  readonly add: (year: number, finishing: Finishing) => void
  /** Gives `[group × 2 births + sex × births + birth]` of the new specialists, and empties it for the next year. */
  readonly settle: (year: number, into: Float64Array) => BirthRange
}

/** Positions of the first and the last year of birth in use; `highest` < `lowest` where there is nobody. */
export type BirthRange = { readonly lowest: number; readonly highest: number }

/** Collects those who finish in a year, then spreads them. */
export function makeSettling(layout: Layout, rates: Rates, choice: Choice): Settling {
  const wide = 2 * layout.births
  const places = layout.places.length
  const zones = layout.zones.length
  const specialties = layout.specialties.length
  const careers = layout.careers.length
  const byGroup = new Float64Array(layout.groups * wide)
  const byZone = Array.from({ length: specialties }, () => new Float64Array(zones * wide))
  const anywhere = Array.from({ length: specialties }, () => new Float64Array(wide))
  const touched = new Uint8Array(specialties)
  const zoneShare = new Float64Array(layout.vurs.length * zones)
  /** Years of birth (positions) between which all of the year's new specialists were born. */
  let lowest = layout.births
  let highest = -1

  const addTo = (list: Float64Array | undefined, at: number, persons: number): void => {
    if (list !== undefined) list[at] = (list[at] ?? 0) + persons
  }
  /** To a region, or anywhere if nothing in the region attracts. */
  const addToZone = (row: number, specialty: number, zone: number, cell: number, persons: number): void => {
    if ((choice.zoneWeight[row * zones + zone] ?? 0) > 0)
      addTo(byZone[specialty], zone * wide + cell, persons)
    else addTo(anywhere[specialty], cell, persons)
  }

  function add(year: number, finishing: Finishing): void {
    const { specialty, startYear, byStudy, byVur, byPlace: known, lowest: low, highest: high } = finishing
    touched[specialty] = 1
    const level = layout.kommuneLevel[specialty] ?? 0
    const choiceRow = year * 2 + level
    const career = year * careers + (layout.careerOf[specialty] ?? 0)
    const inPlace = rates['settling.stay-in-place'][career] ?? 0
    const inTraining = rates['settling.stay-in-training-region'][career] ?? 0
    const inStudy = rates['settling.stay-in-study-region'][career] ?? 0
    const rest = Math.max(0, 1 - inPlace - inTraining - inStudy)
    for (let row = 0; row < byStudy.length; row += layout.births)
      for (let at = row + low; at <= row + high; at += 1) {
        const persons = byStudy[at] ?? 0
        if (persons === 0) continue
        const cell = at % wide
        const zone = (at - cell) / wide
        if (zone < zones) addToZone(choiceRow, specialty, zone, cell, persons * inStudy)
        else addTo(anywhere[specialty], cell, persons * inStudy)
        addTo(anywhere[specialty], cell, persons * rest)
      }
    const share = (startYear * 2 + level) * places
    for (let place = 0; place < places; place += 1) {
      const part = choice.trainingShare[share + place] ?? 0
      if (part === 0) continue
      const from = (layout.vurOfPlace[place] ?? 0) * wide
      const zone = layout.zoneOfPlace[place] ?? 0
      const own = (layout.groupOf[specialty * places + place] ?? 0) * wide
      const kept = part * inPlace
      for (let sex = 0; sex < wide; sex += layout.births)
        for (let cell = sex + low; cell <= sex + high; cell += 1)
          byGroup[own + cell] = (byGroup[own + cell] ?? 0) + (byVur[from + cell] ?? 0) * kept
      const pair = (layout.vurOfPlace[place] ?? 0) * zones + zone
      zoneShare[pair] = (zoneShare[pair] ?? 0) + part * inTraining
    }
    for (const [pair, part] of zoneShare.entries()) {
      if (part === 0) continue
      const from = Math.floor(pair / zones) * wide
      for (let sex = 0; sex < wide; sex += layout.births)
        for (let cell = sex + low; cell <= sex + high; cell += 1)
          addToZone(choiceRow, specialty, pair % zones, cell, (byVur[from + cell] ?? 0) * part)
    }
    zoneShare.fill(0)
    lowest = Math.min(lowest, low)
    highest = Math.max(highest, high)
    for (const { place, cell, persons } of known) {
      addTo(byGroup, (layout.groupOf[specialty * places + place] ?? 0) * wide + cell, persons * inPlace)
      addToZone(choiceRow, specialty, layout.zoneOfPlace[place] ?? 0, cell, persons * inTraining)
    }
  }

  function settle(year: number, into: Float64Array): BirthRange {
    for (let group = 0; group < layout.groups; group += 1) {
      const specialty = layout.specialtyOfGroup[group] ?? 0
      if (touched[specialty] === 0) continue
      const place = layout.placeOfGroup[group] ?? 0
      const row = year * 2 + (layout.kommuneLevel[specialty] ?? 0)
      const zone = layout.zoneOfPlace[place] ?? 0
      const weight = choice.weight[row * places + place] ?? 0
      const ofZone = choice.zoneWeight[row * zones + zone] ?? 0
      const inZone = ofZone > 0 ? weight / ofZone : 0
      const ofAll = weight / (choice.total[row] ?? 1)
      const [near, all] = [byZone[specialty], anywhere[specialty]]
      if (near === undefined || all === undefined) continue
      for (let sex = 0; sex < wide; sex += layout.births)
        for (let cell = sex + lowest; cell <= sex + highest; cell += 1)
          into[group * wide + cell] =
            (byGroup[group * wide + cell] ?? 0) +
            (near[zone * wide + cell] ?? 0) * inZone +
            (all[cell] ?? 0) * ofAll
    }
    byGroup.fill(0)
    for (const [specialty, isTouched] of touched.entries()) {
      if (isTouched === 0) continue
      byZone[specialty]?.fill(0)
      anywhere[specialty]?.fill(0)
    }
    touched.fill(0)
    const range = { lowest, highest }
    lowest = layout.births
    highest = -1
    return range
  }
  return { add, settle }
}
