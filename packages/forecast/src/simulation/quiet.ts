import type { RetirementTable } from '../model/hazards.ts'
import { FORM_COUNT, type Layout, OWNER } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'

/**
 * Words from which on nothing can happen, whatever the year and place: `[((career × forms + form) × 2 + sex) × ages + age]`,
 * for exits, sales or changes of form, and moves. Most years of most doctors end with these three comparisons.
 */
export type Quiet = { readonly exit: Float64Array; readonly form: Float64Array; readonly move: Float64Array }

const TWO_32 = 2 ** 32

/** Thresholds for a run's rates: base probability × largest factor, summed, rounded up. */
export function findQuiet(layout: Layout, rates: Rates, retirement: RetirementTable): Quiet {
  const { ages, tables } = layout
  const careers = layout.careers.length
  const size = careers * FORM_COUNT * 2 * ages
  const [exit, form, move] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0)
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
    const career = Math.floor(row / FORM_COUNT)
    const byCareer = (career * 2 + sex) * ages + age
    let retire = 0
    for (let year = 0; year < years; year += 1)
      retire = Math.max(retire, retirement.values[year * retirement.perYear + index] ?? 0)
    const leaves =
      (tables.death[sex * ages + age] ?? 0) * dead +
      (tables.emigration[byCareer] ?? 0) * gone +
      retire * retired
    exit[index] = age >= ages - 2 ? TWO_32 : Math.ceil(leaves * TWO_32) + 1
    let changes = 0
    for (let to = 0; to < FORM_COUNT; to += 1) changes += tables.formChange[row * FORM_COUNT + to] ?? 0
    const changing = row % FORM_COUNT === OWNER ? (tables.sale[byCareer] ?? 0) * sold : changes * changed
    form[index] = Math.ceil(changing * TWO_32) + 1
    move[index] = Math.ceil((tables.moves[byCareer] ?? 0) * moved * TWO_32) + 1
  }
  return { exit, form, move }
}
