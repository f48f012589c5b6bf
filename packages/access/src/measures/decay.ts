import { isWithin } from '../distance.ts'

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

/** The weight of each cost, as a function that is made once for many costs. It throws a `RangeError` for `inverse-power` at 0. */
export function decayOf(decay: Decay): (cost: number) => number {
  switch (decay.kind) {
    case 'none':
      return () => 1
    case 'step':
      return stepOf(decay.upTo, decay.weights)
    case 'gaussian': {
      const { bandwidth } = decay
      return (cost) => Math.exp(-0.5 * (cost / bandwidth) * (cost / bandwidth))
    }
    case 'exponential': {
      const { rate } = decay
      return (cost) => Math.exp(-rate * cost)
    }
    case 'inverse-power':
      return inversePowerOf(decay.exponent, decay.leastCost ?? 0)
    case 'linear': {
      const { cutoff } = decay
      return (cost) => Math.max(0, 1 - cost / cutoff)
    }
  }
}

/** The weight of one cost. */
export function decayWeight(decay: Decay, cost: number): number {
  return decayOf(decay)(cost)
}

function stepOf(upTo: readonly number[], weights: readonly number[]): (cost: number) => number {
  return (cost) => {
    for (let step = 0; step < upTo.length; step++) {
      if (isWithin(cost, upTo[step] ?? 0)) return weights[step] ?? 0
    }
    return 0
  }
}

function inversePowerOf(exponent: number, leastCost: number): (cost: number) => number {
  return (cost) => {
    const counted = Math.max(cost, leastCost)
    if (counted === 0) throw new RangeError('an inverse power has no weight at cost 0; give it a least cost')
    return counted ** -exponent
  }
}
