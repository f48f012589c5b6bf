import { approach } from './approach.ts'
import { monthsFor } from './coverage.ts'
import { linkingAims } from './first-plan.ts'
import type { Aim, Wanted } from './improve.ts'
import {
  aimedAt,
  evened,
  gainOf,
  keepsAll,
  type PricedBound,
  reachable,
  tightened,
  withoutLevels,
} from './kept-sums.ts'
import {
  addPoint,
  answersAt,
  bestMixture,
  type MasterStage,
  type Mixture,
  mixtureOf,
  type Pool,
} from './master.ts'
import { keepsLinking, totalsOf } from './nation.ts'
import { setCourses } from './near-points.ts'
import { enough, isProven, keptValue, nearInTime, SMALL } from './proof.ts'
import { acrossOf, openRegion, type Region } from './regions.ts'
import type { Care, StageOutcome } from './solve-nation.ts'
import { solveParts } from './some-parts.ts'
import { costOf, type Kept, type KeptSum, sumStage } from './stage-forms.ts'

/** Rounds of prices that regions are asked with, and the solver's seconds for one region. */
const ROUNDS = 3
const MOST_SECONDS = 12
/** How near to its best a region is solved, as a share of the gap over all regions; and of one where sums are whole. */
const NEAR = 0.3
const NEAR_ONE = 0.6
/** Sums that were kept cost so much more than in the mixture, as many plans cost the same there and most have less than they must. */
const DEARER = 1.1
/** A price grows or falls by this factor at most between two rounds. */
const MOST_STEP = 1.15
/** How much more it weighs to go beyond a limit when a plan did not keep all of them at first. */
const FIRMER = 20
/** What is left of one unit when a whole sum is proven. */
const BELOW_ONE = 0.98

/** What is minimised over regions. */
type Task = {
  readonly care: Care
  readonly costs: ReadonlyMap<number, number>
  readonly isWhole: boolean
  readonly kept: readonly Kept[]
  /** The sums that were kept, which go across regions. */
  readonly across: MasterStage
  readonly pool: Pool
  readonly mixture: Mixture
}

/** A stage's end, with what is kept of the stages before from now on. */
export type RegionalOutcome = StageOutcome & {
  readonly before: readonly Kept[]
  /** What was kept when the regions were asked, and what nothing is below that keeps no more than that. */
  readonly asked: { readonly kept: readonly Kept[]; readonly bound: number }
}

/**
 * Minimises a sum with each region solved as a whole by the solver (Lagrange; the blocks of Dantzig & Wolfe 1960 are regions, not
 * parts): the bound knows that courses are whole within each region. A plan that is cheapest at some prices is best among all that
 * keep the sums as well as it does (Everett 1963), so the earlier sums are kept better from now on, as far as the proof needs and
 * the gap leaves room. `null` where the nation has no regions, or time was over.
 */
export function sumByRegions(
  care: Care,
  given: { readonly plan: Float64Array; readonly kept: readonly Kept[] },
  costs: ReadonlyMap<number, number>,
  isWhole: boolean,
): RegionalOutcome | null {
  const { nation, solver, pool, options, limit, regions } = care
  if (regions.length === 0 || !given.kept.some(({ kind }) => kind === 'sum')) return null
  const kept = evened(nation, given.kept, totalsOf(nation, given.plan))
  const near = nearInTime(options.relativeGap * 10, limit)
  const mixture = bestMixture(solver, pool, withoutLevels(sumStage(nation, aimedAt(kept), costs)), near)
  if (mixture === null) return null
  const stage = withoutLevels(sumStage(nation, kept, costs))
  const places = acrossOf(regions, stage)
  const across = { ...stage, targets: places.flatMap((at) => stage.targets[at] ?? []) }
  const models = regions.map((region) => openRegion(care, regions, region, stage))
  try {
    const points = models.map((model) => [model.pointIn(given.plan)])
    const task: Task = { care, costs, isWhole, kept, across, pool: { models, points }, mixture }
    return search(
      task,
      given.plan,
      Float64Array.from(places, (at) => DEARER * (mixture.prices[at] ?? 0)),
    )
  } finally {
    for (const model of models) model.dispose()
  }
}

