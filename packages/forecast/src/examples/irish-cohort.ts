import type { Draws } from '../analysis/draws.ts'
import { normalQuantile } from '../scores/normal.ts'

/** A stream of doctors who come each year, with the distributions of Teljeur and others (2010), table 1. */
export type Entrants = {
  readonly perYear: number
  readonly firstYear: number
  /** Share that never practises, mean and spread over runs. */
  readonly dropOut: { readonly mean: number; readonly sd: number }
  readonly age: { readonly mean: number; readonly sd: number }
}

/** What ends a career. */
export type Careers = {
  readonly retirementAge: { readonly mean: number; readonly sd: number }
  /** Probability of death in a year by age: straight between two printed ages. */
  readonly death: {
    readonly youngAge: number
    readonly youngShare: number
    readonly oldAge: number
    readonly oldShare: number
  }
}

/**
 * Doctors of a stream at work in each of some years, in one run: ages, retirement ages and deaths are drawn, a drop-out share
 * is drawn once. Those who come in a year count that year, as the printed differences imply.
 */
export function entrantsAtWork(
  entrants: Entrants,
  careers: Careers,
  years: readonly number[],
  draw: Draws,
): readonly number[] {
  const normal = ({ mean, sd }: { readonly mean: number; readonly sd: number }) =>
    mean + sd * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, draw())))
  const dropOut = Math.min(1, Math.max(0, normal(entrants.dropOut)))
  const counts = years.map(() => 0)
  const last = Math.max(...years)
  for (let entry = entrants.firstYear; entry <= last; entry += 1) {
    for (let person = 0; person < entrants.perYear; person += 1) {
      if (draw() < dropOut) continue
      const end = lastYearAtWork(
        entry,
        normal(entrants.age),
        normal(careers.retirementAge),
        careers,
        last,
        draw,
      )
      for (const [index, year] of years.entries()) {
        if (year >= entry && year <= end) counts[index] = (counts[index] ?? 0) + 1
      }
    }
  }
  return counts
}

function lastYearAtWork(
  entry: number,
  entryAge: number,
  retirementAge: number,
  careers: Careers,
  last: number,
  draw: Draws,
): number {
  for (let year = entry; year < last; year += 1) {
    const age = entryAge + year - entry
    if (age + 1 >= retirementAge || draw() < deathShare(age, careers)) return year
  }
  return last
}

function deathShare(age: number, { death }: Careers): number {
  const along = Math.max(0, (age - death.youngAge) / (death.oldAge - death.youngAge))
  return Math.min(1, death.youngShare + along * (death.oldShare - death.youngShare))
}
