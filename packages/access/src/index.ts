export {
  type ChoiceLimits,
  type ChoiceResult,
  choiceRule,
  countChoices,
  type DemandChoice,
} from './choice-rule.ts'
export { EARTH_RADIUS_KM, equirectangularKm, haversineKm, isWithin, type Point } from './distance.ts'
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