/** Asks the regions with prices, mends what they answer, and changes the prices, until the plan is proven or time is over. */
function search(task: Task, start: Float64Array, first: Float64Array): RegionalOutcome | null {
  const { care, pool, across, isWhole, kept } = task
  const gap = care.options.relativeGap
  let known: PricedBound = { bound: Number.NEGATIVE_INFINITY, prices: first }
  let best = start
  let asked = first
  const take = (plan: Float64Array): boolean => {
    if (fits(task, plan) && aboveBound(task, known, plan) < aboveBound(task, known, best)) best = plan
    return isProven(valueOf(task, best), boundOf(task, known, best), gap)
  }
  for (let round = 0; round < ROUNDS && care.limit.left() > 0; round += 1) {
    const answer = answersAt(pool.models, across, asked, (model, weights, at) => {
      const before = model.used()
      const own = model.cheapest(weights, {
        seconds: Math.max(0.01, Math.min(MOST_SECONDS, care.limit.left())),
        gap: nearness(valueOf(task, best), gap, isWhole) / pool.models.length,
        start: pool.points[at]?.at(-1)?.courses ?? new Float64Array(),
      })
      care.limit.use(model.used() - before)
      return own
    })
    if (answer === null) break
    if (answer.bound > known.bound) known = { bound: answer.bound, prices: asked }
    for (const [at, point] of answer.points.entries()) addPoint(pool, at, point)
    const plan = new Float64Array(start.length)
    for (const [at, model] of pool.models.entries()) {
      const point = answer.points[at]
      if (point !== undefined) setCourses(plan, model, point)
    }
    if (take(plan)) break
    // as many as the plan has and the coverage that goes with them, else as few as before
    if (take(mended(task, known, plan, reachable(kept, totalsOf(care.nation, plan))))) break
    if (take(mended(task, known, plan, kept))) break
    if (round === 0 && take(placedAnew(task, best))) break
    asked = stepped(known.prices, mixtureOf(care.solver, pool, across).prices)
  }
  return Number.isFinite(known.bound) ? outcomeOf(task, known, best) : null
}

function outcomeOf(task: Task, known: PricedBound, plan: Float64Array): RegionalOutcome {
  const { care, costs, across, kept, isWhole } = task
  const gap = care.options.relativeGap
  const value = valueOf(task, plan)
  const bound = Math.min(value, boundOf(task, known, plan))
  const allowed = 0.8 * gap * Math.abs(value)
  const missing = value - (isWhole ? Math.max(BELOW_ONE, allowed) : allowed) - known.bound
  const gain = gainOf(care.nation, kept, across, known.prices, plan)
  const share = gain <= 0 ? 0 : Math.min(1, Math.max(0, missing / gain))
  return {
    plan,
    value,
    bound,
    isProven: isProven(value, bound, gap),
    kept: isWhole
      ? wholeKept(task, known, value, bound)
      : { kind: 'sum', costs, most: keptValue(value, bound, gap), bound },
    before: tightened(care.nation, kept, plan, share),
    asked: { kept, bound: isWhole ? Math.ceil(known.bound - 1e-4) : known.bound },
  }
}

/** Of a whole sum no later stage can use a part of one; its bound grows with what is kept of the sums before. */
function wholeKept(
  { care, costs, kept, across }: Task,
  { bound: least, prices }: PricedBound,
  value: number,
  bound: number,
): KeptSum {
  const most = Math.floor(keptValue(value, bound, care.options.relativeGap) + SMALL) + SMALL
  const sums = kept.flatMap((one) => {
    if (one.kind !== 'sum') return []
    const price = prices[across.targets.findIndex(({ counts }) => counts === one.costs)] ?? 0
    return [{ costs: one.costs, most: one.most, price }]
  })
  return { kind: 'sum', costs, most, bound, growing: { bound: least, sums } }
}

function valueOf({ care, costs }: Task, plan: Float64Array): number {
  return costOf(costs, totalsOf(care.nation, plan))
}

