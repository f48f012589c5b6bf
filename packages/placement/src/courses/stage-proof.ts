import type { StageEnd } from './solve-stages.ts'

/** One thing that was minimised: what it came to, and what no plan is below. */
export type StageProof<Objective extends string> = {
  readonly objective: Objective
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  /** `null` where time ran out before there was one. */
  readonly bound: number | null
  /** (value − bound) ÷ |value|; 0 where both are the same; `null` without a bound. */
  readonly gap: number | null
}

/**
 * The proof of a stage.
 * @param value the objective as counted in the plan, without the solver's rounding
 * @param bound what the solver found that no plan is below, in the same unit
 */
export function proofOf<Objective extends string>(
  objective: Objective,
  status: StageEnd['status'],
  value: number,
  bound: number,
): StageProof<Objective> {
  const least = Math.min(bound, value)
  return Number.isFinite(least)
    ? { objective, status, value, bound: least, gap: gapOf(value, least) }
    : { objective, status, value, bound: null, gap: null }
}

/** How far a value may be from the best: (value − bound) ÷ |value|; 0 where both are 0. */
export function gapOf(value: number, bound: number): number {
  return value - bound < 1e-9 ? 0 : (value - bound) / Math.max(1e-9, Math.abs(value))
}
