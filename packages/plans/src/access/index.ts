export {
  type AccessSide,
  type AccessSummary,
  buildAccessSummary,
  type SummaryInput,
} from './access-summary.ts'
export {
  type AccessRequest,
  type AccessTable,
  accessIndicatorInfos,
  buildAccessTable,
  explainSmallArea,
  findSmallArea,
  getAccessIndicator,
  measureAccessWorld,
  type PracticeMark,
  type SmallAreaRow,
} from './access-table.ts'
export type { MeasuredWorld } from './area-access.ts'
export {
  type AccessWorldOptions,
  buildAccessPlaces,
  buildAccessWorld,
  straightCosts,
} from './build-world.ts'
export { type Catchment, findCatchment } from './catchment.ts'
export { type CompactWorld, compactWorld } from './compact-world.ts'
export type { AddressCell } from './demand.ts'
export type { ExplainedFigure } from './explained-figure.ts'
export { findNearestPractices, type NearPractice } from './nearest-practices.ts'
export { type AccessPlacesOptions, boundOf, withCosts } from './places.ts'
export { scoresByMethod } from './scores.ts'
export type { WhoWithoutChoice } from './without-choice.ts'
export {
  type AccessCosts,
  type AccessDemand,
  type AccessPlaces,
  type AccessSupply,
  type AccessWorld,
  type AgePeople,
  type DemandBasis,
  DISTANCE_BASES,
  type DistanceBasis,
  type NetworkNote,
} from './world.ts'
