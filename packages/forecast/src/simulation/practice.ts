import { leavingShare } from '../cohort/choice.ts'
import { type Counts, FLOW, FLOW_SLOTS } from '../cohort/counts.ts'
import { makeServiceForms } from '../cohort/shares.ts'
import { asProbability, makeRetirement } from '../model/hazards.ts'
import { FORM_COUNT, OWNER } from '../model/layout.ts'
import { byText, FIRST_AGE } from '../model/tables.ts'
import { type Drawer, EVENT, type RunSetting } from './drawer.ts'
import type { PlaceChoice } from './places.ts'
import { FORM_FROM, findQuiet, MOST_EXIT, MOST_OTHER } from './quiet.ts'

/** A specialist's life from 1 January of a year (position) on; `stated` is the position of the year stated, or −1. */
export type Practise = (
  group: number,
  form: number,
  sex: number,
  birth: number,
  from: number,
  stated: number,
) => void

/** Makes the lives of specialists of a run. */
export function makePractice(
  { layout, rates, choice }: RunSetting,
  counts: Counts,
  { draw, unit, yearly }: Drawer,
  choosePlace: PlaceChoice,
): Practise {
  const { input, tables, ages, steps, groups } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const careers = layout.careers.length
  const retirement = makeRetirement(layout, rates)
  const service = makeServiceForms(layout)
  const quiet = findQuiet(layout, rates, retirement)
  const leavingWanted = Float64Array.from(
    input.careers.toSorted((a, b) => byText(a.id, b.id)),
    ({ moves }) => moves.leaveRegionShare,
  )
  const birthShift = input.ageBound - FIRST_AGE

  const flow = (year: number, group: number, form: number, slot: number): void => {
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + 1
  }

  function practise(
    firstGroup: number,
    firstForm: number,
    sex: number,
    birth: number,
    from: number,
    stated: number,
  ): void {
    let [group, form] = [firstGroup, firstForm]
    for (let year = from; year <= steps; year += 1) {
      const yearGroup = year * groups + group
      const cell = yearGroup * FORM_COUNT + form
      counts.stock[cell] = (counts.stock[cell] ?? 0) + 1
      const age = year + birthShift - birth
      const career = layout.careerOfGroup[group] ?? 0
      const table = ((career * FORM_COUNT + form) * 2 + sex) * ages + age
      if (service[career * FORM_COUNT + form] === 1)
        counts.fullTime[yearGroup] =
          (counts.fullTime[yearGroup] ?? 0) +
          (tables.fullTime[table] ?? 0) *
            (1 - (tables.leave[sex * ages + age] ?? 0)) *
            (rates['work.full-time-share'][cell] ?? 0)
      if (year === steps) return
      const u = yearly(EVENT.practice, year, year === from)
      if (stated < 0 && quiet.isQuiet(table, u)) continue
      const exit = findExit(year, group, form, sex, age, stated, u)
      if (exit >= 0) {
        flow(year, group, form, exit)
        return
      }
      if (stated >= 0) continue
      const next = changeAndMove(year, group, form, sex, age, u)
      if (next < 0) return
      form = next % FORM_COUNT
      group = (next - form) / FORM_COUNT
    }
  }

  /** Probability of leaving in the year, as the last `findExit` found it. */
  let leaving = 0
  /** Death, emigration, retirement or the bound: the slot of the flow, −1 for none. */
  function findExit(
    year: number,
    group: number,
    form: number,
    sex: number,
    age: number,
    stated: number,
    u: number,
  ): number {
    const career = layout.careerOfGroup[group] ?? 0
    const yearGroup = year * groups + group
    const die = asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][yearGroup] ?? 0))
    if (u < die) return FLOW.dead
    const go = asProbability(
      (tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.emigration'][yearGroup] ?? 0),
    )
    const alive = die + (1 - die) * go
    if (u < alive) return FLOW.emigrated
    if (stated >= 0) {
      if (stated <= year) return FLOW.retired
    } else {
      const at = year * retirement.perYear + ((career * FORM_COUNT + form) * 2 + sex) * ages + age
      const factor = retirement.usesFactor
        ? (rates['exit.retirement'][
            yearGroup * rates.retirementClasses + (rates.retirementClass[age] ?? 0)
          ] ?? 0)
        : 1
      leaving = alive + (1 - alive) * asProbability((retirement.values[at] ?? 0) * factor)
      if (u < leaving) return FLOW.retired
    }
    return age >= ages - 2 ? FLOW.bound : -1
  }

  /**
   * Sales or changes of form, then moves, of those who stay: each has its own part of the year's number, so that a change of
   * one rate seldom touches the other. Gives group × forms + form, −1 when the doctor sold and stopped.
   */
  function changeAndMove(
    year: number,
    group: number,
    form: number,
    sex: number,
    age: number,
    u: number,
  ): number {
    const career = layout.careerOfGroup[group] ?? 0
    const yearGroup = year * groups + group
    const changes =
      form === OWNER
        ? asProbability(
            (tables.sale[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.sale'][yearGroup] ?? 0),
          )
        : changeSum(career, form) * (rates['forms.change'][yearGroup * FORM_COUNT + form] ?? 0)
    const moves = asProbability(
      (tables.moves[(career * 2 + sex) * ages + age] ?? 0) * (rates['moves.rate'][yearGroup] ?? 0),
    )
    const changing = (1 - leaving) * Math.min(1, changes)
    const moving = (1 - leaving - changing) * moves
    const isApart = leaving <= MOST_EXIT && changing <= MOST_OTHER && moving <= MOST_OTHER
    const formAt = isApart ? FORM_FROM : leaving
    const moveAt = isApart ? 1 - moving : leaving + changing
    const isChanging = u >= formAt && u < formAt + changing
    const isMoving = u >= moveAt && u < moveAt + moving
    if (!isChanging && !isMoving) return group * FORM_COUNT + form
    draw(EVENT.detail, year)
    const [which, also] = [unit(0), unit(1)]
    if (!isChanging) return move(year, group, form) * FORM_COUNT + form
    const next = changeForm(year, group, form, sex, age, which)
    if (next < 0) return -1
    return (also < moves ? move(year, group, next) : group) * FORM_COUNT + next
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
    age: number,
    which: number,
  ): number {
    const career = layout.careerOfGroup[group] ?? 0
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
    const stop = asProbability(
      (tables.pension[(career * 2 + sex) * ages + age] ?? 0) *
        (rates['exit.straight-to-pension'][year * careers + career] ?? 0),
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
  function move(year: number, group: number, form: number): number {
    const specialty = layout.specialtyOfGroup[group] ?? 0
    const level = layout.kommuneLevel[specialty] ?? 0
    const place = layout.placeOfGroup[group] ?? 0
    const zone = layout.zoneOfPlace[place] ?? 0
    const row = year * 2 + level
    const far = leavingShare(
      leavingWanted[layout.careerOfGroup[group] ?? 0] ?? 0,
      choice.zoneWeight[row * zones + zone] ?? 0,
      choice.total[row] ?? 0,
    )
    if (far < 0) return group
    draw(EVENT.move, year)
    const leaves = unit(0) < far
    const to = choosePlace(EVENT.move, year, level, leaves ? zones : zone, leaves ? zone : -1)
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

  return practise
}
