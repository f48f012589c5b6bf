import { answersAt, bestMixture, type MasterStage } from './master.ts'
import { isProven, nearInTime } from './proof.ts'
import { acrossOf, openRegion } from './regions.ts'
import type { Care } from './solve-nation.ts'
import { type Kept, sumStage } from './stage-forms.ts'

/** Seconds of the solver for one region, at one set of prices. */
const MOST_SECONDS = 12
/** The prices of the mixture, and some near them: which gives the best bound is not known before. */
const FACTORS = [1.1, 1] as const
/** How near to its best a region is solved, as a share of the gap over all regions. */
const NEAR = 0.3

/**
 * What no plan is below that keeps what was reached: each region solved as a whole-number program, with prices for what goes
 * across regions (Lagrange; the blocks of Dantzig & Wolfe 1960 are regions, not parts), so that the bound knows that courses are
 * whole within a region. The sums of the worst areas beyond the first are left out: a plan need not keep them to be counted.
 * `-Infinity` where the nation has no regions, a count is no sum over courses, or time is over.
 * @param plan one that keeps what was reached; its value says when the bound is near enough
 */
export function regionBound(
  care: Care,
  { plan, kept }: { readonly plan: Float64Array; readonly kept: readonly Kept[] },
  costs: ReadonlyMap<number, number>,
  value: number,
): number {
  const { nation, solver, pool, options, limit, regions } = care
  const stage = withoutLevels(sumStage(nation, kept, costs))
  const isSum = [stage.costs, ...stage.targets.map(({ counts }) => counts)].every((counts) =>
    [...counts.keys()].every((count) => nation.counts[count]?.derived === undefined),
  )
  if (regions.length === 0 || !isSum || limit.left() <= 0) return Number.NEGATIVE_INFINITY
  const mixture = bestMixture(solver, pool, stage, nearInTime(options.relativeGap, limit))
  if (mixture === null) return Number.NEGATIVE_INFINITY
  const places = acrossOf(regions, stage)
  const across = { ...stage, targets: places.flatMap((at) => stage.targets[at] ?? []) }
  const models = regions.map((region) => openRegion(care, regions, region, stage))
  try {
    let best = mixture.bound
    for (const factor of FACTORS) {
      const prices = Float64Array.from(places, (at) => factor * (mixture.prices[at] ?? 0))
      const answer = answersAt(models, across, prices, (model, weights) => {
        if (limit.left() <= 0) return null
        const before = model.used()
        const own = model.cheapest(weights, {
          seconds: Math.max(0.01, Math.min(MOST_SECONDS, limit.left())),
          gap: (NEAR * options.relativeGap * Math.abs(value)) / models.length,
          start: model.pointIn(plan).courses,
        })
        limit.use(model.used() - before)
        return own
      })
      if (answer === null) break
      best = Math.max(best, answer.bound)
      if (isProven(value, best, options.relativeGap)) break
    }
    return best
  } finally {
    for (const model of models) model.dispose()
  }
}

/** The stage without the sums of the worst areas. */
function withoutLevels(stage: MasterStage): MasterStage {
  return { ...stage, targets: stage.targets.filter(({ own }) => own.size === 0), own: [] }
}
