export {
  type AccessPlacesOptions,
  type AccessWorldOptions,
  buildAccessPlaces,
  buildAccessWorld,
  straightCosts,
  withCosts,
} from './build-world.ts'
export type { AddressCell } from './demand.ts'
export {
  type AccessCosts,
  type AccessDemand,
  type AccessPlaces,
  type AccessSupply,
  type AccessWorld,
  type AgePeople,
  DEMAND_BASES,
  DEMAND_BASIS_WORDS,
  type DemandBasis,
  DISTANCE_BASES,
  type DistanceBasis,
  type NetworkNote,
} from './world.ts'
