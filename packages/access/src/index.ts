export {
  type ChoiceLimits,
  type ChoiceResult,
  choiceRule,
  countChoices,
  type DemandChoice,
} from './choice-rule.ts'
export { EARTH_RADIUS_KM, equirectangularKm, haversineKm, isWithin, type Point } from './distance.ts'
export * from './measures/index.ts'
export { type BuildCounts, createGraphBuilder, type GraphBuilder } from './network/build-graph.ts'
export {
  type DemandDirectory,
  fileDemands,
  joinPairs,
  type ReachPairs,
  reachPairs,
} from './network/reach-pairs.ts'
export { type RoadCostOptions, roadCosts } from './network/road-costs.ts'
export { roadEnds } from './network/road-ends.ts'
export {
  BOARDING,
  completeGraph,
  type RoadGraph,
  type RoadGraphParts,
  searchPart,
} from './network/road-graph.ts'
export {
  NODE_KEYS,
  ROAD_CLASSES,
  type RoadClass,
  type RoadProfile,
  type Tags,
  WAY_KEYS,
} from './network/road-profile.ts'
export {
  boundUnits,
  clearSearch,
  prepareSearch,
  type RoadSearch,
  runSearch,
  type SearchKind,
} from './network/search.ts'
export { listTooFar, type RoadPoints, snapPoints, TOO_FAR } from './network/snap.ts'
export { type Member, RELATION_KEYS } from './network/turn-restriction.ts'
export {
  countWithin,
  type DemandReach,
  distancesToNearest,
  type PeopleWithin,
  type PlacedDemand,
  peopleWithin,
} from './reach.ts'
export type { SparseCosts } from './sparse-costs.ts'
export { type SitedSupply, type StraightLineLimits, straightLineCosts } from './straight-line-costs.ts'
export type { PlacedSupply, SupplyDistance } from './supply-index.ts'
