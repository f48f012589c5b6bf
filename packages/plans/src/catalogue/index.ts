export {
  ARRANGEMENTS,
  type Arrangement,
  arrangeInitiatives,
  type CauseTable,
  type ComparedRegion,
  causeTable,
  compareRegions,
  type InitiativeSection,
  type RegionRow,
} from './arrange.ts'
export { EVERY_INITIATIVE, filterInitiatives, type InitiativeFilter } from './filter.ts'
