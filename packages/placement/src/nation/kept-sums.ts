import { monthsFor, ratiosBetween, worstFirst } from './coverage.ts'
import type { MasterStage } from './master.ts'
import { type Nation, totalsOf } from './nation.ts'
import { SMALL } from './proof.ts'
import { costOf, type Kept, type KeptSum, worstValue } from './stage-forms.ts'

/** A bound of a stage with the prices of its targets that give it. */
export type PricedBound = { readonly bound: number; readonly prices: Float64Array }

/** How far into the room that earlier stages leave prices are looked for: a plan that has less than it must is none. */
const AIMED = 0.6

/** The sums kept somewhat better than they must: plans lie on both sides of what prices are asked for. */
export function aimedAt(kept: readonly Kept[]): readonly Kept[] {
  return kept.map((one) =>
    one.kind === 'sum' ? { ...one, most: one.most + AIMED * (one.bound - one.most) } : one,
  )
}

/** The stage without the sums of the worst areas: nothing below its bound is a plan of the stage. */
export function withoutLevels(stage: MasterStage): MasterStage {
  return { ...stage, targets: stage.targets.filter(({ own }) => own.size === 0), own: [] }
}

/**
 * What the bound gains when every sum is kept as well as a plan keeps it. Every plan that is cheapest at some prices is best among
 * all that keep the sums as well as it does (Everett 1963).
 */
export function gainOf(
  nation: Nation,
  kept: readonly Kept[],
  { targets }: MasterStage,
  prices: Float64Array,
  plan: Float64Array,
): number {
  const totals = totalsOf(nation, plan)
  return kept.reduce((sum, one) => {
    if (one.kind !== 'sum') return sum
    const price = prices[targets.findIndex(({ counts }) => counts === one.costs)] ?? 0
    return sum + price * (costOf(one.costs, totals) - one.most)
  }, 0)
}

/**
 * The sums kept better by a share of what a plan has beyond what it must; all of it where a whole sum is larger than before, which
 * is proven to be the least only where the others are kept as well as the plan keeps them.
 */
export function tightened(
  nation: Nation,
  kept: readonly Kept[],
  plan: Float64Array,
  share: number,
): readonly Kept[] {
  const totals = totalsOf(nation, plan)
  const isLarger = kept.some((one) => one.kind === 'sum' && costOf(one.costs, totals) > one.most + SMALL)
  return kept.map((one) => {
    if (one.kind !== 'sum') return one
    const value = costOf(one.costs, totals)
    const most = one.most + (isLarger ? 1 : share) * (value - one.most)
    return { ...one, most, bound: isLarger ? Math.min(value, leastOf(one, totals)) : one.bound }
  })
}

/** How far beyond a whole number the bound has to be to prove the next one. */
const BEYOND = 1e-3

/** What is kept when a whole sum may be as large as in a plan: of the sums before so much more that no plan has less of it. */
export function reachable(kept: readonly Kept[], totals: Float64Array): readonly Kept[] {
  const [larger] = kept.flatMap((one) => {
    if (one.kind !== 'sum' || one.growing?.sums.length !== 1) return []
    const value = Math.round(costOf(one.costs, totals))
    return value > one.most ? [{ one, value, growing: one.growing }] : []
  })
  const [sum] = larger?.growing.sums ?? []
  if (larger === undefined || sum === undefined || sum.price >= 0) return kept
  const most = sum.most + (larger.value - 1 + BEYOND - larger.growing.bound) / sum.price
  return kept.map((one) => {
    if (one === larger.one) return { ...one, most: larger.value + SMALL }
    return one.kind === 'sum' && one.costs === sum.costs ? { ...one, most: Math.min(one.most, most) } : one
  })
}

/** What a sum is not below in any plan that keeps the sums before it as well as a plan of these totals. */
export function leastOf({ growing, bound }: KeptSum, totals: Float64Array): number {
  if (growing === undefined) return bound
  const grown = growing.sums.reduce(
    (sum, { costs, most, price }) => sum + price * (costOf(costs, totals) - most),
    growing.bound,
  )
  return Math.max(bound, Math.ceil(grown - 1e-4))
}

/**
 * The levels of coverage that were kept, with the lowest ratio for the worst area, no higher than the plan's, that by whole months
 * implies what is kept of the worst two, three …: then no region has to know of another's areas.
 */
export function evened(
  { areas, step }: Pick<Nation, 'areas' | 'step'>,
  kept: readonly Kept[],
  totals: Float64Array,
): readonly Kept[] {
  const first = kept.find((one) => one.kind === 'worst' && one.level === 1)
  if (first?.kind !== 'worst') return kept
  const implies = (ratio: number): boolean => {
    const floors = Float64Array.from(areas, (area) => monthsFor(area, ratio, step))
    return kept.every(
      (one) => one.kind === 'sum' || -worstValue({ areas }, floors, one.level) >= one.least - SMALL,
    )
  }
  const most = worstFirst(areas, totals)[0]?.ratio ?? 0
  const ratio = [first.least, ...ratiosBetween(areas, step, first.least, most)].find(implies)
  return ratio === undefined ? kept : kept.map((one) => (one === first ? { ...first, least: ratio } : one))
}

/**
 * Whether a plan of these totals keeps what the stages before have reached; a whole sum may be larger where that is the least of
 * all plans that keep the sums before as well as this one.
 */
export function keepsAll(nation: Nation, kept: readonly Kept[], totals: Float64Array): boolean {
  return kept.every((one) =>
    one.kind === 'sum'
      ? costOf(one.costs, totals) <=
        Math.max(one.most, one.growing === undefined ? one.most : leastOf(one, totals)) +
          1e-7 * Math.max(1, Math.abs(one.most))
      : -worstValue(nation, totals, one.level) >= one.least - 1e-7,
  )
}