/** What nothing is below that keeps the sums as well as the plan does. */
function boundOf(
  { care, kept, across, isWhole }: Task,
  { bound, prices }: PricedBound,
  plan: Float64Array,
): number {
  const raised = bound + gainOf(care.nation, kept, across, prices, plan)
  return isWhole ? Math.ceil(raised - 1e-4) : raised
}

function aboveBound(task: Task, known: PricedBound, plan: Float64Array): number {
  const { care, kept, across } = task
  return valueOf(task, plan) - known.bound - gainOf(care.nation, kept, across, known.prices, plan)
}

function nearness(value: number, gap: number, isWhole: boolean): number {
  return Math.max(isWhole ? NEAR_ONE : 0, NEAR * gap * Math.abs(value))
}

function fits({ care: { nation }, kept }: Task, plan: Float64Array): boolean {
  const totals = totalsOf(nation, plan)
  return keepsLinking(nation, totals) && keepsAll(nation, kept, totals)
}

/** A plan brought to what is kept, course by course and then some parts at a time. */
function mended(task: Task, known: PricedBound, plan: Float64Array, kept: readonly Kept[]): Float64Array {
  const found = approach(task.care, wantedOf(task, known, kept, 1), plan, null)
  // what is still missing may cost more than its price
  return found.isKept
    ? found.plan
    : approach(task.care, wantedOf(task, known, kept, FIRMER), found.plan, null).plan
}

/** What a plan that was joined from the regions' answers is to be mended to. */
function wantedOf(
  { care: { nation, options }, costs, across, mixture }: Task,
  known: PricedBound,
  kept: readonly Kept[],
  firmness: number,
): Wanted {
  const paid = nation.areas.map((_, at) => Math.max(0, (costs.get(at) ?? 0) - (mixture.weights[at] ?? 0)))
  const most = Math.max(...paid, 1e-9)
  const aims = kept.flatMap((one): readonly Aim[] => {
    if (one.kind === 'sum') {
      const price = known.prices[across.targets.findIndex(({ counts }) => counts === one.costs)] ?? 0
      const weight = 2 * firmness * Math.max(1e-3, Math.abs(price))
      return [{ counts: one.costs, lower: Number.NEGATIVE_INFINITY, upper: one.most, weight }]
    }
    if (one.level > 1) return []
    return nation.areas.map((area, at) => ({
      counts: new Map([[at, 1]]),
      lower: monthsFor(area, one.least, nation.step),
      upper: Number.POSITIVE_INFINITY,
      weight: firmness * (2 * (paid[at] ?? 0) + most),
    }))
  })
  return { aims: [...aims, ...linkingAims(nation)], costs, enough: enough(known.bound, options.relativeGap) }
}

/** Region after region placed anew as well as can be with the others as they are; a plan that keeps all stays one. */
function placedAnew({ care, kept, costs }: Task, plan: Float64Array): Float64Array {
  const { nation, solver, regions, limit, options } = care
  const stage = sumStage(nation, kept, costs)
  const fewestFirst = regions.toSorted((a, b) => sizeOf(care, a) - sizeOf(care, b))
  return fewestFirst.reduce((now, region) => {
    if (limit.left() <= 0) return now
    const seconds = Math.min(MOST_SECONDS, limit.left())
    const end = solveParts(solver, nation, stage, region.parts, now, { options, seconds })
    limit.use(end.seconds)
    return end.solved?.plan ?? now
  }, plan)
}

function sizeOf({ nation }: Care, { parts }: Region): number {
  return parts.reduce((sum, part) => sum + (nation.models[part]?.packages.length ?? 0), 0)
}

/** The next prices: towards those of the mixture of what the regions have answered, which few answers leave far off. */
function stepped(known: Float64Array, mixed: Float64Array): Float64Array {
  return known.map((price, at) => {
    const wanted = mixed[at] ?? 0
    if (price === 0) return 0.1 * wanted
    return price * Math.min(Math.max(wanted / price, 1 / MOST_STEP), MOST_STEP)
  })
}
