import type { SpreadFacts } from '@laegedaekning/rules'

/** A value that so many people have. */
export type ValueOfPeople = { readonly value: number; readonly people: number }

/** Rounding of sums of people: a percentile is not pushed to the next value by it. */
const ROUNDING = 1e-12

/** Mean, median and 90th percentile over people; `null` for nobody. A percentile is the least value that so many have at most. */
export function spreadOf(values: readonly ValueOfPeople[]): SpreadFacts | null {
  const sorted = values.filter(({ people }) => people > 0).toSorted((a, b) => a.value - b.value)
  let people = 0
  let sum = 0
  for (const one of sorted) {
    people += one.people
    sum += one.people * one.value
  }
  if (people === 0) return null
  return {
    mean: sum / people,
    median: percentile(sorted, people * 0.5),
    p90: percentile(sorted, people * 0.9),
  }
}

function percentile(sorted: readonly ValueOfPeople[], wanted: number): number {
  let counted = 0
  for (const { value, people } of sorted) {
    counted += people
    if (counted >= wanted * (1 - ROUNDING)) return value
  }
  return sorted.at(-1)?.value ?? 0
}
