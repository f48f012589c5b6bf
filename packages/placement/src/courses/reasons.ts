import type { Text } from '@laegedaekning/domain'
import { scaleOf } from './move-course.ts'
import type { Objective, PlaceProblem } from './problem.ts'
import { reasonText } from './reason-text.ts'
import { breachOf, type Row } from './rows.ts'

/** A limit that a placed course touches and that has no room left. */
export type TightRow = {
  readonly row: string
  readonly rule: string
  readonly owner: string
  readonly unit: Row['unit']
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
  /** The record in words; every number in it stands in the record. */
  readonly text: Text
}

/**
 * A reason for every package that has courses: its tight limits, and the best other package of the same post for one of its
 * courses, with everything else unchanged.
 */
export function reasonsOf(
  problem: PlaceProblem,
  rows: readonly Row[],
  counts: readonly number[],
): readonly PlacementReason[] {
  const scale = scaleOf(problem, rows, counts)
  const ofPost = Map.groupBy(problem.packages.keys(), (index) => problem.packages[index]?.post ?? '')
  return problem.packages.flatMap((item, index) => {
    const count = counts[index] ?? 0
    if (count === 0) return []
    let best: RunnerUp | null = null
    for (const to of ofPost.get(item.post) ?? []) {
      if (to === index) continue
      const move = scale.weigh({ from: index, to })
      if (best === null || compareMoves(move, best, problem) < 0) best = move
    }
    const tight = scale.touched(index).flatMap(({ row, activity }) => tightRow(row, activity))
    const reason = { post: item.post, package: item.id, count, tight, runnerUp: best }
    return [{ ...reason, text: reasonText(reason) }]
  })
}

function tightRow(row: Row, activity: number): readonly TightRow[] {
  const limits = [row.lower, row.upper].filter((limit) => Number.isFinite(limit))
  const limit =
    limits.find((one) => Math.abs(one - activity) < 1e-6) ??
    (breachOf(row, activity) > 0 ? limits.at(-1) : undefined)
  return limit === undefined
    ? []
    : [{ row: row.id, rule: row.rule, owner: row.owner, unit: row.unit, activity, limit }]
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
