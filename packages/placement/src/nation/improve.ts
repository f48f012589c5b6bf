import type { Mixture, Pool } from './master.ts'
import type { Nation } from './nation.ts'
import { totalsOf } from './nation.ts'
import { type PartState, partState, type Step } from './part-rules.ts'
import { type Change, searchPlan } from './plan-search.ts'

/** What a search must keep: a sum of counts between two values; `weight` is what one unit beyond them costs. */
export type Aim = {
  readonly counts: ReadonlyMap<number, number>
  readonly lower: number
  readonly upper: number
  readonly weight: number
}

/** What is searched for: aims that are kept, and then a cost at or below which the search ends. */
export type Wanted = {
  readonly aims: readonly Aim[]
  readonly costs: ReadonlyMap<number, number>
  readonly enough: number
}

/** The best plan of a search: one that keeps the aims where any was found, else the one that is least beyond them. */
export type Found = { readonly plan: Float64Array; readonly isKept: boolean; readonly isEnough: boolean }

/** Changes by lot before a search gives up. */
const KICKS = 4

/**
 * Changes a plan course by course and part by part until the aims are kept and the cost is low enough. The limits within the parts are never broken.
 */
export function improve(
  nation: Nation,
  pool: Pool,
  wanted: Wanted,
  start: Float64Array,
  seed: number,
): Found {
  const plan = Float64Array.from(start)
  const sums = [...wanted.aims.map(({ counts }) => counts), ...(wanted.costs.size > 0 ? [wanted.costs] : [])]
  const goals = sums.map((_, at) => {
    const { lower, upper, weight } = wanted.aims[at] ?? FREE
    return { lower, upper, weight }
  })
  const startTotals = totalsOf(nation, plan)
  const totals = Float64Array.from(sums, (counts) => sumOf(counts, startTotals))
  const gauge = gaugeOf(nation, sums, plan)
  const states = nation.rules.map((rules) => partState(nation.problem, rules, plan))
  const changesOf = (part: number): readonly Change[] => {
    const state = states[part]
    return state === undefined
      ? []
      : [...stepsOf(state, part, gauge), ...pointsOf(nation, pool, part, state, gauge, plan)]
  }
  let best: Found = { plan: start, isKept: false, isEnough: false }
  const isEnough = searchPlan(
    {
      goals,
      totals,
      costs: Float64Array.from(sums, (_, at) => (at < wanted.aims.length ? 0 : 1)),
      changesOf,
      parts: nation.parts.length,
    },
    { seed, kicks: KICKS, goodEnough: wanted.enough },
    (isKept) => {
      best = { plan: Float64Array.from(plan), isKept, isEnough: false }
    },
  )
  return { ...best, isEnough }
}

const FREE = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, weight: 0 }

export function sumOf(counts: ReadonlyMap<number, number>, totals: Float64Array): number {
  let sum = 0
  for (const [count, weight] of counts) sum += weight * (totals[count] ?? 0)
  return sum
}

/** What a change of courses adds to each sum. */
type Gauge = {
  readonly ofStep: (step: Step) => Change['deltas']
  readonly ofPoint: (amounts: Float64Array, now: Float64Array) => Change['deltas']
}

function gaugeOf(
  { counts, problem }: Nation,
  sums: readonly ReadonlyMap<number, number>[],
  plan: Float64Array,
): Gauge {
  const adds: Map<number, number>[] = problem.packages.map(() => new Map())
  for (const [goal, sum] of sums.entries())
    for (const [count, weight] of sum) {
      if (counts[count]?.derived !== undefined) continue
      for (const [index, amount] of counts[count]?.columns ?? [])
        adds[index]?.set(goal, (adds[index]?.get(goal) ?? 0) + weight * amount)
    }
  const derived = sums.flatMap((sum, goal) =>
    [...sum].flatMap(([count, weight]) => {
      const of = counts[count]?.derived
      return of === undefined ? [] : [{ goal, weight, of }]
    }),
  )
  const ofStep = ({ from, to }: Step): Change['deltas'] => {
    const changes = new Map(adds[to])
    for (const [goal, amount] of adds[from] ?? []) changes.set(goal, (changes.get(goal) ?? 0) - amount)
    for (const { goal, weight, of } of derived) {
      const before = of([from, to], plan)
      plan[from] = (plan[from] ?? 0) - 1
      plan[to] = (plan[to] ?? 0) + 1
      const by = weight * (of([from, to], plan) - before)
      plan[from] = (plan[from] ?? 0) + 1
      plan[to] = (plan[to] ?? 0) - 1
      changes.set(goal, (changes.get(goal) ?? 0) + by)
    }
    return asDeltas(changes)
  }
  const ofPoint = (amounts: Float64Array, now: Float64Array): Change['deltas'] =>
    asDeltas(new Map(sums.map((sum, goal) => [goal, sumOf(sum, amounts) - sumOf(sum, now)])))
  return { ofStep, ofPoint }
}

function asDeltas(changes: ReadonlyMap<number, number>): Change['deltas'] {
  const deltas: { goal: number; by: number }[] = []
  for (const [goal, by] of changes) if (Math.abs(by) > 1e-12) deltas.push({ goal, by })
  return deltas
}

function stepsOf(state: PartState, part: number, gauge: Gauge): readonly Change[] {
  return state.steps().flatMap((step) => {
    const deltas = gauge.ofStep(step)
    return deltas.length === 0 ? [] : [{ part, deltas, apply: () => state.take(step) }]
  })
}

function pointsOf(
  { models }: Nation,
  { points }: Pool,
  part: number,
  state: PartState,
  gauge: Gauge,
  plan: Float64Array,
): readonly Change[] {
  const model = models[part]
  if (model === undefined) return []
  const now = model.pointIn(plan).amounts
  return (points[part] ?? []).flatMap(({ amounts, courses }) => {
    const deltas = gauge.ofPoint(amounts, now)
    if (deltas.length === 0) return []
    return [{ part, deltas, apply: () => state.set(model.packages, courses) }]
  })
}

/** The plan of the points with the largest shares. */
export function roundedPlan({ problem }: Nation, pool: Pool, { shares }: Mixture): Float64Array {
  const plan = new Float64Array(problem.packages.length)
  for (const [part, own] of shares.entries()) {
    const point = pool.points[part]?.[own.indexOf(Math.max(...own))]
    for (const [at, index] of (pool.models[part]?.packages ?? []).entries())
      plan[index] = point?.courses[at] ?? 0
  }
  return plan
}
