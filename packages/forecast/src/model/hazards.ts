import { FORM_COUNT, type Layout } from './layout.ts'
import type { Rates } from './rates.ts'
import { FIRST_AGE } from './tables.ts'

/**
 * Base probability of retiring without a statement, by year where the rule is an age: `[((year × careers + career) × forms +
 * form) × 2 ages + sex × ages + age − 18]`; with hazards the year has no meaning and there is one.
 */
export type RetirementTable = {
  readonly values: Float64Array
  readonly perYear: number
  /** Whether the factors of `exit.retirement` act (not on an age rule). */
  readonly usesFactor: boolean
}

/**
 * The table of the input's mode (I9). Age rule: everyone has retired at age R, so those who reach it in the year go: the
 * probability at age a on 1 January is a + 2 − R, within 0–1 (R = 62: 1 from 61 on; R = 62.5: one half at 61).
 */
export function makeRetirement(layout: Layout, rates: Rates): RetirementTable {
  const { input, ages, steps } = layout
  const perYear = layout.careers.length * FORM_COUNT * 2 * ages
  if (input.retirementMode !== 'age-rule')
    return { values: layout.tables.retirement, perYear: 0, usesFactor: true }
  const values = new Float64Array(steps * perYear)
  for (let year = 0; year < steps; year += 1)
    for (let career = 0; career < layout.careers.length; career += 1) {
      const rule = rates['exit.retirement-age'][year * layout.careers.length + career] ?? 0
      for (let row = 0; row < FORM_COUNT * 2; row += 1)
        for (let age = 0; age < ages; age += 1)
          values[year * perYear + (career * FORM_COUNT * 2 + row) * ages + age] = Math.min(
            1,
            Math.max(0, age + FIRST_AGE + 2 - rule),
          )
    }
  return { values, perYear, usesFactor: false }
}

/** A probability kept within 0–1 after its factor. */
export function asProbability(value: number): number {
  return value < 1 ? value : 1
}
