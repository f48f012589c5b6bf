import { type RandomDraw, seededDraw } from './seeded-draw.ts'

/** A change of one part: another of its points, or a course moved; what it adds to each goal. */
export type Change = {
  readonly part: number
  readonly deltas: readonly { readonly goal: number; readonly by: number }[]
  readonly apply: () => void
}

/** A sum over the plan that is to stay between two values; `weight` is what one unit beyond them counts. */
export type Goal = { readonly lower: number; readonly upper: number; readonly weight: number }

export type SearchProblem = {
  readonly goals: readonly Goal[]
  /** What each goal stands at. */
  readonly totals: Float64Array
  /** Cost of one unit of each goal, counted where the goals are kept. */
  readonly costs: Float64Array
  /** Every change of a part that its own limits allow now. */
  readonly changesOf: (part: number) => readonly Change[]
  readonly parts: number
}

/** Changes that are tried two and two: those that mend something with all that come near. */
const MOST_FIRST = 400
const MOST_SECOND = 4000
/** A lot takes so many of the changes that cost least. */
const BY_LOT = 3
const MOST_BY_LOT = 600
const SMALL = 1e-9
/** A plan that keeps the goals is before every plan that does not. */
const NOT_KEPT = 1e12

/**
 * Changes a plan until its goals are kept and it costs less than `goodEnough`, or nothing helps: the best single change, else the best two together,
 * else a few changes by lot and again. Ends after `kicks` lots. Changes the totals as it goes; says whether it succeeded.
 */
export function searchPlan(
  problem: SearchProblem,
  { seed, kicks, goodEnough }: { readonly seed: number; readonly kicks: number; readonly goodEnough: number },
  keep: (isKept: boolean) => void,
): boolean {
  const { totals } = problem
  const draw: RandomDraw = seededDraw(seed)
  const known: (readonly Change[] | null)[] = Array.from({ length: problem.parts }, () => null)
  let best = Number.POSITIVE_INFINITY
  const apply = (change: Change): void => {
    change.apply()
    for (const { goal, by } of change.deltas) totals[goal] = (totals[goal] ?? 0) + by
    known[change.part] = null
  }
  const allChanges = (): readonly Change[] => {
    const all: Change[] = []
    for (let part = 0; part < problem.parts; part += 1) {
      const own = known[part] ?? problem.changesOf(part)
      known[part] = own
      all.push(...own)
    }
    return all
  }
  for (let lot = 0; ; lot += 1) {
    for (;;) {
      const now = scoreOf(problem)
      const found = bestChange(problem, allChanges(), now)
      if (found === null) break
      for (const change of found) apply(change)
    }
    const isKept = problem.goals.every((goal, at) => beyond(goal, totals[at] ?? 0) === 0)
    const score = scoreOf(problem) + (isKept ? 0 : NOT_KEPT)
    if (score < best - SMALL) {
      best = score
      keep(isKept)
    }
    if (best <= goodEnough + SMALL) return true
    if (lot >= kicks) return false
    const near = ranked(problem, allChanges()).slice(0, MOST_BY_LOT)
    for (let kick = 0; kick < BY_LOT && near.length > 0; kick += 1) {
      const change = near[draw(near.length)]
      // a part is changed once, as a change holds for the counts that it was made for
      if (change !== undefined && known[change.part] !== null) apply(change)
    }
  }
}

/** Beyond the goals, by their weights, and the costs. */
function scoreOf({ goals, totals, costs }: SearchProblem): number {
  let score = 0
  for (let at = 0; at < goals.length; at += 1) {
    const total = totals[at] ?? 0
    score += (costs[at] ?? 0) * total + beyond(goals[at], total)
  }
  return score
}

function beyond(goal: Goal | undefined, total: number): number {
  if (goal === undefined) return 0
  const by = Math.max(goal.lower - total, total - goal.upper)
  return by > 1e-7 ? by * goal.weight : 0
}

/** The change of the score by a change; `extra` are deltas that come with it. */
function gainOf(problem: SearchProblem, change: Change, extra: Float64Array | null): number {
  const { goals, totals, costs } = problem
  let gain = 0
  for (const { goal, by } of change.deltas) {
    const from = (totals[goal] ?? 0) + (extra?.[goal] ?? 0)
    gain += (costs[goal] ?? 0) * by + beyond(goals[goal], from + by) - beyond(goals[goal], from)
  }
  return gain
}

/** The best single change, or the best two together; `null` where neither helps. */
function bestChange(
  problem: SearchProblem,
  changes: readonly Change[],
  score: number,
): readonly Change[] | null {
  const least = SMALL * Math.max(1, Math.abs(score))
  const order = ranked(problem, changes)
  const [top] = order
  if (top === undefined) return null
  if (gainOf(problem, top, null) < -least) return [top]
  let best: readonly Change[] | null = null
  let bestGain = -least
  const second = order.slice(0, MOST_SECOND)
  const mending = second.filter((change) => mends(problem, change)).slice(0, MOST_FIRST)
  const first = mending.length > 0 ? mending : second.slice(0, MOST_FIRST)
  const extra = new Float64Array(problem.goals.length)
  for (const one of first) {
    const own = gainOf(problem, one, null)
    for (const { goal, by } of one.deltas) extra[goal] = by
    for (const other of second) {
      if (other.part === one.part) continue
      const gain = own + gainOf(problem, other, extra)
      if (gain < bestGain) {
        bestGain = gain
        best = [one, other]
      }
    }
    for (const { goal } of one.deltas) extra[goal] = 0
  }
  return best
}

/** The changes by what they gain by themselves, the best first; equal ones in their order. */
function ranked(problem: SearchProblem, changes: readonly Change[]): readonly Change[] {
  const gains = Float64Array.from(changes, (change) => gainOf(problem, change, null))
  return [...gains.keys()]
    .toSorted((a, b) => (gains[a] ?? 0) - (gains[b] ?? 0) || a - b)
    .flatMap((at) => changes[at] ?? [])
}

/** Whether a change brings a goal that is not kept nearer. */
function mends({ goals, totals }: SearchProblem, change: Change): boolean {
  return change.deltas.some(({ goal, by }) => {
    const total = totals[goal] ?? 0
    const limits = goals[goal]
    return (
      limits !== undefined &&
      ((by > 0 && total < limits.lower - 1e-7) || (by < 0 && total > limits.upper + 1e-7))
    )
  })
}
