export { answerPlace, type PlaceAnswerOptions, type RoadReach } from './answer-place.ts'
export type {
  ChoiceByBasis,
  ChoiceVerdict,
  DesignationAround,
  KommuneFigure,
  PlaceAnswer,
  PracticeNear,
} from './answer-types.ts'
export { type FoundPlace, PLACE_KINDS, type PlaceKind, POINT_BASES, type PointBasis } from './place.ts'
export { type PlaceIndex, placesOf } from './place-index.ts'
export { PLACE_INDICATORS } from './place-indicators.ts'
export { readPoint, writePoint } from './point-text.ts'
export { pointPlace, searchPlaces } from './search-places.ts'
export { foldSpelling, isOneLetterOff } from './spelling.ts'
export { AREA_FINDINGS, type AreaAround, type AreaFinding } from './surroundings.ts'
