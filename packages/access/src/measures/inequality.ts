import { compensatedSum } from './sum.ts'

/** One value that so many people have; `group` for the split of Theil's index. */
export type SharedValue = { readonly value: number; readonly people: number; readonly group?: string }

/** One group of Theil's index. */
export type TheilGroup = {
  readonly id: string
  readonly people: number
  readonly mean: number
  /** The group's own index. */
  readonly theil: number
}

/** Theil's T and its split: `total` = `within` + `between`. */
export type Theil = {
  readonly total: number
  readonly within: number
  readonly between: number
  readonly groups: readonly TheilGroup[]
}

/** How unequally values are spread over people; `null` where it is not defined (nobody, or a mean of 0). */
export type Inequality = {
  /** Gini coefficient, 0 to 1. */
  readonly gini: number | null
  readonly theil: Theil | null
  /** 90th ÷ 10th percentile; null where the 10th is 0. */
  readonly ratio9010: number | null
  /** Mean value of the tenth with most ÷ mean value of the four tenths with least; null where the latter is 0. */
  readonly palma: number | null
}

/**
 * Inequality between people, each counted with the value of where they live. Values are at least 0; demands without people do
 * not count. Sums go in order of value and group, so that the order given changes nothing.
 */
export function inequalityOf(values: readonly SharedValue[]): Inequality {
  const sorted = values.filter(({ people }) => people > 0).toSorted(byValue)
  const people = compensatedSum(sorted.map((one) => one.people))
  const total = compensatedSum(sorted.map((one) => one.people * one.value))
  if (people === 0 || total === 0) return { gini: null, theil: null, ratio9010: null, palma: null }
  const low = percentile(sorted, people * 0.1)
  return {
    gini: giniOf(sorted, people, total),
    theil: theilOf(sorted, people, total),
    ratio9010: low > 0 ? percentile(sorted, people * 0.9) / low : null,
    palma: palmaOf(sorted, people),
  }
}

function byValue(a: SharedValue, b: SharedValue): number {
  if (a.value !== b.value) return a.value - b.value
  if (a.people !== b.people) return a.people - b.people
  return (a.group ?? '') < (b.group ?? '') ? -1 : 1
}

/** Σ_i Σ_k P_i P_k |x_i − x_k| ÷ (2 P² mean), by one pass over the sorted values. */
function giniOf(sorted: readonly SharedValue[], people: number, total: number): number {
  let before = 0
  const parts = sorted.map((one) => {
    const rank = 2 * before + one.people - people
    before += one.people
    return rank * one.people * one.value
  })
  return Math.max(0, compensatedSum(parts) / (people * total))
}

/** T = Σ P_i ÷ P × x_i ÷ mean × ln(x_i ÷ mean), 0 × ln 0 being 0 (Theil 1967). */
function theilIndex(values: readonly SharedValue[], people: number, mean: number): number {
  const parts = values.map((one) =>
    one.value === 0 ? 0 : one.people * one.value * Math.log(one.value / mean),
  )
  return Math.max(0, compensatedSum(parts) / (people * mean))
}

function theilOf(sorted: readonly SharedValue[], people: number, total: number): Theil {
  const byGroup = Map.groupBy(sorted, (one) => one.group ?? '')
  const groups = [...byGroup]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const count = compensatedSum(members.map((one) => one.people))
      const sum = compensatedSum(members.map((one) => one.people * one.value))
      const mean = sum / count
      return { id, people: count, mean, theil: sum > 0 ? theilIndex(members, count, mean) : 0 }
    })
  const mean = total / people
  const shareOf = (group: TheilGroup) => (group.people * group.mean) / total
  const within = compensatedSum(groups.map((group) => shareOf(group) * group.theil))
  const between = compensatedSum(
    groups.map((group) => (group.mean === 0 ? 0 : shareOf(group) * Math.log(group.mean / mean))),
  )
  return { total: theilIndex(sorted, people, mean), within, between: Math.max(0, between), groups }
}

/** The smallest value that at least so many people have or are below. */
function percentile(sorted: readonly SharedValue[], wanted: number): number {
  let counted = 0
  for (const { value, people } of sorted) {
    counted += people
    // the rounding of a sum of people must not push a percentile to the next value
    if (counted >= wanted * (1 - 1e-12)) return value
  }
  return sorted.at(-1)?.value ?? 0
}

/** A demand that lies across a border of the tenths is divided there. */
function palmaOf(sorted: readonly SharedValue[], people: number): number | null {
  const least = sumOfFirst(sorted, people * 0.4)
  const most = sumOfFirst(sorted.toReversed(), people * 0.1)
  return least > 0 ? most / 0.1 / (least / 0.4) : null
}

function sumOfFirst(sorted: readonly SharedValue[], wanted: number): number {
  let left = wanted
  const parts: number[] = []
  for (const { value, people } of sorted) {
    if (left <= 0) break
    parts.push(Math.min(left, people) * value)
    left -= people
  }
  return compensatedSum(parts)
}
