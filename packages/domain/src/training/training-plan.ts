import type { AreaId } from '../area/area.ts'

/** How far a saved plan was proven: every stage within the gap asked for, or time ran out before (training.md 3.3). */
export const TRAINING_PLAN_STATUSES = ['optimal', 'feasible'] as const
export type TrainingPlanStatus = (typeof TRAINING_PLAN_STATUSES)[number]

/**
 * A placement of training courses that somebody has kept under a name (X10). `bundle` is the whole of it, the problem as well as
 * the plan with its reasons, so that it can be checked again whatever becomes of register and engine: JSON, gzip, base64.
 */
export type TrainingPlan = {
  readonly id: string
  readonly name: string
  readonly note: string
  /** The year whose courses it places. */
  readonly year: number
  /** Training regions; empty for all. */
  readonly vurs: readonly AreaId[]
  /** Names of specialties; empty for all. */
  readonly specialties: readonly string[]
  readonly courses: number
  readonly status: TrainingPlanStatus
  readonly engineVersion: string
  /** SHA-256 of the problem in canonical JSON. */
  readonly inputHash: string
  readonly bundle: string
}
