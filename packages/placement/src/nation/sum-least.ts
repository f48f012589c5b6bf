import { approach, isSmall } from './approach.ts'
import { worstFirst } from './coverage.ts'
import { linkingAims } from './first-plan.ts'
import { type Aim, roundedPlan, type Wanted } from './improve.ts'
import { addPoint, bestMixture, enrichPool, type MasterStage, type Mixture } from './master.ts'
import { type Nation, totalsOf } from './nation.ts'
import { type Near, nearPoints } from './near-points.ts'
import { pickPoints } from './pick-points.ts'
import { enough, isProven, keptValue, nearInTime } from './proof.ts'
import { seededDraw } from './seeded-draw.ts'
import type { Care, StageOutcome } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'
import { costOf, type Kept, sumStage } from './stage-forms.ts'
import type { Supply } from './whole-bound.ts'

/** The best plan so far and what the stages before have reached. */
export type Standing = {
  readonly plan: Float64Array
  readonly kept: readonly Kept[]
  readonly supplies: readonly Supply[]
}

/** Points of each part that a plan is picked from, time after time. */
const PICKED: readonly Near[] = [
  { points: 50, from: 8 },
  { points: 90, from: 20 },
]
/** How near to the best of the points a pick is to be, as a share of the gap asked for; and its seconds at most. */
const PICKED_GAP = 0.2
const MOST_SECONDS = 10

/** Rounds of prices that more points are looked for with. */
const ENRICHED = 3

/** Minimises a sum over the plan, keeping what was reached before. */
export function sumLeast(
  care: Care,
  { plan, kept }: Standing,
  costs: ReadonlyMap<number, number>,
  seconds: number,
): StageOutcome {
  const { nation, options } = care
  const valueOf = (one: Float64Array): number => costOf(costs, totalsOf(nation, one))
  const stage = sumStage(nation, kept, costs)
  const mixture = bestMixture(care.solver, care.pool, stage, nearInTime(options.relativeGap, care.limit))
  const bound = wholeBound(nation, costs, mixture?.bound ?? Number.NEGATIVE_INFINITY)
  const wanted: Wanted = {
    aims: [
      ...coverageAims(nation, plan, kept, pricesOf(nation, costs, mixture)),
      ...linkingAims(nation),
      ...sumAims(nation, kept, costs, mixture),
    ],
    costs,
    enough: enough(bound, options.relativeGap),
  }
  const end = nearest(care, { stage, valueOf, bound, wanted, mixture }, plan, seconds)
  const value = valueOf(end.plan)
  const least = Math.min(value, end.bound)
  return {
    plan: end.plan,
    value,
    bound: least,
    isProven: isProven(value, least, options.relativeGap),
    kept: { kind: 'sum', costs, most: keptValue(value, least, options.relativeGap) },
  }
}

/** The bound as a whole number where the sum is one in every plan, as moves are. */
function wholeBound({ counts }: Nation, costs: ReadonlyMap<number, number>, bound: number): number {
  const isWhole = [...costs].every(
    ([count, cost]) =>
      counts[count]?.derived === undefined &&
      [...(counts[count]?.columns.values() ?? [])].every((amount) => Number.isInteger(amount * cost)),
  )
  return isWhole ? Math.ceil(bound - 1e-4) : bound
}

/** What is to be brought near its bound. */
type Approach = {
  readonly stage: MasterStage
  readonly valueOf: (plan: Float64Array) => number
  readonly bound: number
  readonly wanted: Wanted
  readonly mixture: Mixture | null
}

