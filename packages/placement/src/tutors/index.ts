export { parseTutorProblem } from './parse-tutors.ts'
export {
  placeAtTutors,
  TUTOR_OBJECTIVES,
  type TutorObjective,
  type TutorPlacing,
  type TutorProblem,
} from './place-at-tutors.ts'
export {
  type FloorReason,
  type PlacedReason,
  type TutorResult,
  tutorResult,
  type UnplacedReason,
  type WhyNot,
} from './tutor-result.ts'
