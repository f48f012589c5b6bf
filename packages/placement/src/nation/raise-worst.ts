import { approach, isSmall, pickWanted } from './approach.ts'
import { monthsFor, worstFirst } from './coverage.ts'
import { linkingAims } from './first-plan.ts'
import { type Aim, roundedPlan } from './improve.ts'
import { bestMixture, type Mixture } from './master.ts'
import { type Nation, totalsOf } from './nation.ts'
import { isProven, keptValue, nearInTime } from './proof.ts'
import type { Care, StageOutcome } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'
import { type Kept, worstStage, worstValue } from './stage-forms.ts'
import type { Standing } from './sum-least.ts'
import { highestRatio, type Supply, supplyOf } from './whole-bound.ts'

/** Ratios asked for in a search, as shares of what is not proven impossible; the first that is found is the best of them. */
const ASKED = [0.9998, 0.9994, 0.999, 0.997, 0.99]
/** A search ends at this share of the gap, so that later stages have some of it. */
const SURE = 0.75

/** Raises the sum of the `level` worst-covered areas, keeping what was reached before. */
export function raiseWorst(
  care: Care,
  { plan, kept, supplies }: Standing,
  level: number,
  seconds: number,
): StageOutcome & { readonly supplies: readonly Supply[] } {
  const { solver, nation, pool, options, limit } = care
  const gap = options.relativeGap
  const valueOf = (one: Float64Array): number => worstValue(nation, totalsOf(nation, one), level)
  const stage = worstStage(nation, kept, level)
  const mixture = bestMixture(solver, pool, stage, nearInTime(gap, limit))
  let bound = mixture?.bound ?? Number.NEGATIVE_INFINITY
  const supply = mixture === null ? null : supplyOf(care, mixture)
  const known = supply === null ? supplies : [...supplies, supply]
  bound = Math.max(bound, wholeBound(nation, kept, known, level))
  let best = plan
  const take = (found: Float64Array | null): boolean => {
    if (found !== null && valueOf(found) < valueOf(best)) best = found
    return isProven(valueOf(best), bound, gap * SURE)
  }
  const asked = isSmall(nation) ? ASKED.slice(0, 1) : ASKED
  // picking takes seconds, a search many of them: it comes where no pick is proven
  for (const search of [pickWanted, approach]) {
    if (mixture === null || take(null)) break
    for (const share of asked) {
      if (limit.left() <= 0) break
      const aims = [...raisedAims(nation, best, level, -bound * share, mixture, pool), ...linkingAims(nation)]
      const wanted = { aims, costs: new Map<number, number>(), enough: 0 }
      const found = search(care, wanted, roundedPlan(nation, pool, mixture), mixture)
      if (take(found.isKept ? found.plan : null) || found.isKept) break
    }
  }
  if (!isProven(valueOf(best), bound, gap) && isSmall(nation)) {
    const all = nation.parts.map((_, part) => part)
    const { solved, seconds: used } = solveParts(solver, nation, stage, all, best, { options, seconds })
    limit.use(used)
    take(solved?.plan ?? null)
    bound = Math.max(bound, solved?.bound ?? bound)
  }
  const value = valueOf(best)
  const least = Math.min(value, bound)
  return {
    plan: best,
    value,
    bound: least,
    isProven: isProven(value, least, gap),
    kept: { kind: 'worst', level, least: -keptValue(value, least, gap), most: -least },
    supplies: known,
  }
}

/**
 * What the sum of the worst ratios is not beyond: what those before came to at most, and the highest ratio of the next.
 */
function wholeBound(
  nation: Nation,
  kept: readonly Kept[],
  supplies: readonly Supply[],
  level: number,
): number {
  const worst = kept.filter((one) => one.kind === 'worst')
  const least = worst.find((one) => one.level === 1)?.least ?? 0
  const before = level === 1 ? 0 : worst.find((one) => one.level === level - 1)?.most
  if (before === undefined) return Number.NEGATIVE_INFINITY
  const most = Math.max(least, ...nation.areas.map(({ most: months, need }) => months / need))
  return -(before + highestRatio(nation, supplies, level - 1, least, most))
}

/** Months for each area: the worst ones of the plan as they are, all others a ratio that makes the sum of the worst so large. */
function raisedAims(
  nation: Nation,
  plan: Float64Array,
  level: number,
  sum: number,
  mixture: Mixture,
  pool: Care['pool'],
): readonly Aim[] {
  const now = worstFirst(nation.areas, totalsOf(nation, plan)).slice(0, level - 1)
  const left = sum - now.reduce((total, { ratio }) => total + ratio, 0)
  const mixed = worstFirst(nation.areas, totalsOfMixture(nation, mixture, pool))
  const excused = new Map(now.map(({ at, ratio }) => [at, ratio]))
  const ceiling = Math.max(...mixed.map(({ ratio }) => ratio))
  return nation.areas.map((area, at) => ({
    counts: new Map([[at, 1]]),
    lower: monthsFor(area, Math.min(excused.get(at) ?? left, ceiling), nation.step),
    upper: Number.POSITIVE_INFINITY,
    weight: 1,
  }))
}

function totalsOfMixture({ counts }: Nation, { shares }: Mixture, { points }: Care['pool']): Float64Array {
  const totals = new Float64Array(counts.length)
  for (const [part, own] of shares.entries())
    for (const [at, share] of own.entries())
      if (share > 0)
        for (const [count, amount] of (points[part]?.[at]?.amounts ?? new Float64Array()).entries())
          totals[count] = (totals[count] ?? 0) + share * amount
  return totals
}