/** A plan whose value is proven within the gap, or the best that search and, at last, the solver found in the time given. */
function nearest(
  care: Care,
  { stage, valueOf, bound, wanted, mixture }: Approach,
  plan: Float64Array,
  seconds: number,
): { readonly plan: Float64Array; readonly bound: number } {
  const { solver, nation, pool, options, limit } = care
  let best = plan
  const take = (found: Float64Array | null): boolean => {
    if (found !== null && valueOf(found) < valueOf(best)) best = found
    return isProven(valueOf(best), bound, options.relativeGap)
  }
  if (take(null) && valueOf(best) <= wanted.enough) return { plan: best, bound }
  if (mixture !== null) {
    picked(care, stage, mixture, best, take)
    const isEnd = valueOf(best) < valueOf(plan) || limit.left() <= 0
    if (take(null) || (isEnd && !isSmall(nation))) return { plan: best, bound }
  }
  if (mixture !== null) enrichPool(pool, stage, mixture, { rounds: ENRICHED, draw: seededDraw(options.seed) })
  // from the mixture, and from the plan as it stands
  for (const [start, by] of mixture === null
    ? [[plan, null] as const]
    : [[roundedPlan(nation, pool, mixture), mixture] as const, [plan, null] as const]) {
    const found = approach(care, wanted, start, by)
    if (take(found.isKept ? found.plan : null)) return { plan: best, bound }
  }
  if (!isSmall(nation)) return { plan: best, bound }
  const all = nation.parts.map((_, part) => part)
  const { solved, seconds: used } = solveParts(solver, nation, stage, all, best, { options, seconds })
  limit.use(used)
  take(solved?.plan ?? null)
  return { plan: best, bound: Math.max(bound, solved?.bound ?? bound) }
}

/** Picks a plan from points near the mixture, more and more of them, until it is proven or time is over. */
function picked(
  { solver, nation, pool, options, limit }: Care,
  stage: MasterStage,
  { weights }: Mixture,
  plan: Float64Array,
  take: (found: Float64Array | null) => boolean,
): void {
  let best = plan
  for (const near of PICKED) {
    if (limit.left() <= 0) break
    const points = nearPoints(nation, pool, weights, best, near)
    const care = {
      options: { ...options, relativeGap: options.relativeGap * PICKED_GAP },
      seconds: Math.min(MOST_SECONDS, limit.left()),
    }
    const found = pickPoints(solver, nation, stage, points, care)
    limit.use(found.seconds)
    if (found.plan === null) continue
    best = found.plan
    for (const [part, model] of nation.models.entries()) addPoint(pool, part, model.pointIn(best))
    if (take(best)) break
  }
}

/**
 * What earlier coverage stages have reached, as months for each area: the ratios of the plan, less by the same share as far as
 * the sums of the worst allow. A plan that has them keeps what was reached; others might too.
 */
function coverageAims(
  nation: Nation,
  plan: Float64Array,
  kept: readonly Kept[],
  prices: readonly number[],
): readonly Aim[] {
  const order = worstFirst(nation.areas, totalsOf(nation, plan))
  let share = 1
  let levels = 0
  for (const one of kept) {
    if (one.kind !== 'worst') continue
    const sum = order.slice(0, one.level).reduce((total, { ratio }) => total + ratio, 0)
    share = Math.max(levels === 0 ? 0 : share, sum <= 0 ? 1 : Math.min(1, one.least / sum))
    levels = Math.max(levels, one.level)
  }
  if (levels === 0) return []
  return order.map(({ at }, place) => {
    const ratio = share * (order[Math.min(place, levels - 1)]?.ratio ?? 0)
    const need = nation.areas[at]?.need ?? 0
    const lower = nation.step * Math.ceil((ratio * need) / nation.step - 1e-6)
    return { counts: new Map([[at, 1]]), lower, upper: Number.POSITIVE_INFINITY, weight: prices[at] ?? 1 }
  })
}

/** What a month that an area lacks weighs in a search: somewhat more than what it costs in the mixture, also where that is nothing. */
function pricesOf(
  { areas }: Nation,
  costs: ReadonlyMap<number, number>,
  mixture: Mixture | null,
): readonly number[] {
  const paid = areas.map((_, at) => Math.max(0, (costs.get(at) ?? 0) - (mixture?.weights[at] ?? 0)))
  const largest = Math.max(...paid, ...areas.map((_, at) => Math.abs(costs.get(at) ?? 0)), 1e-9)
  return paid.map((price) => 2 * price + largest)
}

/** Sums that are kept; a unit beyond them weighs several times what it could save. */
function sumAims(
  nation: Nation,
  kept: readonly Kept[],
  costs: ReadonlyMap<number, number>,
  mixture: Mixture | null,
): readonly Aim[] {
  const stage = sumStage(nation, kept, costs)
  return kept.flatMap((one): readonly Aim[] => {
    if (one.kind !== 'sum') return []
    const at = stage.targets.findIndex(({ counts }) => counts === one.costs)
    const weight = 2 * Math.max(1e-3, Math.abs(mixture?.prices[at] ?? 0))
    return [{ counts: one.costs, lower: Number.NEGATIVE_INFINITY, upper: one.most, weight }]
  })
}
