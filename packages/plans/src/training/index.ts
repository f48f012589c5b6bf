export { type CourseRequest, type CourseRow, listCourses } from './course-list.ts'
export { divideToRegions, type RegionCell, type RegionDivision, type Undivided } from './divide-region.ts'
export { type DivideSum, sumDivision } from './divide-sums.ts'
export {
  type ChangedNumber,
  DIVIDE_METHODS,
  type DivideMethod,
  divideToVurs,
  type NeedWeight,
  plannedYears,
  type VurCell,
  type VurDivision,
} from './divide-vur.ts'
export {
  buildFilling,
  type FillingPlace,
  type FillingRequest,
  type FillingRow,
  type FillingTable,
  latestPostedYear,
} from './filling.ts'
export {
  type Bottleneck,
  buildIntroduction,
  type ContinuationRow,
  type Geography,
  type IntroductionTable,
} from './introduction.ts'
export { buildKeyCompliance, type KeyCompliance, type KeyPartyCompliance } from './key-compliance.ts'
export { listPostedCompositions, type PostedComposition } from './last-year.ts'
export {
  buildPlaceProblem,
  PLACE_POLICIES,
  type PlacePolicy,
  type PlaceProblemBuilt,
} from './place-problem.ts'
export { readPlaceRules } from './place-rules.ts'
export { listPlacePoints, type PlacePoint } from './place-sites.ts'
export { practiceGroup } from './practice-group.ts'
export { buildScreening, type ScreeningRow } from './screening.ts'
export { listSiteRooms, type SiteRoom } from './site-rooms.ts'
export type { Extreme, Smoothing } from './smoothing.ts'
export { listTrainingInfos, publishedFigure } from './training-figures.ts'
export {
  areaNameOf,
  listTrainingSpecialties,
  listVurs,
  openTrainingRegister,
  type TrainingRegister,
  type TrainingSnapshot,
} from './training-register.ts'
export { pairOf, type RoadMinutes } from './travel-minutes.ts'
