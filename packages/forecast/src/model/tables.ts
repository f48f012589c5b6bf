import type { AgeWeight, ByAge, Series, Sex } from './input.ts'

/** The youngest age of the age tables: nobody in them is younger. */
export const FIRST_AGE = 18

/** Order of texts by their UTF-16 units, the same everywhere. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 0 for women, 1 for men: their place in every table. */
export function sexIndex(sex: Sex): number {
  return sex === 'female' ? 0 : 1
}

/** The value of a dated series in a year: the last one from before or at it, else the first. */
export function valueIn(series: Series, year: number): number {
  let found: { readonly fromYear: number; readonly value: number } | undefined
  let first: { readonly fromYear: number; readonly value: number } | undefined
  for (const entry of series) {
    if (first === undefined || entry.fromYear < first.fromYear) first = entry
    if (entry.fromYear <= year && (found === undefined || entry.fromYear >= found.fromYear)) found = entry
  }
  return (found ?? first)?.value ?? 0
}

/** A table by age written out: `[sex × ages + age − 18]`, for ages 18 … 17 + ages. */
export function spreadByAge(table: ByAge | undefined, ages: number): Float64Array {
  const spread = new Float64Array(2 * ages)
  const steps = (table ?? []).toSorted((a, b) => a.fromAge - b.fromAge)
  for (const { fromAge, female, male } of steps) {
    const from = Math.min(ages, Math.max(0, fromAge - FIRST_AGE))
    spread.fill(female, from, ages)
    spread.fill(male, ages + from, 2 * ages)
  }
  return spread
}

/** Weights of sex and age as shares that add to 1, in canonical order (age, then women first). */
export function sharesOfAges(
  weights: readonly AgeWeight[],
): readonly { readonly age: number; readonly sex: number; readonly share: number }[] {
  const sorted = weights.toSorted((a, b) => a.age - b.age)
  const total = sorted.reduce((sum, { female, male }) => sum + female + male, 0)
  return sorted.flatMap(({ age, female, male }) => [
    { age, sex: 0, share: female / total },
    { age, sex: 1, share: male / total },
  ])
}
