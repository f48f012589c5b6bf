/** How the weight of a supply falls with the cost of getting there; the kinds and keys of contracts.md. */
export type Decay =
  | { readonly kind: 'none' }
  /** `weights[n]` for costs over `upTo[n - 1]` and up to `upTo[n]`, that bound included; 0 beyond the last (Luo & Qi 2009). */
  | { readonly kind: 'step'; readonly upTo: readonly number[]; readonly weights: readonly number[] }
  /** exp(−½ (cost ÷ bandwidth)²), divided by nothing. */
  | { readonly kind: 'gaussian'; readonly bandwidth: number }
  /** exp(−rate × cost). */
  | { readonly kind: 'exponential'; readonly rate: number }
  /** cost^−exponent; a cost under `leastCost` counts as it. Without `leastCost` a cost of 0 has no weight: `RangeError`. */
  | { readonly kind: 'inverse-power'; readonly exponent: number; readonly leastCost?: number }
  /** 1 − cost ÷ cutoff, never below 0. */
  | { readonly kind: 'linear'; readonly cutoff: number }

export const DECAY_KINDS = ['none', 'step', 'gaussian', 'exponential', 'inverse-power', 'linear'] as const

/**
 * The weights of many costs, written to `into`: 0 for costs above the limit, the rest by their decay. One plain loop for each kind,
 * since this is what measures spend their time on. Throws a `RangeError` for an inverse power at cost 0.
 */
export function fillWeights(decay: Decay, costs: Float64Array, limit: number, into: Float64Array): void {
  const most = limit + ROUNDING
  switch (decay.kind) {
    case 'none':
      for (let at = 0; at < costs.length; at++) into[at] = (costs[at] ?? 0) <= most ? 1 : 0
      return
    case 'step':
      fillSteps(decay.upTo, decay.weights, costs, most, into)
      return
    case 'gaussian': {
      const factor = -0.5 / (decay.bandwidth * decay.bandwidth)
      for (let at = 0; at < costs.length; at++) {
        const cost = costs[at] ?? 0
        into[at] = cost <= most ? Math.exp(factor * cost * cost) : 0
      }
      return
    }
    case 'exponential': {
      const factor = -decay.rate
      for (let at = 0; at < costs.length; at++) {
        const cost = costs[at] ?? 0
        into[at] = cost <= most ? Math.exp(factor * cost) : 0
      }
      return
    }
    case 'inverse-power':
      fillInversePowers(decay.exponent, decay.leastCost ?? 0, costs, most, into)
      return
    case 'linear':
      for (let at = 0; at < costs.length; at++) {
        const cost = costs[at] ?? 0
        into[at] = cost <= most ? Math.max(0, 1 - cost / decay.cutoff) : 0
      }
  }
}

/** Costs are compared as distances are: the ninth decimal pushes nobody over a bound (`isWithin`). */
const ROUNDING = 1e-9

/** The weight of one cost. */
export function decayWeight(decay: Decay, cost: number): number {
  const into = new Float64Array(1)
  fillWeights(decay, Float64Array.of(cost), Infinity, into)
  return into[0] ?? 0
}

function fillSteps(
  upTo: readonly number[],
  weights: readonly number[],
  costs: Float64Array,
  most: number,
  into: Float64Array,
): void {
  const bounds = Float64Array.from(upTo, (bound) => bound + ROUNDING)
  const parts = Float64Array.from(weights)
  for (let at = 0; at < costs.length; at++) {
    const cost = costs[at] ?? 0
    let weight = 0
    if (cost <= most) {
      let step = 0
      while (step < bounds.length && cost > (bounds[step] ?? 0)) step++
      if (step < parts.length) weight = parts[step] ?? 0
    }
    into[at] = weight
  }
}

function fillInversePowers(
  exponent: number,
  leastCost: number,
  costs: Float64Array,
  most: number,
  into: Float64Array,
): void {
  for (let at = 0; at < costs.length; at++) {
    const cost = costs[at] ?? 0
    const counted = Math.max(cost, leastCost)
    if (counted === 0) throw new RangeError('an inverse power has no weight at cost 0; give it a least cost')
    into[at] = cost <= most ? counted ** -exponent : 0
  }
}
