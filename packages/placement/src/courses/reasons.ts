import { valuesOf } from './objectives.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { activityOf, breachOf, type Row } from './rows.ts'

/** A limit that a placed course touches and that has no room left. */
export type TightRow = {
  readonly row: string
  readonly rule: string
  readonly owner: string
  readonly activity: number
  readonly limit: number
}

/** What the next best composition of one course of the post would cost, everything else unchanged. */
export type RunnerUp = {
  readonly package: string
  /** The change of each objective that changes, in the order that decides; the first is why it was not chosen. */
  readonly losses: readonly {
    readonly objective: Objective
    readonly level: number
    readonly change: number
  }[]
  /** Limits that it would break, or break further. */
  readonly breaks: readonly Break[]
}

/** A limit that a move would break, in the limit's own unit. */
export type Break = {
  readonly row: string
  readonly rule: string
  readonly owner: string
  readonly hard: boolean
  readonly by: number
}

/** Why courses are composed so. */
export type PlacementReason = {
  readonly post: string
  readonly package: string
  readonly count: number
  readonly tight: readonly TightRow[]
  /** `null` where the post has no other package. */
  readonly runnerUp: RunnerUp | null
}

/** A reason for every package that has courses. */
export function reasonsOf(
  problem: PlaceProblem,
  rows: readonly Row[],
  counts: readonly number[],
): readonly PlacementReason[] {
  const now = problem.objectives.map((objective) => valuesOf(problem, rows, counts, objective))
  const touching = rowsByPackage(problem, rows)
  return problem.packages.flatMap((item, index) => {
    const count = counts[index] ?? 0
    if (count === 0) return []
    const others = problem.packages.flatMap((other, at) =>
      other.post === item.post && at !== index ? [at] : [],
    )
    const moved = others.map((at) => moveOne(problem, rows, counts, { from: index, to: at }, now))
    const best = moved.reduce<(typeof moved)[number] | null>(
      (top, one) => (top === null || compareMoves(one, top, problem) < 0 ? one : top),
      null,
    )
    const tight = (touching[index] ?? []).flatMap((row) => tightRow(row, counts))
    return [{ post: item.post, package: item.id, count, tight, runnerUp: best }]
  })
}

function rowsByPackage(problem: PlaceProblem, rows: readonly Row[]): readonly (readonly Row[])[] {
  const touching: Row[][] = problem.packages.map(() => [])
  for (const row of rows)
    if (row.kind !== 'post') for (const index of row.terms.keys()) touching[index]?.push(row)
  return touching
}

function tightRow(row: Row, counts: readonly number[]): readonly TightRow[] {
  const activity = activityOf(row, counts)
  const limits = [row.lower, row.upper].filter((limit) => Number.isFinite(limit))
  const limit =
    limits.find((one) => Math.abs(one - activity) < 1e-6) ??
    (breachOf(row, activity) > 0 ? limits.at(-1) : undefined)
  return limit === undefined ? [] : [{ row: row.id, rule: row.rule, owner: row.owner, activity, limit }]
}

function moveOne(
  problem: PlaceProblem,
  rows: readonly Row[],
  counts: readonly number[],
  move: { readonly from: number; readonly to: number },
  now: readonly (readonly number[])[],
): RunnerUp {
  const moved = counts.map((count, index) => count + (index === move.to ? 1 : index === move.from ? -1 : 0))
  const losses = problem.objectives.flatMap((objective, at) =>
    valuesOf(problem, rows, moved, objective).flatMap((value, level) => {
      const change = value - (now[at]?.[level] ?? 0)
      return Math.abs(change) > 1e-9 ? [{ objective, level, change }] : []
    }),
  )
  const breaks = rows.flatMap((row) => {
    if (!row.terms.has(move.from) && !row.terms.has(move.to)) return []
    const by = breachOf(row, activityOf(row, moved)) - breachOf(row, activityOf(row, counts))
    return by > 1e-9 ? [{ row: row.id, rule: row.rule, owner: row.owner, hard: row.hard, by }] : []
  })
  return { package: problem.packages[move.to]?.id ?? '', losses, breaks }
}

/** Below 0 where the first is the better move: fewer hard limits broken, then the smaller losses. */
function compareMoves(a: RunnerUp, b: RunnerUp, problem: PlaceProblem): number {
  const broken = (move: RunnerUp): number =>
    move.breaks.filter((one) => one.hard).reduce((sum, one) => sum + one.by, 0)
  return broken(a) - broken(b) || compareLosses(a.losses, b.losses, problem)
}

/** Below 0 where the first losses are lexicographically smaller, in the order of the objectives. */
function compareLosses(a: RunnerUp['losses'], b: RunnerUp['losses'], problem: PlaceProblem): number {
  const rank = (loss: RunnerUp['losses'][number] | undefined): number =>
    loss === undefined
      ? Number.POSITIVE_INFINITY
      : problem.objectives.indexOf(loss.objective) * 1000 + loss.level
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [first, second] = [a[at], b[at]]
    if (rank(first) !== rank(second)) {
      // the one that changes earlier is worse where it loses, better where it gains
      return rank(first) < rank(second) ? (first?.change ?? 0) : -(second?.change ?? 0)
    }
    const difference = (first?.change ?? 0) - (second?.change ?? 0)
    if (Math.abs(difference) > 1e-9) return difference
  }
  return 0
}
