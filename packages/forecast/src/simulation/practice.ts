import { leavingShare } from '../cohort/choice.ts'
import { FLOW } from '../cohort/counts.ts'
import { asProbability, makeRetirement, type RetirementTable } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import { byText, FIRST_AGE } from '../model/tables.ts'
import { type Drawer, EVENT, HALF, type RunSetting, UNIT } from './drawer.ts'
import type { PlaceChoice } from './places.ts'
import type { Tally } from './tally.ts'
import { findYear, makeWaiting } from './waiting.ts'

/**
 * A specialist's life from 1 January of a year (position) on; `stated` is the position of the year stated, or −1. The words of
 * `EVENT.practice` have just been drawn (the second of them says in which form a new specialist begins).
 */
export type Practise = (
  group: number,
  form: number,
  sex: number,
  birth: number,
  from: number,
  stated: number,
) => void

/** Makes the lives of specialists of a layout's runs; `begin` comes before the first life of each. */
export function makePractice(
  layout: Layout,
  { draw, words }: Drawer,
  { doctor, flow }: Tally,
  { choosePlace }: PlaceChoice,
): { readonly begin: (setting: RunSetting) => void; readonly practise: Practise } {
  const { input, tables, ages, steps, groups, careerOfGroup, specialtyOfGroup, placeOfGroup, zoneOfPlace } =
    layout
  const places = layout.places.length
  const zones = layout.zones.length
  const careers = layout.careers.length
  const { begin: beginWaiting, classOf, listOf, changes, moves } = makeWaiting(layout)
  const leavingWanted = Float64Array.from(
    input.careers.toSorted((a, b) => byText(a.id, b.id)),
    ({ moves: { leaveRegionShare } }) => leaveRegionShare,
  )
  const years = steps + 1
  // copies of the run's rates: lists that stay where they are cost less in what follows
  const deaths = new Float64Array(years * groups)
  const leavers = new Float64Array(years * groups)
  let retiring: Float64Array = new Float64Array()
  const toPension = new Float64Array(years * careers)
  const zoneWeight = new Float64Array(years * 2 * zones)
  const totalWeight = new Float64Array(years * 2)
  let retirement: RetirementTable = { values: new Float64Array(), perYear: 0, usesFactor: false }
  let retirementClass: Uint8Array = new Uint8Array()
  let retirementClasses = 0

  function begin({ rates, choice }: RunSetting): void {
    beginWaiting(rates)
    deaths.set(rates['exit.death'])
    leavers.set(rates['exit.emigration'])
    retiring = rates['exit.retirement']
    toPension.set(rates['exit.straight-to-pension'])
    zoneWeight.set(choice.zoneWeight)
    totalWeight.set(choice.total)
    retirement = makeRetirement(layout, rates)
    retirementClass = rates.retirementClass
    retirementClasses = rates.retirementClasses
  }

  const birthShift = input.ageBound - FIRST_AGE

  /**
   * Three clocks run at once: leaving (one for the whole life), sale or change of form, and move (a new one after each). What
   * comes first happens; the others go on with what is left of them, so a lever on one leaves the others as they were.
   */
  function practise(
    firstGroup: number,
    firstForm: number,
    sex: number,
    birth: number,
    from: number,
    stated: number,
  ): void {
    if (stated >= 0) {
      practiseAsStated(firstGroup, firstForm, sex, birth, from, stated)
      return
    }
    let group = firstGroup
    let form = firstForm
    let leaving = ((words[0] ?? 0) + HALF) * UNIT
    let changing = ((words[2] ?? 0) + HALF) * UNIT
    let moving = ((words[3] ?? 0) + HALF) * UNIT
    let changed = 0
    let moved = 0
    let since = from
    let year = from
    const base = birth * (steps + 1)
    for (;;) {
      const survival = listOf(classOf[group] ?? 0, form, sex)
      const exitYear = findYear(survival, base, year, steps, leaving)
      const changeYear = findYear(survival, changes + base, year, exitYear, changing)
      const moveYear = findYear(survival, moves + base, year, changeYear, moving)
      if (moveYear === exitYear) {
        // neither a change nor a move comes before the exit
        doctor(group, form, sex, birth, since, exitYear)
        if (exitYear >= steps) return
        // where in the year's part of the clock it stands tells how the doctor leaves
        const before = survival[base + exitYear] ?? 0
        const after = survival[base + exitYear + 1] ?? 0
        const within = (before - leaving * (survival[base + year] ?? 0)) / (before - after)
        flow(exitYear, group, form, findExit(exitYear, group, form, sex, birth, within))
        return
      }
      const at = base + moveYear + 1
      const was = base + year
      leaving *= (survival[was] ?? 0) / (survival[at] ?? 1)
      // the year of a change can be that of a move too: the change first
      const isChanging = changeYear === moveYear
      const isMoving =
        !isChanging || findYear(survival, moves + base, year, moveYear + 1, moving) === moveYear
      let nextGroup = group
      let nextForm = form
      if (isChanging) {
        draw(EVENT.change, changed)
        changed += 1
        changing = ((words[1] ?? 0) + HALF) * UNIT
        nextForm = changeForm(moveYear, group, form, sex, birth, (words[0] ?? 0) * UNIT)
      } else changing *= (survival[changes + was] ?? 0) / (survival[changes + at] ?? 1)
      if (nextForm >= 0 && isMoving) {
        draw(EVENT.departure, moved)
        moved += 1
        moving = ((words[1] ?? 0) + HALF) * UNIT
        nextGroup = move(moveYear, group, nextForm, (words[0] ?? 0) * UNIT, (words[2] ?? 0) * UNIT)
      } else moving *= (survival[moves + was] ?? 0) / (survival[moves + at] ?? 1)
      if (nextForm !== form || nextGroup !== group) {
        doctor(group, form, sex, birth, since, moveYear)
        if (nextForm < 0) return
        since = moveYear + 1
      }
      group = nextGroup
      form = nextForm
      year = moveYear + 1
    }
  }

  /** Doctors with a statement keep place and form until their year, unless they die or emigrate before (I9). */
  function practiseAsStated(
    group: number,
    form: number,
    sex: number,
    birth: number,
    from: number,
    stated: number,
  ): void {
    const u = (words[0] ?? 0) * UNIT
    let survival = 1
    let year = from
    let slot = -1
    const career = careerOfGroup[group] ?? 0
    for (; year < steps && slot < 0; year += 1) {
      const age = year + birthShift - birth
      const at = year * groups + group
      const die = asProbability((tables.death[sex * ages + age] ?? 0) * (deaths[at] ?? 0))
      const go = asProbability((tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (leavers[at] ?? 0))
      if (u >= survival * (1 - die)) slot = FLOW.dead
      else if (u >= survival * (1 - die) * (1 - go)) slot = FLOW.emigrated
      else if (stated <= year) slot = FLOW.retired
      else if (age >= ages - 2) slot = FLOW.bound
      if (slot >= 0) flow(year, group, form, slot)
      survival *= (1 - die) * (1 - go)
    }
    doctor(group, form, sex, birth, from, slot >= 0 ? year - 1 : steps)
  }

  /** Death, emigration, retirement or the bound, for who leaves in the year: the slot of the flow. */
  function findExit(
    year: number,
    group: number,
    form: number,
    sex: number,
    birth: number,
    how: number,
  ): number {
    const age = year + birthShift - birth
    const career = careerOfGroup[group] ?? 0
    const at = year * groups + group
    const die = asProbability((tables.death[sex * ages + age] ?? 0) * (deaths[at] ?? 0))
    const go = asProbability((tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (leavers[at] ?? 0))
    const factor = retirement.usesFactor
      ? (retiring[at * retirementClasses + (retirementClass[age] ?? 0)] ?? 0)
      : 1
    const row = ((career * FORM_COUNT + form) * 2 + sex) * ages + age
    const retire = asProbability((retirement.values[year * retirement.perYear + row] ?? 0) * factor)
    const alive = (1 - die) * (1 - go)
    const isBound = age >= ages - 2
    const u = how * (isBound ? 1 : 1 - alive * (1 - retire))
    if (u < die) return FLOW.dead
    if (u < 1 - alive) return FLOW.emigrated
    return isBound && u >= 1 - alive * (1 - retire) ? FLOW.bound : FLOW.retired
  }

  function changeSum(career: number, form: number): number {
    let sum = 0
    for (let to = 0; to < FORM_COUNT; to += 1)
      sum += tables.formChange[(career * FORM_COUNT + form) * FORM_COUNT + to] ?? 0
    return sum
  }

  /** The new form of a doctor who sells or changes; −1 when the doctor sold and stops. */
  function changeForm(
    year: number,
    group: number,
    form: number,
    sex: number,
    birth: number,
    which: number,
  ): number {
    const career = careerOfGroup[group] ?? 0
    if (form !== OWNER) {
      const next = pickForm(
        tables.formChange,
        (career * FORM_COUNT + form) * FORM_COUNT,
        which * changeSum(career, form),
      )
      flow(year, group, form, FLOW.formOut)
      flow(year, group, next, FLOW.formIn)
      return next
    }
    const age = year + birthShift - birth
    const stop = asProbability(
      (tables.pension[(career * 2 + sex) * ages + age] ?? 0) * (toPension[year * careers + career] ?? 0),
    )
    const next =
      which < stop ? -1 : pickForm(tables.afterSale, career * FORM_COUNT, (which - stop) / (1 - stop))
    if (next < 0) {
      flow(year, group, form, FLOW.soldToPension)
      return -1
    }
    flow(year, group, form, FLOW.soldToForm)
    flow(year, group, next, FLOW.formIn)
    return next
  }

  /** The form whose part of the weights from a position holds u; −1 where all weights are 0. */
  function pickForm(weights: Float64Array, from: number, u: number): number {
    let reached = 0
    let last = -1
    for (let to = 0; to < FORM_COUNT; to += 1) {
      const weight = weights[from + to] ?? 0
      if (weight === 0) continue
      reached += weight
      last = to
      if (u < reached) return to
    }
    return last
  }

  /** Moves to a place drawn anew (perhaps the same); gives the group there. */
  function move(year: number, group: number, form: number, how: number, where: number): number {
    const specialty = specialtyOfGroup[group] ?? 0
    const level = layout.kommuneLevel[specialty] ?? 0
    const place = placeOfGroup[group] ?? 0
    const zone = zoneOfPlace[place] ?? 0
    const row = year * 2 + level
    const far = leavingShare(
      leavingWanted[careerOfGroup[group] ?? 0] ?? 0,
      zoneWeight[row * zones + zone] ?? 0,
      totalWeight[row] ?? 0,
    )
    if (far < 0) return group
    const leaves = how < far
    const to = choosePlace(EVENT.move, year, level, leaves ? zones : zone, leaves ? zone : -1, where)
    if (to === place || to < 0) return group
    const next = layout.groupOf[specialty * places + to] ?? group
    flow(year, group, form, FLOW.movedOut)
    flow(year, next, form, FLOW.movedIn)
    if (leaves) {
      flow(year, group, form, FLOW.movedOutFar)
      flow(year, next, form, FLOW.movedInFar)
    }
    return next
  }

  return { begin, practise }
}
