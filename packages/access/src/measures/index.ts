export type { AccessInput, AccessMeasure, CostOrigin, DemandRow, SupplyRow } from './access-input.ts'
export { MEASURE_KINDS } from './access-input.ts'
export type {
  AccessReason,
  AccessResult,
  AccessScore,
  AccessSummary,
  EquilibriumReport,
  ScoreReason,
  SupplyRatio,
  SupplyReason,
} from './access-result.ts'
export {
  type AccessChange,
  accessAfterChange,
  type CapacityChange,
  type LocalMeasure,
  type PreparedAccess,
  prepareAccess,
} from './after-change.ts'
export { ACCESS_ENGINE_VERSION, computeAccess } from './compute-access.ts'
export { DECAY_KINDS, type Decay, decayWeight } from './decay.ts'
export {
  balancedAccess,
  type CatchmentAccess,
  modifiedTwoStepAccess,
  SELECTIONS,
  type Selection,
  threeStepAccess,
  twoStepAccess,
} from './floating-catchment.ts'
export { type Inequality, inequalityOf, type SharedValue, type Theil, type TheilGroup } from './inequality.ts'
export { type MeasureWorld, pairWeights, type Reach } from './measure-world.ts'
export {
  choicesOf,
  type NearestSupplies,
  nearestOf,
  opportunitiesInReach,
  providerRatio,
} from './opportunities.ts'
export { parseAccessInput, withCosts } from './parse-access-input.ts'
export { type RaamAccess, type RaamOptions, rationalAgentAccess } from './raam.ts'
export { sparseFromPairs } from './sparse-from-pairs.ts'
export { compensatedSum } from './sum.ts'
