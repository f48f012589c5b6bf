import { classifyGroups } from '../model/group-classes.ts'
import { asProbability, type RetirementTable } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { FIRST_AGE } from '../model/tables.ts'

/**
 * Cumulative survival: entry y is the product of 1 − p over the years before y. A person with a uniform number u meets the event
 * in the first year t in which S(t + 1) < u S(from): one draw for all quiet years before it, and exactly the probabilities of a
 * draw in each year. Where the table changes on the way, what is left of u goes on: u S(from) ÷ S(year).
 */

/** Stands for 0 in a product: less than any uniform number of 32 bits, so that a sure event always comes. */
const NEVER = 2 ** -40

/** Survival after a year with this probability of the event. */
export function survive(survival: number, probability: number): number {
  return survival * (probability >= 1 ? NEVER : 1 - probability)
}

/** The first year from `from` on in which the event comes; `end` when it does not come before it. */
export function findYear(survival: Float64Array, base: number, from: number, end: number, u: number): number {
  const limit = (survival[base + from] ?? 0) * u
  if ((survival[base + end] ?? 0) >= limit) return end
  let low = from
  let high = end - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((survival[base + middle + 1] ?? 0) < limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Cumulative survival of specialists, `[birth × (steps + 1) + year]`, made when first asked for. */
export type Waiting = {
  /** Groups whose doctors have the same chances in every year share a class. */
  readonly classOf: Int32Array
  readonly exits: (of: number, form: number, sex: number) => Float64Array
  readonly changes: (of: number, form: number, sex: number) => Float64Array
  readonly moves: (of: number, sex: number) => Float64Array
}

/** The cumulative survival under a run's rates. */
export function makeWaiting(layout: Layout, rates: Rates, retirement: RetirementTable): Waiting {
  const { ages, steps, births, groups, tables, input } = layout
  const { classOf, groupOf } = classifyGroups(layout, rates)
  const lists = groupOf.length * FORM_COUNT * 2
  const exitLists: (Float64Array | undefined)[] = Array.from({ length: lists })
  const changeLists: (Float64Array | undefined)[] = Array.from({ length: lists })
  const moveLists: (Float64Array | undefined)[] = Array.from({ length: groupOf.length * 2 })
  const classes = rates.retirementClasses

  /** Multiplies up over the years of every birth. */
  function cumulate(probability: (year: number, age: number) => number): Float64Array {
    const list = new Float64Array(births * (steps + 1)).fill(1)
    for (let birth = 0; birth < births; birth += 1) {
      let left = 1
      for (let year = 0; year < steps; year += 1) {
        const age = year + input.ageBound - FIRST_AGE - birth
        if (age >= 0 && age < ages) left = survive(left, probability(year, age))
        list[birth * (steps + 1) + year + 1] = left
      }
    }
    return list
  }

  function makeExits(of: number, form: number, sex: number): Float64Array {
    const group = groupOf[of] ?? 0
    const career = layout.careerOfGroup[group] ?? 0
    const byForm = ((career * FORM_COUNT + form) * 2 + sex) * ages
    return cumulate((year, age) => {
      if (age >= ages - 2) return 1
      const at = year * groups + group
      const die = asProbability((tables.death[sex * ages + age] ?? 0) * (rates['exit.death'][at] ?? 0))
      const go = asProbability(
        (tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (rates['exit.emigration'][at] ?? 0),
      )
      const factor = retirement.usesFactor
        ? (rates['exit.retirement'][at * classes + (rates.retirementClass[age] ?? 0)] ?? 0)
        : 1
      const base = retirement.values[year * retirement.perYear + byForm + age] ?? 0
      return 1 - (1 - die) * (1 - go) * (1 - asProbability(base * factor))
    })
  }

  function makeChanges(of: number, form: number, sex: number): Float64Array {
    const group = groupOf[of] ?? 0
    const career = layout.careerOfGroup[group] ?? 0
    if (form === OWNER)
      return cumulate((year, age) =>
        asProbability(
          (tables.sale[(career * 2 + sex) * ages + age] ?? 0) *
            (rates['exit.sale'][year * groups + group] ?? 0),
        ),
      )
    let sum = 0
    for (let to = 0; to < FORM_COUNT; to += 1)
      sum += tables.formChange[(career * FORM_COUNT + form) * FORM_COUNT + to] ?? 0
    return cumulate((year) =>
      asProbability(sum * (rates['forms.change'][(year * groups + group) * FORM_COUNT + form] ?? 0)),
    )
  }

  function makeMoves(of: number, sex: number): Float64Array {
    const group = groupOf[of] ?? 0
    const career = layout.careerOfGroup[group] ?? 0
    return cumulate((year, age) =>
      asProbability(
        (tables.moves[(career * 2 + sex) * ages + age] ?? 0) *
          (rates['moves.rate'][year * groups + group] ?? 0),
      ),
    )
  }

  return {
    classOf,
    exits: (of, form, sex) => (exitLists[(of * FORM_COUNT + form) * 2 + sex] ??= makeExits(of, form, sex)),
    changes: (of, form, sex) =>
      (changeLists[(of * FORM_COUNT + form) * 2 + sex] ??= makeChanges(of, form, sex)),
    moves: (of, sex) => (moveLists[of * 2 + sex] ??= makeMoves(of, sex)),
  }
}
