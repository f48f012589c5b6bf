import { orderImmigration } from '../model/cells.ts'
import { asProbability, makeRetirement } from '../model/hazards.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import { type Rates } from '../model/rates.ts'
import { orderSpecialists } from '../model/stock.ts'
import { FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import { type Choice, leavingShare } from './choice.ts'
import { makeComposites } from './composite.ts'
import { type Counts, FLOW, FLOW_SLOTS } from './counts.ts'
import type { BirthRange } from './settling.ts'
import { entryShares, makeServiceForms, type StatedCell } from './shares.ts'
import { birthOf } from './stages.ts'

/** Specialists in expected numbers: `[((group × forms + form) × 2 + sex) × births + birth]`. */
export type SpecialistStock = {
  readonly count: (year: number) => void
  /** One year: exits, sales, changes of form, moves; then the new ones of `entering` (`[group × 2 births + …]`) and of immigration. */
  readonly step: (year: number, entering: Float64Array, range: BirthRange) => void
}

/** The specialists of an input under the rates, with the share of the listed who are gone by specialty. */
export function makeSpecialists(
  layout: Layout,
  rates: Rates,
  choice: Choice,
  counts: Counts,
  absence: Float64Array,
): SpecialistStock {
  const { births, ages, groups, input, tables } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const careers = layout.careers.length
  const rows = FORM_COUNT * 2
  const composite = makeComposites(layout, rates, makeRetirement(layout, rates))
  const state = new Float64Array(groups * rows * births)
  const active = new Uint8Array(groups * rows)
  const arriving = new Float64Array(rows * births)
  const within = new Float64Array(zones * rows * births)
  const leaving = new Float64Array(zones * rows * births)
  const poolActive = new Uint8Array(rows)
  const arrivalActive = new Uint8Array(rows)
  const changing = new Float64Array(births)
  /** One after the last year of birth of any specialist so far. */
  let top = 0
  const stated: StatedCell[] = []
  const immigration = orderImmigration(input)
  const immigrantShares = sharesOfAges(input.immigrantAges)
  const leavingWanted = input.careers
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ moves }) => moves.leaveRegionShare)

  for (const row of orderSpecialists(layout)) {
    const persons = row.count * (1 - (absence[layout.specialtyOfGroup[row.group] ?? 0] ?? 0))
    if (row.stated >= 0) {
      stated.push({ ...row, year: row.stated, persons })
      continue
    }
    const at = (row.group * FORM_COUNT + row.form) * 2 + row.sex
    active[at] = 1
    top = Math.max(top, row.birth + 1)
    state[at * births + row.birth] = (state[at * births + row.birth] ?? 0) + persons
  }

  const flow = (year: number, group: number, form: number, slot: number, persons: number): void => {
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + persons
  }

  /** Writes the stock and the full-time doctors of a 1 January. */
  function count(year: number): void {
    for (let group = 0; group < groups; group += 1)
      for (let row = 0; row < rows; row += 1) if (active[group * rows + row] === 1) countRow(year, group, row)
    for (const cell of stated) {
      const at = (year * groups + cell.group) * FORM_COUNT + cell.form
      counts.stock[at] = (counts.stock[at] ?? 0) + cell.persons
      addFullTime(year, cell.group, cell.form, cell.sex, cell.birth, cell.persons)
    }
  }

  function countRow(year: number, group: number, row: number): void {
    const base = (group * rows + row) * births
    const form = row >> 1
    const sex = row & 1
    const isDetailed = layout.kommuneLevel[layout.specialtyOfGroup[group] ?? 0] === 1
    const table = (((layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form) * 2 + sex) * ages
    const shift = year + input.ageBound - FIRST_AGE
    let sum = 0
    let full = 0
    for (let birth = year; birth < top; birth += 1) {
      const persons = state[base + birth] ?? 0
      if (persons === 0) continue
      sum += persons
      if (isDetailed) {
        const age = shift - birth
        full += persons * (tables.fullTime[table + age] ?? 0) * (1 - (tables.leave[sex * ages + age] ?? 0))
      }
    }
    const at = (year * groups + group) * FORM_COUNT + form
    counts.stock[at] = (counts.stock[at] ?? 0) + sum
    if (isDetailed && isService(group, form))
      counts.fullTime[year * groups + group] =
        (counts.fullTime[year * groups + group] ?? 0) +
        full * (rates['work.full-time-share'][(year * groups + group) * FORM_COUNT + form] ?? 0)
  }

  const serviceForms = makeServiceForms(layout)
  const isService = (group: number, form: number): boolean =>
    serviceForms[(layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form] === 1

  function addFullTime(
    year: number,
    group: number,
    form: number,
    sex: number,
    birth: number,
    persons: number,
  ): void {
    if (layout.kommuneLevel[layout.specialtyOfGroup[group] ?? 0] !== 1 || !isService(group, form)) return
    const age = Math.min(ages - 1, year + input.ageBound - FIRST_AGE - birth)
    const table = (((layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form) * 2 + sex) * ages
    counts.fullTime[year * groups + group] =
      (counts.fullTime[year * groups + group] ?? 0) +
      persons *
        (tables.fullTime[table + age] ?? 0) *
        (1 - (tables.leave[sex * ages + age] ?? 0)) *
        (rates['work.full-time-share'][(year * groups + group) * FORM_COUNT + form] ?? 0)
  }

  /** Leaves the service, sells or changes form: the rows of one group. Arrivals in a form wait until all rows are done. */
  function leaveAndChange(year: number, group: number): void {
    const shift = year + input.ageBound - FIRST_AGE
    let hasArrivals = false
    for (let row = 0; row < rows; row += 1) {
      if (active[group * rows + row] === 0) continue
      const base = (group * rows + row) * births
      const { dead, emigrated, retired, bound, toPension, toForm, kept, targets } = composite(
        year,
        group,
        row,
      )
      let [died, gone, stopped, bounded, sold, changed, stayed] = [0, 0, 0, 0, 0, 0, 0]
      for (let birth = year; birth < top; birth += 1) {
        const persons = state[base + birth] ?? 0
        const age = shift - birth
        died += persons * (dead[age] ?? 0)
        gone += persons * (emigrated[age] ?? 0)
        stopped += persons * (retired[age] ?? 0)
        bounded += persons * (bound[age] ?? 0)
        sold += persons * (toPension[age] ?? 0)
        const other = persons * (toForm[age] ?? 0)
        changed += other
        changing[birth] = other
        const left = persons * (kept[age] ?? 0)
        stayed += left
        state[base + birth] = left
      }
      if (died + gone + stopped + bounded + sold + changed + stayed === 0) {
        active[group * rows + row] = 0
        continue
      }
      const at = ((year * groups + group) * FORM_COUNT + (row >> 1)) * FLOW_SLOTS
      addFlow(at + FLOW.dead, died)
      addFlow(at + FLOW.emigrated, gone)
      addFlow(at + FLOW.retired, stopped)
      addFlow(at + FLOW.bound, bounded)
      addFlow(at + FLOW.soldToPension, sold)
      addFlow(at + (row >> 1 === OWNER ? FLOW.soldToForm : FLOW.formOut), changed)
      if (changed === 0) continue
      hasArrivals = true
      for (let to = 0; to < FORM_COUNT; to += 1) {
        const share = targets[to] ?? 0
        if (share === 0) continue
        const into = to * 2 + (row & 1)
        arrivalActive[into] = 1
        for (let birth = year; birth < top; birth += 1)
          arriving[into * births + birth] =
            (arriving[into * births + birth] ?? 0) + (changing[birth] ?? 0) * share
      }
    }
    if (hasArrivals) arrive(year, group)
  }

  const addFlow = (at: number, persons: number): void => {
    counts.flows[at] = (counts.flows[at] ?? 0) + persons
  }

  function arrive(year: number, group: number): void {
    for (let row = 0; row < rows; row += 1) {
      if (arrivalActive[row] === 0) continue
      arrivalActive[row] = 0
      let sum = 0
      for (let birth = year; birth < top; birth += 1) {
        const persons = arriving[row * births + birth] ?? 0
        if (persons === 0) continue
        sum += persons
        const at = (group * rows + row) * births + birth
        state[at] = (state[at] ?? 0) + persons
        arriving[row * births + birth] = 0
      }
      if (sum === 0) continue
      active[group * rows + row] = 1
      flow(year, group, row >> 1, FLOW.formIn, sum)
    }
  }

  /** Takes the movers of one group into the pools of its zone. */
  function depart(year: number, group: number, level: number): void {
    const place = layout.placeOfGroup[group] ?? 0
    const zone = layout.zoneOfPlace[place] ?? 0
    const career = layout.careerOfGroup[group] ?? 0
    const choiceRow = year * 2 + level
    const ofZone = choice.zoneWeight[choiceRow * zones + zone] ?? 0
    const far = leavingShare(leavingWanted[career] ?? 0, ofZone, choice.total[choiceRow] ?? 0)
    const factor = rates['moves.rate'][year * groups + group] ?? 0
    if (far < 0 || factor === 0) return
    const own = ofZone > 0 ? (choice.weight[choiceRow * places + place] ?? 0) / ofZone : 0
    const shift = year + input.ageBound - FIRST_AGE
    for (let row = 0; row < rows; row += 1) {
      if (active[group * rows + row] === 0) continue
      const base = (group * rows + row) * births
      const table = (career * 2 + (row & 1)) * ages
      const pool = (zone * rows + row) * births
      let sum = 0
      for (let birth = year; birth < top; birth += 1) {
        const persons = state[base + birth] ?? 0
        if (persons === 0) continue
        const movers = persons * asProbability((tables.moves[table + shift - birth] ?? 0) * factor)
        if (movers === 0) continue
        sum += movers
        state[base + birth] = persons - movers
        within[pool + birth] = (within[pool + birth] ?? 0) + movers * (1 - far)
        leaving[pool + birth] = (leaving[pool + birth] ?? 0) + movers * far
      }
      if (sum === 0) continue
      poolActive[row] = 1
      const self = sum * (1 - far) * own
      flow(year, group, row >> 1, FLOW.movedOut, sum - self)
      flow(year, group, row >> 1, FLOW.movedOutFar, sum * far)
      // those who choose the place they left have not moved: they come back with the arrivals
      flow(year, group, row >> 1, FLOW.movedIn, -self)
    }
  }

  /** Turns the pools of leavers into what arrives in each zone per unit of attraction. */
  function gatherArrivals(year: number, level: number): void {
    const choiceRow = year * 2 + level
    const total = choice.total[choiceRow] ?? 0
    for (let row = 0; row < rows; row += 1) {
      if (poolActive[row] === 0) continue
      for (let birth = year; birth < top; birth += 1) {
        let all = 0
        for (let zone = 0; zone < zones; zone += 1) {
          const at = (zone * rows + row) * births + birth
          const outside = total - (choice.zoneWeight[choiceRow * zones + zone] ?? 0)
          const value = leaving[at] ?? 0
          const rate = value === 0 ? 0 : value / outside
          leaving[at] = rate
          all += rate
        }
        for (let zone = 0; zone < zones; zone += 1) {
          const at = (zone * rows + row) * births + birth
          const ofZone = choice.zoneWeight[choiceRow * zones + zone] ?? 0
          leaving[at] = Math.max(0, all - (leaving[at] ?? 0))
          const near = within[at] ?? 0
          within[at] = near === 0 ? 0 : near / ofZone
        }
      }
    }
  }

  function moveIn(year: number, group: number, level: number): void {
    const place = layout.placeOfGroup[group] ?? 0
    const zone = layout.zoneOfPlace[place] ?? 0
    const weight = choice.weight[(year * 2 + level) * places + place] ?? 0
    if (weight === 0) return
    for (let row = 0; row < rows; row += 1) {
      if (poolActive[row] === 0) continue
      const pool = (zone * rows + row) * births
      const base = (group * rows + row) * births
      let [near, far] = [0, 0]
      for (let birth = year; birth < top; birth += 1) {
        const fromNear = (within[pool + birth] ?? 0) * weight
        const fromFar = (leaving[pool + birth] ?? 0) * weight
        if (fromNear + fromFar === 0) continue
        near += fromNear
        far += fromFar
        state[base + birth] = (state[base + birth] ?? 0) + fromNear + fromFar
      }
      if (near + far === 0) continue
      active[group * rows + row] = 1
      flow(year, group, row >> 1, FLOW.movedIn, near + far)
      flow(year, group, row >> 1, FLOW.movedInFar, far)
    }
  }

  const groupsOf = Array.from({ length: layout.specialties.length }, (_, specialty) =>
    Array.from({ length: groups }, (_none, group) => group).filter(
      (group) => layout.specialtyOfGroup[group] === specialty,
    ),
  )

  function step(year: number, entering: Float64Array, range: BirthRange): void {
    stepStated(year)
    for (const [specialty, list] of groupsOf.entries()) {
      const level = layout.kommuneLevel[specialty] ?? 0
      for (const group of list) {
        leaveAndChange(year, group)
        depart(year, group, level)
      }
      gatherArrivals(year, level)
      for (const group of list) moveIn(year, group, level)
      within.fill(0)
      leaving.fill(0)
      poolActive.fill(0)
    }
    enter(year, entering, range)
    immigrate(year)
  }

  /** Doctors with a statement keep place and form until their year (I9). */
  function stepStated(year: number): void {
    const shift = year + input.ageBound - FIRST_AGE
    for (const cell of stated) {
      if (cell.persons === 0) continue
      const { group, form, sex } = cell
      const age = shift - cell.birth
      const at = year * groups + group
      const career = ((layout.careerOfGroup[group] ?? 0) * 2 + sex) * ages
      const die =
        cell.persons * asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][at] ?? 0))
      cell.persons -= die
      const go =
        cell.persons *
        asProbability((tables.emigration[career + age] ?? 0) * (rates['exit.emigration'][at] ?? 0))
      cell.persons -= go
      flow(year, group, form, FLOW.dead, die)
      flow(year, group, form, FLOW.emigrated, go)
      if (cell.year > year && age < ages - 2) continue
      flow(year, group, form, cell.year <= year ? FLOW.retired : FLOW.bound, cell.persons)
      cell.persons = 0
    }
  }

  function enter(year: number, entering: Float64Array, { lowest, highest }: BirthRange): void {
    const wide = 2 * births
    top = Math.max(top, highest + 1)
    const formsOf = layout.careers.map((_, career) => entryShares(rates, year, careers, career))
    for (let group = 0; group < groups; group += 1) {
      const forms = formsOf[layout.careerOfGroup[group] ?? 0] ?? new Float64Array()
      for (let form = 0; form < FORM_COUNT; form += 1) {
        const share = forms[form] ?? 0
        if (share === 0) continue
        for (let sex = 0; sex < 2; sex += 1) {
          const row = (group * FORM_COUNT + form) * 2 + sex
          let sum = 0
          for (let birth = lowest; birth <= highest; birth += 1) {
            const persons = (entering[group * wide + sex * births + birth] ?? 0) * share
            if (persons === 0) continue
            sum += persons
            state[row * births + birth] = (state[row * births + birth] ?? 0) + persons
          }
          if (sum === 0) continue
          active[row] = 1
          flow(year, group, form, FLOW.trained, sum)
        }
      }
    }
  }

  function immigrate(year: number): void {
    for (const [index, { specialty, place, form }] of immigration.entries()) {
      const persons = rates['immigration.specialists'][year * immigration.length + index] ?? 0
      if (persons === 0) continue
      const group =
        layout.groupOf[
          (layout.specialtyOf.get(specialty) ?? 0) * places + (layout.placeOf.get(place) ?? 0)
        ] ?? 0
      const at = FORMS.indexOf(form)
      for (const { age, sex, share } of immigrantShares) {
        const row = (group * FORM_COUNT + at) * 2 + sex
        const cell = row * births + birthOf(layout, year, age)
        top = Math.max(top, birthOf(layout, year, age) + 1)
        active[row] = 1
        state[cell] = (state[cell] ?? 0) + persons * share
      }
      flow(year, group, at, FLOW.immigrated, persons)
    }
  }

  return { count, step }
}
