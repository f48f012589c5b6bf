export { isBottleneck } from './bottleneck.ts'
export { checkIntroduction } from './introduction-rule.ts'
export {
  type Screening,
  type ScreeningVerdict,
  screenSpecialty,
  type VusCriterion,
} from './screen-specialty.ts'
export {
  divideByKey,
  findTrainingKey,
  type KeyParty,
  keyAsRule,
  listTrainingKeys,
  type TrainingKey,
} from './training-key.ts'
