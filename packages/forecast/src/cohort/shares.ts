import { FORMS } from '../model/input.ts'
import { FORM_COUNT, type Layout } from '../model/layout.ts'
import type { Rates } from '../model/rates.ts'

/** The mean share of the listed specialists of each specialty who are gone already (register lag). */
export function meanAbsence(layout: Layout): Float64Array {
  const present = new Float64Array(layout.specialties.length).fill(1)
  for (const { specialties, absentShare } of layout.input.uncertainty.data)
    for (const [index, id] of layout.specialties.entries())
      if (specialties?.includes(id) ?? true)
        present[index] =
          (present[index] ?? 1) *
          (1 - (absentShare.kind === 'uniform' ? (absentShare.from + absentShare.to) / 2 : absentShare.mean))
  return present.map((value) => 1 - value)
}

/** Shares of the forms in which new specialists begin. */
export function entryShares(rates: Rates, year: number, careers: number, career: number): Float64Array {
  const from = (year * careers + career) * FORM_COUNT
  const weights = rates['settling.entry-form'].slice(from, from + FORM_COUNT)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (sum > 0 ? weight / sum : 0))
}

/** 1 where the form of the career counts in the service: `[career × forms + form]`. */
export function makeServiceForms(layout: Layout): Uint8Array {
  const flags = new Uint8Array(layout.careers.length * FORM_COUNT)
  for (const { id, serviceForms } of layout.input.careers)
    for (const form of serviceForms) flags[layout.careers.indexOf(id) * FORM_COUNT + FORMS.indexOf(form)] = 1
  return flags
}

/** Doctors who have stated the year (position) in which they stop (I9), and how many of them are left. */
export type StatedCell = {
  readonly group: number
  readonly form: number
  readonly sex: number
  readonly birth: number
  readonly year: number
  persons: number
}
