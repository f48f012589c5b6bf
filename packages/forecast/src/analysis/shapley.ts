import { type Draws, shuffledOrder } from './draws.ts'

/**
 * What a set of levers gives: a series, one number for each point (year), for the levers whose bit is set in `mask`
 * (bit 0 is the first lever). Mask 0 is the baseline.
 */
export type LeverWorth = (mask: number) => ArrayLike<number>

/** The value of each lever; for every point the parts add to the whole difference. */
export type LeverParts = {
  /** By lever, then by point. */
  readonly parts: readonly Float64Array[]
  /** All levers together less the baseline, by point. */
  readonly whole: Float64Array
  /** Standard error of each part, by lever and point; 0 where computed exactly. */
  readonly errors: readonly Float64Array[]
  /** Largest |Σ parts − whole| of all points (goal F14: 1e-6). */
  readonly remainder: number
  /** Times that the model was run. */
  readonly modelRuns: number
}

/** Most levers that are valued over all their subsets (4,096 runs of the model; goal F14). */
export const MOST_EXACT_LEVERS = 12

/**
 * The Shapley value of each lever over all subsets: its mean marginal effect over every order in which the levers can come
 * (L. S. Shapley, 1953). 2^levers runs. Throws a `RangeError` for more than 12 levers.
 */
export function shapleyExact(levers: number, worth: LeverWorth): LeverParts {
  if (levers > MOST_EXACT_LEVERS)
    throw new RangeError(`${levers} levers; sample orders above ${MOST_EXACT_LEVERS}`)
  const all = 2 ** levers
  const worths = Array.from({ length: all }, (_, mask) => Float64Array.from(worth(mask)))
  const points = worths[0]?.length ?? 0
  const weights = orderWeights(levers)
  const parts = Array.from({ length: levers }, () => new Float64Array(points))
  for (const [lever, part] of parts.entries()) {
    const bit = 1 << lever
    for (let mask = 0; mask < all; mask += 1) {
      if ((mask & bit) !== 0) continue
      addTimes(part, weights[countBits(mask)] ?? 0, worths[mask | bit], worths[mask])
    }
  }
  const errors = parts.map(() => new Float64Array(points))
  return withRemainder({ parts, errors, modelRuns: all }, worths[all - 1], worths[0])
}

/** Weight of a subset of each size before a lever: size! (levers − size − 1)! ÷ levers! */
function orderWeights(levers: number): readonly number[] {
  const weights: number[] = []
  let weight = 1 / levers
  for (let size = 0; size < levers; size += 1) {
    weights.push(weight)
    weight = (weight * (size + 1)) / (levers - size - 1)
  }
  return weights
}

/**
 * The same from random orders, each with its reverse, for up to 30 levers: every order's effects telescope, so the parts
 * add to the whole whatever the number of orders; each part has the standard error of its mean over the pairs.
 */
export function shapleySampled(
  levers: number,
  worth: LeverWorth,
  sampling: { readonly orderPairs: number; readonly draw: Draws },
): LeverParts {
  if (levers > 30) throw new RangeError(`${levers} levers do not fit in a mask`)
  const known = new Map<number, Float64Array>()
  const worthOf = (mask: number): Float64Array => {
    const found = known.get(mask) ?? Float64Array.from(worth(mask))
    known.set(mask, found)
    return found
  }
  const points = worthOf(0).length
  const sums = Array.from({ length: levers }, () => new Float64Array(points))
  const squares = Array.from({ length: levers }, () => new Float64Array(points))
  for (let pair = 0; pair < sampling.orderPairs; pair += 1) {
    const order = shuffledOrder(levers, sampling.draw)
    const effects = Array.from({ length: levers }, () => new Float64Array(points))
    for (const way of [order, order.toReversed()]) addOrder(way, effects, worthOf)
    for (const [lever, effect] of effects.entries()) {
      addTimes(sums[lever], 1, effect)
      for (const [point, value] of effect.entries()) bump(squares[lever], point, value * value)
    }
  }
  const pairs = sampling.orderPairs
  const parts = sums.map((sum) => sum.map((value) => value / pairs))
  const errors = parts.map((part, lever) =>
    part.map((value, point) => {
      const spread = Math.max(0, (squares[lever]?.[point] ?? 0) / pairs - value * value)
      return pairs < 2 ? Number.NaN : Math.sqrt(spread / (pairs - 1))
    }),
  )
  const whole = worthOf(2 ** levers - 1)
  return withRemainder({ parts, errors, modelRuns: known.size }, whole, worthOf(0))
}

/** Adds half of each lever's marginal effect in one order. */
function addOrder(
  order: readonly number[],
  effects: readonly Float64Array[],
  worthOf: (mask: number) => Float64Array,
): void {
  let mask = 0
  let before = worthOf(0)
  for (const lever of order) {
    mask |= 1 << lever
    const after = worthOf(mask)
    addTimes(effects[lever], 0.5, after, before)
    before = after
  }
}

/** target += factor × (plus − minus). */
function addTimes(
  target: Float64Array | undefined,
  factor: number,
  plus: Float64Array | undefined,
  minus?: Float64Array,
): void {
  if (target === undefined) return
  for (let point = 0; point < target.length; point += 1) {
    bump(target, point, factor * ((plus?.[point] ?? 0) - (minus?.[point] ?? 0)))
  }
}

function bump(target: Float64Array | undefined, point: number, by: number): void {
  if (target !== undefined) target[point] = (target[point] ?? 0) + by
}

function withRemainder(
  found: Pick<LeverParts, 'parts' | 'errors' | 'modelRuns'>,
  full: Float64Array | undefined,
  baseline: Float64Array | undefined,
): LeverParts {
  const whole = new Float64Array(baseline?.length ?? 0)
  addTimes(whole, 1, full, baseline)
  let remainder = 0
  for (const [point, wanted] of whole.entries()) {
    const sum = found.parts.reduce((total, part) => total + (part[point] ?? 0), 0)
    remainder = Math.max(remainder, Math.abs(sum - wanted))
  }
  return { ...found, whole, remainder }
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}
