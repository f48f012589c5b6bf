import { classifyGroups } from '../model/group-classes.ts'
import { asProbability, makeRetirement, type RetirementTable } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'
import { FIRST_AGE } from '../model/tables.ts'

/**
 * Cumulative survival: entry y is the product of 1 − p over the years before y. A person with a uniform number u meets the event
 * in the first year t in which S(t + 1) < u S(from): one draw for all quiet years before it, and exactly the probabilities of a
 * draw in each year. Where the table changes on the way, what is left of u goes on: u S(from) ÷ S(year).
 */

/** Stands for 0 in a product: less than any uniform number that a wait is drawn with, so that a sure event always comes. */
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

/** Cumulative survival of specialists in one list for each class, form and sex, made when first asked for in a run. */
export type Waiting = {
  readonly begin: (rates: Rates) => void
  /** Groups whose doctors have the same chances in every year of the run share a class. */
  readonly classOf: Int32Array
  /** Of leaving `[birth × (steps + 1) + year]`, then of a sale or change of form from `changes` on, of a move from `moves` on. */
  readonly listOf: (of: number, form: number, sex: number) => Float64Array
  readonly changes: number
  readonly moves: number
}

/** Makes the cumulative survival of a layout's runs. */
export function makeWaiting(layout: Layout): Waiting {
  const { ages, steps, births, groups, tables, input } = layout
  const width = births * (steps + 1)
  const classOf = new Int32Array(groups)
  const lists: (Float64Array | undefined)[] = []
  /** The run that each list was made for. */
  const madeFor: number[] = []
  let run = 0
  let firstOf: readonly number[] = []
  let rates: Rates | undefined
  let retirement: RetirementTable | undefined

  function begin(made: Rates): void {
    const found = classifyGroups(layout, made)
    classOf.set(found.classOf)
    firstOf = found.groupOf
    rates = made
    retirement = makeRetirement(layout, made)
    run += 1
  }

  function listOf(of: number, form: number, sex: number): Float64Array {
    const at = (of * FORM_COUNT + form) * 2 + sex
    const known = lists[at]
    if (known !== undefined && madeFor[at] === run) return known
    const list = known ?? new Float64Array(3 * width)
    if (rates !== undefined && retirement !== undefined) makeList(list, rates, retirement, of, form, sex)
    lists[at] = list
    madeFor[at] = run
    return list
  }

  /** Multiplies up over the years of every birth. */
  function cumulate(
    list: Float64Array,
    from: number,
    probability: (year: number, age: number) => number,
  ): void {
    for (let birth = 0; birth < births; birth += 1) {
      let left = 1
      const row = from + birth * (steps + 1)
      const youngest = input.ageBound - FIRST_AGE - birth
      list[row] = 1
      for (let year = 0; year < steps; year += 1) {
        const age = year + youngest
        if (age >= 0 && age < ages) left = survive(left, probability(year, age))
        list[row + year + 1] = left
      }
    }
  }

  function makeList(
    list: Float64Array,
    made: Rates,
    retired: RetirementTable,
    of: number,
    form: number,
    sex: number,
  ): void {
    const [sales, changing, moving] = [made['exit.sale'], made['forms.change'], made['moves.rate']]
    const group = firstOf[of] ?? 0
    const career = layout.careerOfGroup[group] ?? 0
    const bySex = (career * 2 + sex) * ages
    cumulate(list, 0, exitsOf(made, retired, group, career, form, sex))
    let sum = 0
    for (let to = 0; to < FORM_COUNT; to += 1)
      sum += tables.formChange[(career * FORM_COUNT + form) * FORM_COUNT + to] ?? 0
    if (form === OWNER)
      cumulate(list, width, (year, age) =>
        asProbability((tables.sale[bySex + age] ?? 0) * (sales[year * groups + group] ?? 0)),
      )
    else
      cumulate(list, width, (year) =>
        asProbability(sum * (changing[(year * groups + group) * FORM_COUNT + form] ?? 0)),
      )
    cumulate(list, 2 * width, (year, age) =>
      asProbability((tables.moves[bySex + age] ?? 0) * (moving[year * groups + group] ?? 0)),
    )
  }

  function exitsOf(
    made: Rates,
    retired: RetirementTable,
    group: number,
    career: number,
    form: number,
    sex: number,
  ) {
    const [deaths, leaving, retiring] = [made['exit.death'], made['exit.emigration'], made['exit.retirement']]
    const { retirementClass, retirementClasses: classes } = made
    const byForm = ((career * FORM_COUNT + form) * 2 + sex) * ages
    return (year: number, age: number): number => {
      if (age >= ages - 2) return 1
      const at = year * groups + group
      const die = asProbability((tables.death[sex * ages + age] ?? 0) * (deaths[at] ?? 0))
      const go = asProbability((tables.emigration[(career * 2 + sex) * ages + age] ?? 0) * (leaving[at] ?? 0))
      const factor = retired.usesFactor ? (retiring[at * classes + (retirementClass[age] ?? 0)] ?? 0) : 1
      const base = retired.values[year * retired.perYear + byForm + age] ?? 0
      return 1 - (1 - die) * (1 - go) * (1 - asProbability(base * factor))
    }
  }

  return { begin, classOf, listOf, changes: width, moves: 2 * width }
}
