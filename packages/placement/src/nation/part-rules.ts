import type { Objective, PlaceProblem } from '../courses/problem.ts'
import { breachOf, type Row } from '../courses/rows.ts'

/** The limits of a part for courses that are moved one by one: a move keeps the hard rows and what the part may break at most. */
export type PartRules = {
  /** Packages of the part, by their place in the problem. */
  readonly packages: readonly number[]
  readonly rows: readonly Row[]
  /** What the soft rows of an objective, or the law, may be broken by in all. */
  readonly budgets: ReadonlyMap<Objective, number>
}

/** One course of a post composed by another package. */
export type Step = { readonly from: number; readonly to: number }

/** A part's rows at its present counts. */
export type PartState = {
  /** Every step that the limits allow now. */
  readonly steps: () => readonly Step[]
  readonly take: (step: Step) => void
  /** Composes the courses of these packages so. */
  readonly set: (packages: readonly number[], courses: Float64Array) => void
}

const SMALL = 1e-6

/** Follows the rows of a part while its courses move; `counts` is the plan of the nation, which the caller shares and `take` changes. */
export function partState(problem: PlaceProblem, rules: PartRules, counts: Float64Array): PartState {
  const touching = new Map<number, { readonly at: number; readonly amount: number }[]>()
  for (const [at, row] of rules.rows.entries())
    for (const [index, amount] of row.terms) {
      const known = touching.get(index) ?? []
      known.push({ at, amount })
      touching.set(index, known)
    }
  const activities = new Float64Array(rules.rows.length)
  const spent = new Map<Objective, number>()
  const recount = (): void => {
    for (const [at, row] of rules.rows.entries()) {
      let sum = 0
      for (const [index, amount] of row.terms) sum += amount * (counts[index] ?? 0)
      activities[at] = sum
    }
    for (const [objective, value] of spentOf(problem, rules, activities, counts)) spent.set(objective, value)
  }
  recount()
  const ofPost = Map.groupBy(rules.packages, (index) => problem.packages[index]?.post ?? '')
  const isAllowed = ({ from, to }: Step): boolean => {
    const more = new Map<Objective, number>([['law', breaksOf(problem, to) - breaksOf(problem, from)]])
    for (const [at, change] of changesOf(touching, { from, to })) {
      const row = rules.rows[at]
      if (row === undefined) continue
      const activity = activities[at] ?? 0
      const after = breachOf(row, activity + change)
      if (row.hard && after > SMALL) return false
      if (!row.hard) more.set(row.objective, (more.get(row.objective) ?? 0) + after - breachOf(row, activity))
    }
    for (const [objective, by] of more)
      if (by > SMALL && (spent.get(objective) ?? 0) + by > (rules.budgets.get(objective) ?? 0) + SMALL)
        return false
    return true
  }
  return {
    steps: () =>
      [...ofPost.values()].flatMap((own) =>
        own
          .filter((from) => (counts[from] ?? 0) > 0)
          .flatMap((from) =>
            own.flatMap((to) => (to !== from && isAllowed({ from, to }) ? [{ from, to }] : [])),
          ),
      ),
    take: ({ from, to }) => {
      counts[from] = (counts[from] ?? 0) - 1
      counts[to] = (counts[to] ?? 0) + 1
      recount()
    },
    set: (packages, courses) => {
      for (const [at, index] of packages.entries()) counts[index] = courses[at] ?? 0
      recount()
    },
  }
}

function breaksOf(problem: PlaceProblem, index: number): number {
  return problem.packages[index]?.breaks.length ?? 0
}

function spentOf(
  problem: PlaceProblem,
  { rows, packages }: PartRules,
  activities: Float64Array,
  counts: Float64Array,
): Map<Objective, number> {
  const spent = new Map<Objective, number>([
    ['law', packages.reduce((sum, index) => sum + (counts[index] ?? 0) * breaksOf(problem, index), 0)],
  ])
  for (const [at, row] of rows.entries())
    if (!row.hard)
      spent.set(row.objective, (spent.get(row.objective) ?? 0) + breachOf(row, activities[at] ?? 0))
  return spent
}

function changesOf(
  touching: ReadonlyMap<number, readonly { readonly at: number; readonly amount: number }[]>,
  { from, to }: Step,
): ReadonlyMap<number, number> {
  const changes = new Map<number, number>()
  for (const { at, amount } of touching.get(from) ?? []) changes.set(at, -amount)
  for (const { at, amount } of touching.get(to) ?? []) changes.set(at, (changes.get(at) ?? 0) + amount)
  return changes
}
