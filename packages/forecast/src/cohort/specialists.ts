import { orderImmigration } from '../model/cells.ts'
import { asProbability } from '../model/hazards.ts'
import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { FIRST_AGE, sharesOfAges } from '../model/tables.ts'
import {
  addByAge,
  addTimes,
  keepAndArrive,
  keepAndMove,
  keepArriveAndMove,
  sumBoth,
  sumByAge,
  sumOf,
} from './birth-rows.ts'
import { type Choice, leavingShare } from './choice.ts'
import type { Composite, Composites } from './composite.ts'
import { type Counts, FLOW, FLOW_SLOTS } from './counts.ts'
import { type BirthRange, groupsOf } from './settling.ts'
import { entryShares, makeServiceForms, type StatedCell } from './shares.ts'
import { roomFor } from './specialist-room.ts'
import { birthOf } from './stages.ts'
import { startingSpecialists } from './starting-specialists.ts'

/** Specialists of one specialty in expected numbers, its groups counted from its first: `[((group × forms + form) × 2 + sex) × births + birth]`. */
export type SpecialistStock = {
  readonly count: (year: number) => void
  /** One year: exits, sales, changes of form, moves; then the new ones of `entering` (`[group × 2 births + …]`) and of immigration. */
  readonly step: (year: number, entering: Float64Array, range: BirthRange) => void
}

/** What the specialists of all specialties share in a run. */
export type SpecialistSetting = {
  readonly layout: Layout
  readonly rates: Rates
  readonly choice: Choice
  readonly composite: Composites
  readonly counts: Counts
  /** Share of the listed who are gone, by specialty. */
  readonly absence: Float64Array
  readonly wantsFlows: boolean
}

