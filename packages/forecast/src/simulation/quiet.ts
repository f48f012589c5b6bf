import type { RetirementTable } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'

/**
 * Parts of the year's number in [0, 1): exits lie from 0 up, sales and changes of form from `FORM_FROM` up, moves from 1 down.
 * Where a probability does not fit its part, they lie end to end.
 */
export const FORM_FROM = 0.6
export const MOST_EXIT = 0.6
export const MOST_OTHER = 0.2

/** Whether nothing can happen at a number, whatever the year and place, by `((career × forms + form) × 2 + sex) × ages + age`. */
export type Quiet = { readonly isQuiet: (table: number, u: number) => boolean }

/** Bounds for a run's rates: base probability × largest factor, summed. Most years of most doctors are quiet. */
export function findQuiet(layout: Layout, rates: Rates, retirement: RetirementTable): Quiet {
  const { ages, tables } = layout
  const size = layout.careers.length * FORM_COUNT * 2 * ages
  /** Quiet from here to 0.6, from there to the last part, and before it. */
  const [exit, formEnd, moveFrom] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const most = (values: Float64Array): number => {
    let found = 0
    for (const value of values) if (value > found) found = value
    return found
  }
  const [dead, gone, sold] = [
    most(rates['exit.death']),
    most(rates['exit.emigration']),
    most(rates['exit.sale']),
  ]
  const [changed, moved] = [most(rates['forms.change']), most(rates['moves.rate'])]
  const retired = retirement.usesFactor ? most(rates['exit.retirement']) : 1
  const years = retirement.perYear === 0 ? 1 : layout.steps
  for (let index = 0; index < size; index += 1) {
    const age = index % ages
    const sex = Math.floor(index / ages) % 2
    const row = Math.floor(index / (2 * ages))
    const byCareer = (Math.floor(row / FORM_COUNT) * 2 + sex) * ages + age
    let retire = 0
    for (let year = 0; year < years; year += 1)
      retire = Math.max(retire, retirement.values[year * retirement.perYear + index] ?? 0)
    const leaves =
      (tables.death[sex * ages + age] ?? 0) * dead +
      (tables.emigration[byCareer] ?? 0) * gone +
      retire * retired
    let changes = 0
    for (let to = 0; to < FORM_COUNT; to += 1) changes += tables.formChange[row * FORM_COUNT + to] ?? 0
    const changing = row % FORM_COUNT === OWNER ? (tables.sale[byCareer] ?? 0) * sold : changes * changed
    const moving = (tables.moves[byCareer] ?? 0) * moved
    const fits = age < ages - 2 && leaves <= MOST_EXIT && changing <= MOST_OTHER && moving <= MOST_OTHER
    exit[index] = fits ? leaves + ROUNDING : 2
    formEnd[index] = FORM_FROM + changing + ROUNDING
    moveFrom[index] = 1 - moving - ROUNDING
  }
  return {
    isQuiet: (table, u) =>
      u >= (exit[table] ?? 0) && (u < FORM_FROM || u >= (formEnd[table] ?? 0)) && u < (moveFrom[table] ?? 0),
  }
}
/** More than sums of products can differ by when they are added in another order. */
const ROUNDING = 1e-12
