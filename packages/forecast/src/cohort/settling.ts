import type { Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import type { Choice } from './choice.ts'
import type { Finishing } from './pipeline.ts'

/**
 * Where new specialists settle (I14), in expected numbers: a share in the very place of the course, one in the region of the
 * course, one in the region of study, the rest anywhere; within a region and anywhere by attraction.
 */
export type Settling = {
  readonly add: (year: number, finishing: Finishing) => void
  /** Gives `[group × 2 births + sex × births + birth]` of the new specialists, and empties it for the next year. */
  readonly settle: (year: number, into: Float64Array) => void
}

/** Collects those who finish in a year, then spreads them. */
export function makeSettling(layout: Layout, rates: Rates, choice: Choice): Settling {
  const wide = 2 * layout.births
  const places = layout.places.length
  const zones = layout.zones.length
  const specialties = layout.specialties.length
  const careers = layout.careers.length
  const byPlace = Array.from({ length: specialties }, () => new Float64Array(places * wide))
  const byZone = Array.from({ length: specialties }, () => new Float64Array(zones * wide))
  const anywhere = Array.from({ length: specialties }, () => new Float64Array(wide))
  const touched = new Uint8Array(specialties)

  const addTo = (list: Float64Array | undefined, at: number, persons: number): void => {
    if (list !== undefined) list[at] = (list[at] ?? 0) + persons
  }
  /** To a region, or anywhere if nothing in the region attracts. */
  const addToZone = (row: number, specialty: number, zone: number, cell: number, persons: number): void => {
    if ((choice.zoneWeight[row * zones + zone] ?? 0) > 0)
      addTo(byZone[specialty], zone * wide + cell, persons)
    else addTo(anywhere[specialty], cell, persons)
  }

  function add(year: number, { specialty, startYear, byStudy, byVur, byPlace: known }: Finishing): void {
    touched[specialty] = 1
    const level = layout.kommuneLevel[specialty] ?? 0
    const row = year * 2 + level
    const career = year * careers + (layout.careerOf[specialty] ?? 0)
    const inPlace = rates['settling.stay-in-place'][career] ?? 0
    const inTraining = rates['settling.stay-in-training-region'][career] ?? 0
    const inStudy = rates['settling.stay-in-study-region'][career] ?? 0
    const rest = Math.max(0, 1 - inPlace - inTraining - inStudy)
    for (let at = 0; at < byStudy.length; at += 1) {
      const persons = byStudy[at] ?? 0
      if (persons === 0) continue
      const cell = at % wide
      const zone = (at - cell) / wide
      if (zone < zones) addToZone(row, specialty, zone, cell, persons * inStudy)
      else addTo(anywhere[specialty], cell, persons * inStudy)
      addTo(anywhere[specialty], cell, persons * rest)
    }
    const share = (startYear * 2 + level) * places
    for (let place = 0; place < places; place += 1) {
      const part = choice.trainingShare[share + place] ?? 0
      if (part === 0) continue
      const from = (layout.vurOfPlace[place] ?? 0) * wide
      const zone = layout.zoneOfPlace[place] ?? 0
      for (let cell = 0; cell < wide; cell += 1) {
        const persons = (byVur[from + cell] ?? 0) * part
        if (persons === 0) continue
        addTo(byPlace[specialty], place * wide + cell, persons * inPlace)
        addToZone(row, specialty, zone, cell, persons * inTraining)
      }
    }
    for (const { place, cell, persons } of known) {
      addTo(byPlace[specialty], place * wide + cell, persons * inPlace)
      addToZone(row, specialty, layout.zoneOfPlace[place] ?? 0, cell, persons * inTraining)
    }
  }

  function settle(year: number, into: Float64Array): void {
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
      const [own, near, all] = [byPlace[specialty], byZone[specialty], anywhere[specialty]]
      if (own === undefined || near === undefined || all === undefined) continue
      for (let cell = 0; cell < wide; cell += 1)
        into[group * wide + cell] =
          (own[place * wide + cell] ?? 0) +
          (near[zone * wide + cell] ?? 0) * inZone +
          (all[cell] ?? 0) * ofAll
    }
    for (const list of [...byPlace, ...byZone, ...anywhere]) list.fill(0)
    touched.fill(0)
  }
  return { add, settle }
}
