import { type Counts, FLOW_SLOTS, STAGE_COUNT } from '../cohort/counts.ts'
import { makeServiceForms } from '../cohort/shares.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { FIRST_AGE } from '../model/tables.ts'

/**
 * Room for counting, in an order in which what happens to doctors of one group and form lies together: used again by run
 * after run. `row` is group × forms + form.
 */
export type TallyRoom = {
  /** Added to by all runs: `[(row × slots + slot) × steps + year]`. */
  readonly flows: Int32Array
  /** Spells that begin and (with −1) have ended on a 1 January: `[row × years + year]`. */
  readonly spells: Int32Array
  /** Full-time shares worked in forms of the service: `[row × years + year]`. */
  readonly worked: Float64Array
}

/** Empty room. */
export function makeTallyRoom({ steps, groups }: Layout): TallyRoom {
  const rows = groups * FORM_COUNT
  return {
    flows: new Int32Array(rows * FLOW_SLOTS * steps),
    spells: new Int32Array(rows * (steps + 1)),
    worked: new Float64Array(rows * (steps + 1)),
  }
}

/** The flows in the order of `Counts`. */
export function flowsOf({ flows }: TallyRoom, { steps, groups }: Layout): Int32Array {
  const perYear = groups * FORM_COUNT * FLOW_SLOTS
  const found = new Int32Array(steps * perYear)
  for (let cell = 0; cell < perYear; cell += 1)
    for (let year = 0; year < steps; year += 1) found[year * perYear + cell] = flows[cell * steps + year] ?? 0
  return found
}

/**
 * Counts spells, not years: +1 where a spell begins and −1 after its end; `finish` adds up over the years. A spell of twenty
 * years costs as much as one of two.
 */
export type Tally = {
  /** A stage of training (as in `STAGE_NAMES`, not a main course) on every 1 January from `first` to `last`. */
  readonly stage: (stage: number, first: number, last: number) => void
  /** A main course. */
  readonly course: (specialty: number, vur: number, first: number, last: number) => void
  /** A specialist in one group and form. */
  readonly doctor: (
    group: number,
    form: number,
    sex: number,
    birth: number,
    first: number,
    last: number,
  ) => void
  /** One more in a slot of the flows. */
  readonly flow: (year: number, group: number, form: number, slot: number) => void
  /** Turns beginnings and ends into the numbers of each 1 January, and empties the room but for the flows. */
  readonly finish: (rates: Rates) => void
}

const COURSE = 5

/** A tally into counts, run after run; flows go into the room. */
export function makeTally(layout: Layout, counts: Counts, room: TallyRoom): Tally {
  const { steps, groups, ages, input, tables, careerOfGroup } = layout
  const { stock, stages, trainees, fullTime } = counts
  const { flows, spells, worked } = room
  const years = steps + 1
  const vurs = layout.vurs.length
  const perYear = layout.specialties.length * vurs
  const service = makeServiceForms(layout)
  const shares = tables.fullTime.map((value, index) => value * (1 - (tables.leave[index % (2 * ages)] ?? 0)))
  const oldest = input.ageBound - FIRST_AGE

  function stage(at: number, first: number, last: number): void {
    const from = first * STAGE_COUNT + at
    stages[from] = (stages[from] ?? 0) + 1
    if (last >= steps) return
    const after = (last + 1) * STAGE_COUNT + at
    stages[after] = (stages[after] ?? 0) - 1
  }

  function course(specialty: number, vur: number, first: number, last: number): void {
    stage(COURSE, first, last)
    const at = specialty * vurs + vur
    const from = first * perYear + at
    trainees[from] = (trainees[from] ?? 0) + 1
    if (last >= steps) return
    const after = (last + 1) * perYear + at
    trainees[after] = (trainees[after] ?? 0) - 1
  }

  function doctor(
    group: number,
    form: number,
    sex: number,
    birth: number,
    first: number,
    last: number,
  ): void {
    const row = (group * FORM_COUNT + form) * years
    spells[row + first] = (spells[row + first] ?? 0) + 1
    if (last < steps) spells[row + last + 1] = (spells[row + last + 1] ?? 0) - 1
    const kind = (careerOfGroup[group] ?? 0) * FORM_COUNT + form
    if (service[kind] !== 1) return
    const table = (kind * 2 + sex) * ages + oldest - birth
    for (let year = first; year <= last; year += 1)
      worked[row + year] = (worked[row + year] ?? 0) + (shares[table + year] ?? 0)
  }

  function flow(year: number, group: number, form: number, slot: number): void {
    const at = ((group * FORM_COUNT + form) * FLOW_SLOTS + slot) * steps + year
    flows[at] = (flows[at] ?? 0) + 1
  }

  function finish(rates: Rates): void {
    addUp(stages, STAGE_COUNT)
    addUp(trainees, perYear)
    const factor = rates['work.full-time-share']
    fullTime.fill(0)
    for (let row = 0; row < groups * FORM_COUNT; row += 1) {
      const group = Math.floor(row / FORM_COUNT)
      const isService = service[(careerOfGroup[group] ?? 0) * FORM_COUNT + (row % FORM_COUNT)] === 1
      let persons = 0
      for (let year = 0; year < years; year += 1) {
        persons += spells[row * years + year] ?? 0
        const cell = year * groups * FORM_COUNT + row
        stock[cell] = persons
        if (!isService) continue
        const at = year * groups + group
        fullTime[at] = (fullTime[at] ?? 0) + (worked[row * years + year] ?? 0) * (factor[cell] ?? 0)
      }
    }
    spells.fill(0)
    worked.fill(0)
  }
  return { stage, course, doctor, flow, finish }
}

function addUp(list: Float64Array, width: number): void {
  for (let at = width; at < list.length; at += 1) list[at] = (list[at] ?? 0) + (list[at - width] ?? 0)
}
