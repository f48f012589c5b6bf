import { type Counts, STAGE_COUNT } from '../cohort/counts.ts'
import { makeServiceForms } from '../cohort/shares.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { byText } from '../model/tables.ts'
import { COURSE_MEASURES, FIRST_FORM, type FrameMap, SERVICE_MEASURES } from './frame.ts'

/** Writes all values of a frame from the counts of a run. */
export type Filler = (rates: Rates, counts: Counts, values: Float64Array) => void

/** The two ways to fill a frame: every row, or only those of the general-medical service and its need. */
export type Fillers = {
  readonly all: Filler
  /** Leaves the other rows as they are; the rows of the service must be blank. */
  readonly service: Filler
}

/**
 * Makes the function that writes the values of a frame from counts: every place adds to its kommune, sundhedsraad, region of
 * the year, VUR and the nation, so that all levels are sums over the same places (F3).
 */
export function makeFiller(layout: Layout, map: FrameMap): Filler {
  return makeFillers(layout, map).all
}

/** Both fillers of a layout. */
export function makeFillers(layout: Layout, map: FrameMap): Fillers {
  const years = layout.steps + 1
  const places = layout.places.length
  const { groups } = layout
  const width = SERVICE_MEASURES.length
  const serviceForms = makeServiceForms(layout)
  const capacity = capacityTable(layout)
  const needOf = new Int32Array(places).fill(-1)
  for (const [index, { place }] of layout.input.need.toSorted((a, b) => byText(a.place, b.place)).entries())
    needOf[layout.placeOf.get(place) ?? 0] = index
  const needs = layout.input.need.length
  const cell = new Float64Array(width)
  /** The year's sums of each area, and whether it has any: written to its rows when all places have been added. */
  const ofArea = new Float64Array(map.areas.length * width)
  const isSummed = new Uint8Array(map.areas.length)

  function measureGroup(rates: Rates, counts: Counts, year: number, group: number): void {
    const from = (year * groups + group) * FORM_COUNT
    const career = (layout.careerOfGroup[group] ?? 0) * FORM_COUNT
    for (let form = 0; form < FORM_COUNT; form += 1) {
      const persons = counts.stock[from + form] ?? 0
      cell[FIRST_FORM + form] = (cell[FIRST_FORM + form] ?? 0) + persons
      cell[2] = (cell[2] ?? 0) + persons
      if (serviceForms[career + form] === 1) cell[0] = (cell[0] ?? 0) + persons
      cell[3] =
        (cell[3] ?? 0) +
        persons * (capacity[career + form] ?? 0) * (rates['work.capacity-per-doctor'][from + form] ?? 0)
    }
    cell[1] = (cell[1] ?? 0) + (counts.fullTime[year * groups + group] ?? 0)
  }

  function measureNeed(rates: Rates, year: number, place: number): void {
    const need = needOf[place] ?? -1
    if (need < 0) return
    const at = year * needs + need
    cell[4] = rates['need.by-use'][at] ?? 0
    cell[5] = rates['need.by-need'][at] ?? 0
    cell[6] = rates['need.capacities'][at] ?? 0
    cell[7] = cell[4] - (cell[1] ?? 0)
    cell[8] = cell[5] - (cell[1] ?? 0)
    cell[9] = cell[6] - (cell[3] ?? 0)
  }

  const detailed = layout.specialties.flatMap((_, index) => (layout.kommuneLevel[index] === 1 ? [index] : []))

  /** Adds every place to its areas, in the order of the places. */
  function addService(rates: Rates, counts: Counts, values: Float64Array, year: number): void {
    ofArea.fill(0)
    isSummed.fill(0)
    for (let place = 0; place < places; place += 1) {
      if (layout.isKommune[place] !== 1) continue
      cell.fill(0)
      for (const specialty of detailed)
        measureGroup(rates, counts, year, layout.groupOf[specialty * places + place] ?? 0)
      measureNeed(rates, year, place)
      const areas = (year * places + place) * 5
      for (let n = 0; n < 5; n += 1) {
        const area = map.areasOfPlace[areas + n] ?? -1
        if (area < 0) continue
        isSummed[area] = 1
        const from = area * width
        for (let measure = 0; measure < width; measure += 1)
          ofArea[from + measure] = (ofArea[from + measure] ?? 0) + (cell[measure] ?? 0)
      }
    }
    for (let area = 0; area < isSummed.length; area += 1) {
      if (isSummed[area] === 0) continue
      for (let measure = 0; measure < width; measure += 1) {
        const row = map.serviceRow[area * width + measure] ?? -1
        if (row < 0) continue
        const at = row * years + year
        values[at] = (values[at] ?? 0) + (ofArea[area * width + measure] ?? 0)
      }
    }
  }

  const service: Filler = (rates, counts, values) => {
    for (let year = 0; year < years; year += 1) addService(rates, counts, values, year)
  }

  const all: Filler = (rates, counts, values) => {
    values.set(map.blank)
    for (let year = 0; year < years; year += 1) {
      addService(rates, counts, values, year)
      addSpecialists(counts, values, year)
      addCourses(rates, counts, values, year)
      addStages(counts, values, year)
    }
  }
  return { all, service }

  /** Groups stand by specialty, then place: every row adds its places in their order. */
  function addSpecialists(counts: Counts, values: Float64Array, year: number): void {
    const { placeOfGroup, specialtyOfGroup } = layout
    const specialties = layout.specialties.length
    for (let group = 0; group < groups; group += 1) {
      let sum = 0
      const from = (year * groups + group) * FORM_COUNT
      for (let form = 0; form < FORM_COUNT; form += 1) sum += counts.stock[from + form] ?? 0
      const areas = (year * places + (placeOfGroup[group] ?? 0)) * 5
      const specialty = specialtyOfGroup[group] ?? 0
      for (let n = 0; n < 5; n += 1) {
        const area = map.areasOfPlace[areas + n] ?? -1
        if (area < 0) continue
        const row = map.specialistRow[area * specialties + specialty] ?? -1
        if (row >= 0) values[row * years + year] = (values[row * years + year] ?? 0) + sum
      }
    }
  }

  function addCourses(rates: Rates, counts: Counts, values: Float64Array, year: number): void {
    const { specialties, vurs } = layout
    const put = (area: number, specialty: number, measure: number, amount: number): void => {
      const row =
        map.courseRow[(area * specialties.length + specialty) * COURSE_MEASURES.length + measure] ?? -1
      if (row >= 0) values[row * years + year] = (values[row * years + year] ?? 0) + amount
    }
    const both = (vur: number, specialty: number, measure: number, amount: number): void => {
      put(map.vurArea[vur] ?? 0, specialty, measure, amount)
      put(map.land, specialty, measure, amount)
    }
    for (const specialty of specialties.keys())
      for (const vur of vurs.keys()) {
        const at = (year * specialties.length + specialty) * vurs.length + vur
        both(vur, specialty, 0, counts.trainees[at] ?? 0)
        both(vur, specialty, 2, counts.filled[at] ?? 0)
        both(vur, specialty, 3, counts.trained[at] ?? 0)
      }
    const width2 = layout.courses.length
    for (const [index, { specialty, vur }] of layout.courses.entries())
      both(
        vurs.indexOf(vur),
        layout.specialtyOf.get(specialty) ?? 0,
        1,
        rates['courses.posts'][year * width2 + index] ?? 0,
      )
  }

  function addStages(counts: Counts, values: Float64Array, year: number): void {
    let doctors = 0
    for (let stage = 0; stage < STAGE_COUNT; stage += 1) {
      const persons = counts.stages[year * STAGE_COUNT + stage] ?? 0
      const row = map.stageRow[stage] ?? 0
      values[row * years + year] = persons
      if (stage > 0) doctors += persons
    }
    const from = year * groups * FORM_COUNT
    for (let at = from; at < from + groups * FORM_COUNT; at += 1) doctors += counts.stock[at] ?? 0
    values[map.doctorsRow * years + year] = doctors
  }
}

/** Capacities per doctor: `[career × forms + form]`. */
function capacityTable(layout: Layout): Float64Array {
  const table = new Float64Array(layout.careers.length * FORM_COUNT)
  for (const { id, capacityPerDoctor } of layout.input.careers)
    for (const [at, form] of FORMS.entries())
      table[layout.careers.indexOf(id) * FORM_COUNT + at] = capacityPerDoctor[form] ?? 0
  return table
}