/** The specialists of a specialty under the rates. */
export function makeSpecialists(
  { layout, rates, choice, composite, counts, absence, wantsFlows }: SpecialistSetting,
  specialty: number,
): SpecialistStock {
  const { births, ages, groups, input, tables } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const careers = layout.careers.length
  const rows = FORM_COUNT * 2
  const { from: first, until: last } = groupsOf(layout, specialty)
  const level = layout.kommuneLevel[specialty] ?? 0
  const start = startingSpecialists(layout, specialty, absence[specialty] ?? 0)
  const { state, active, arriving, arrivalActive, pools, fromFar, fromAll, poolActive } = roomFor(
    layout,
    wantsFlows,
  )
  state.set(start.state)
  active.set(start.active)
  /** Part of a zone's moves that crosses its border; below 0: nobody moves. */
  const farOf = new Float64Array(zones)
  /** One after the last year of birth of any specialist so far. */
  let { top } = start
  const stated = start.stated.map((cell): StatedCell => ({ ...cell }))
  const immigration = orderImmigration(input).flatMap(({ specialty: id, place, form }, index) =>
    layout.specialtyOf.get(id) === specialty ? [{ index, place, form }] : [],
  )
  const immigrantShares = sharesOfAges(input.immigrantAges)
  const leavingWanted = input.careers
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ moves }) => moves.leaveRegionShare)
  const worked = tables.fullTime.map((value, index) => value * (1 - (tables.leave[index % (2 * ages)] ?? 0)))
  const serviceForms = makeServiceForms(layout)

  const flow = (year: number, group: number, form: number, slot: number, persons: number): void => {
    if (!wantsFlows) return
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + persons
  }

  /** Writes the stock and the full-time doctors of a 1 January. */
  function count(year: number): void {
    for (let group = first; group < last; group += 1)
      for (let row = 0; row < rows; row += 1)
        if (active[(group - first) * rows + row] === 1) countRow(year, group, row)
    for (const cell of stated) {
      const at = (year * groups + cell.group) * FORM_COUNT + cell.form
      counts.stock[at] = (counts.stock[at] ?? 0) + cell.persons
      if (!isCounted(cell.group, cell.form)) continue
      const age = Math.min(ages - 1, year + input.ageBound - FIRST_AGE - cell.birth)
      const row = ((layout.careerOfGroup[cell.group] ?? 0) * FORM_COUNT + cell.form) * 2 + cell.sex
      addFullTime(year, cell.group, cell.form, cell.persons * (worked[row * ages + age] ?? 0))
    }
  }

  /** Whether the doctors of a group and form count in the service, and so their hours too. */
  const isCounted = (group: number, form: number): boolean =>
    level === 1 && serviceForms[(layout.careerOfGroup[group] ?? 0) * FORM_COUNT + form] === 1

  function addFullTime(year: number, group: number, form: number, amount: number): void {
    const at = year * groups + group
    counts.fullTime[at] =
      (counts.fullTime[at] ?? 0) + amount * (rates['work.full-time-share'][at * FORM_COUNT + form] ?? 0)
  }

  function countRow(year: number, group: number, row: number): void {
    const base = ((group - first) * rows + row) * births
    const form = row >> 1
    const isAtWork = isCounted(group, form)
    const table = ((layout.careerOfGroup[group] ?? 0) * rows + row) * ages + input.ageBound - FIRST_AGE
    const sum = isAtWork
      ? sumBoth(state, base + year, top - year, worked, table, atWork)
      : sumOf(state, base + year, base + top)
    const at = (year * groups + group) * FORM_COUNT + form
    counts.stock[at] = (counts.stock[at] ?? 0) + sum
    if (sum !== 0 && isAtWork) addFullTime(year, group, form, atWork[0] ?? 0)
  }
  const atWork = new Float64Array(1)

  /** Those of one group who leave the service, sell or change form, and those who move: into the pools of the zone. */
  function leaveChangeAndMove(year: number, group: number): void {
    const shift = year + input.ageBound - FIRST_AGE
    const zone = layout.zoneOfPlace[layout.placeOfGroup[group] ?? 0] ?? 0
    const moves = (farOf[zone] ?? 0) >= 0
    for (let row = 0; row < rows; row += 1) {
      if (active[(group - first) * rows + row] === 0) continue
      const base = ((group - first) * rows + row) * births
      const found = composite(year, group, row)
      if (wantsFlows) countExits(year, group, row, found)
      if (found.changes) gatherChanges(base, year, shift, row, found)
    }
    for (let row = 0; row < rows; row += 1) {
      const at = (group - first) * rows + row
      if (arrivalActive[row] === 1) active[at] = 1
      else if (active[at] === 0) continue
      const { kept, moving } = composite(year, group, row)
      const base = at * births
      const pool = (zone * rows + row) * births
      const from = row * births
      if (wantsFlows && arrivalActive[row] === 1)
        flow(year, group, row >> 1, FLOW.formIn, sumOf(arriving, from + year, from + top))
      if (moves) poolActive[row] = 1
      const isJoined = arrivalActive[row] === 1
      const list = base + year
      const length = top - year
      const age = shift - year
      const sum = !moves
        ? 0
        : isJoined
          ? keepArriveAndMove(
              state,
              list,
              length,
              kept,
              moving,
              age,
              pools,
              pool + year,
              arriving,
              from + year,
            )
          : keepAndMove(state, list, length, kept, moving, age, pools, pool + year)
      if (!moves) keepAndArrive(state, list, length, kept, age, arriving, from + year)
      arrivalActive[row] = 0
      if (wantsFlows && sum > 0) countMovers(year, group, row, zone, sum)
    }
  }

  function gatherChanges(base: number, year: number, shift: number, row: number, found: Composite): void {
    const { toForm, targets } = found
    for (let to = 0; to < FORM_COUNT; to += 1) {
      const share = targets[to] ?? 0
      if (share === 0) continue
      const target = to * 2 + (row & 1)
      const into = target * births
      arrivalActive[target] = 1
      addByAge(arriving, into + year, state, base + year, top - year, toForm, shift - year, share)
    }
  }

  function countExits(year: number, group: number, row: number, found: Composite): void {
    const base = ((group - first) * rows + row) * births
    const shift = year + input.ageBound - FIRST_AGE
    const form = row >> 1
    const add = (slot: number, shares: Float64Array): void => {
      flow(year, group, form, slot, sumByAge(state, base + year, top - year, shares, shift - year))
    }
    add(FLOW.dead, found.dead)
    add(FLOW.emigrated, found.emigrated)
    add(FLOW.retired, found.retired)
    add(FLOW.bound, found.bound)
    if (form === OWNER) add(FLOW.soldToPension, found.toPension)
    if (found.changes) add(form === OWNER ? FLOW.soldToForm : FLOW.formOut, found.toForm)
  }

  /** Those who choose the place they left have not moved: they come back with the arrivals, and are counted in neither. */
  function countMovers(year: number, group: number, row: number, zone: number, sum: number): void {
    const choiceRow = year * 2 + level
    const far = farOf[zone] ?? 0
    const ofZone = choice.zoneWeight[choiceRow * zones + zone] ?? 0
    const weight = choice.weight[choiceRow * places + (layout.placeOfGroup[group] ?? 0)] ?? 0
    const self = ofZone > 0 ? (sum * (1 - far) * weight) / ofZone : 0
    flow(year, group, row >> 1, FLOW.movedOut, sum - self)
    flow(year, group, row >> 1, FLOW.movedOutFar, sum * far)
    flow(year, group, row >> 1, FLOW.movedIn, -self)
  }

  /** Turns the pools of movers into what arrives in each zone per unit of attraction. */
  function gatherArrivals(year: number): void {
    const choiceRow = year * 2 + level
    const total = choice.total[choiceRow] ?? 0
    for (let row = 0; row < rows; row += 1) {
      if (poolActive[row] === 0) continue
      // those who leave a zone, per unit of attraction of all others
      fromAll.fill(0)
      for (let zone = 0; zone < zones; zone += 1) {
        const far = farOf[zone] ?? 0
        if (far <= 0) continue
        const factor = far / (total - (choice.zoneWeight[choiceRow * zones + zone] ?? 0))
        const at = (zone * rows + row) * births
        addTimes(fromAll, year, pools, at + year, top - year, factor)
      }
      for (let zone = 0; zone < zones; zone += 1) {
        const ofZone = choice.zoneWeight[choiceRow * zones + zone] ?? 0
        const share = Math.max(0, farOf[zone] ?? 0)
        const own = share > 0 ? share / (total - ofZone) : 0
        const stays = ofZone > 0 ? (1 - share) / ofZone : 0
        const at = (zone * rows + row) * births
        for (let birth = year; birth < top; birth += 1) {
          const movers = pools[at + birth] ?? 0
          const far = Math.max(0, (fromAll[birth] ?? 0) - movers * own)
          if (wantsFlows) fromFar[at + birth] = far
          pools[at + birth] = movers * stays + far
        }
      }
    }
  }

  function moveIn(year: number, group: number): void {
    const place = layout.placeOfGroup[group] ?? 0
    const zone = layout.zoneOfPlace[place] ?? 0
    const weight = choice.weight[(year * 2 + level) * places + place] ?? 0
    if (weight === 0) return
    for (let row = 0; row < rows; row += 1) {
      if (poolActive[row] === 0) continue
      const pool = (zone * rows + row) * births
      const base = ((group - first) * rows + row) * births
      active[(group - first) * rows + row] = 1
      addTimes(state, base + year, pools, pool + year, top - year, weight)
      if (!wantsFlows) continue
      flow(year, group, row >> 1, FLOW.movedIn, sumOf(pools, pool + year, pool + top) * weight)
      flow(year, group, row >> 1, FLOW.movedInFar, sumOf(fromFar, pool + year, pool + top) * weight)
    }
  }

  function step(year: number, entering: Float64Array, range: BirthRange): void {
    stepStated(year)
    const wanted = leavingWanted[layout.careerOf[specialty] ?? 0] ?? 0
    const choiceRow = year * 2 + level
    for (let zone = 0; zone < zones; zone += 1)
      farOf[zone] = leavingShare(
        wanted,
        choice.zoneWeight[choiceRow * zones + zone] ?? 0,
        choice.total[choiceRow] ?? 0,
      )
    for (let group = first; group < last; group += 1) leaveChangeAndMove(year, group)
    gatherArrivals(year)
    for (let group = first; group < last; group += 1) moveIn(year, group)
    pools.fill(0)
    poolActive.fill(0)
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
    const forms = entryShares(rates, year, careers, layout.careerOf[specialty] ?? 0)
    for (let group = 0; group < last - first; group += 1)
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
          flow(year, group + first, form, FLOW.trained, sum)
        }
      }
  }

  function immigrate(year: number): void {
    for (const { index, place, form } of immigration) {
      const persons = rates['immigration.specialists'][year * input.immigration.length + index] ?? 0
      if (persons === 0) continue
      const group = layout.groupOf[specialty * places + (layout.placeOf.get(place) ?? 0)] ?? 0
      const at = FORMS.indexOf(form)
      for (const { age, sex, share } of immigrantShares) {
        const row = ((group - first) * FORM_COUNT + at) * 2 + sex
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
