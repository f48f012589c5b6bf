import { leavingShare } from '../cohort/choice.ts'
import { type Counts, FLOW, FLOW_SLOTS } from '../cohort/counts.ts'
import { asProbability, makeRetirement } from '../model/hazards.ts'
import { FORM_COUNT, OWNER } from '../model/layout.ts'
import { byText, FIRST_AGE } from '../model/tables.ts'
import { type Drawer, EVENT, type RunSetting } from './drawer.ts'
import type { PlaceChoice } from './places.ts'
import type { Tally } from './tally.ts'
import { findYear, makeWaiting } from './waiting.ts'

/**
 * A specialist's life from 1 January of a year (position) on; `stated` is the position of the year stated, or −1. The words of
 * `EVENT.practice` have just been drawn (the second of them is for the form in which a new specialist begins).
 */
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
  { draw, unit, clock }: Drawer,
  tally: Tally,
  choosePlace: PlaceChoice,
): Practise {
  const { input, tables, ages, steps, groups } = layout
  const places = layout.places.length
  const zones = layout.zones.length
  const careers = layout.careers.length
  const retirement = makeRetirement(layout, rates)
  const waiting = makeWaiting(layout, rates, retirement)
  const { classOf } = waiting
  const leavingWanted = Float64Array.from(
    input.careers.toSorted((a, b) => byText(a.id, b.id)),
    ({ moves }) => moves.leaveRegionShare,
  )
  const birthShift = input.ageBound - FIRST_AGE

  const flow = (year: number, group: number, form: number, slot: number): void => {
    const at = ((year * groups + group) * FORM_COUNT + form) * FLOW_SLOTS + slot
    counts.flows[at] = (counts.flows[at] ?? 0) + 1
  }

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
    let leaving = clock(0)
    let changing = clock(2)
    let moving = clock(3)
    let changed = 0
    let moved = 0
    let since = from
    let year = from
    const base = birth * (steps + 1)
    for (;;) {
      const of = classOf[group] ?? 0
      const exits = waiting.exits(of, form, sex)
      const changes = waiting.changes(of, form, sex)
      const moves = waiting.moves(of, sex)
      const exitYear = findYear(exits, base, year, steps, leaving)
      const changeYear = findYear(changes, base, year, exitYear, changing)
      const moveYear = findYear(moves, base, year, changeYear, moving)
      if (moveYear === exitYear) {
        // neither a change nor a move comes before the exit
        tally.doctor(group, form, sex, birth, since, exitYear)
        if (exitYear >= steps) return
        // where in the year's part of the clock it stands tells how the doctor leaves
        const [before, after] = [exits[base + exitYear] ?? 0, exits[base + exitYear + 1] ?? 0]
        const within = (before - leaving * (exits[base + year] ?? 0)) / (before - after)
        flow(exitYear, group, form, findExit(exitYear, group, form, sex, birth, within))
        return
      }
      const at = base + moveYear + 1
      const was = base + year
      leaving *= (exits[was] ?? 0) / (exits[at] ?? 1)
      // the year of a change can be that of a move too: the change first
      const isChanging = changeYear === moveYear
      const isMoving = !isChanging || findYear(moves, base, year, moveYear + 1, moving) === moveYear
      let [nextGroup, nextForm] = [group, form]
      if (isChanging) {
        draw(EVENT.change, changed)
        changed += 1
        changing = clock(1)
        nextForm = changeForm(moveYear, group, form, sex, birth, unit(0))
      } else changing *= (changes[was] ?? 0) / (changes[at] ?? 1)
      if (nextForm >= 0 && isMoving) {
        draw(EVENT.departure, moved)
        moved += 1
        moving = clock(1)
        nextGroup = move(moveYear, group, nextForm, unit(0), unit(2))
      } else moving *= (moves[was] ?? 0) / (moves[at] ?? 1)
      if (nextForm !== form || nextGroup !== group) {
        tally.doctor(group, form, sex, birth, since, moveYear)
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
    const u = unit(0)
    let [survival, year] = [1, from]
    let slot = -1
    const career = layout.careerOfGroup[group] ?? 0
    for (; year < steps && slot < 0; year += 1) {
      const age = year + birthShift - birth
      const at = year * groups + group
      const die = asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][at] ?? 0))
      const go = asProbability(
        (tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.emigration'][at] ?? 0),
      )
      if (u >= survival * (1 - die)) slot = FLOW.dead
      else if (u >= survival * (1 - die) * (1 - go)) slot = FLOW.emigrated
      else if (stated <= year) slot = FLOW.retired
      else if (age >= ages - 2) slot = FLOW.bound
      if (slot >= 0) flow(year, group, form, slot)
      survival *= (1 - die) * (1 - go)
    }
    tally.doctor(group, form, sex, birth, from, slot >= 0 ? year - 1 : steps)
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
    const career = layout.careerOfGroup[group] ?? 0
    const at = year * groups + group
    const die = asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][at] ?? 0))
    const go = asProbability(
      (tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.emigration'][at] ?? 0),
    )
    const factor = retirement.usesFactor
      ? (rates['exit.retirement'][at * rates.retirementClasses + (rates.retirementClass[age] ?? 0)] ?? 0)
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
    const age = year + birthShift - birth
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
  function move(year: number, group: number, form: number, how: number, where: number): number {
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

  return practise
}
