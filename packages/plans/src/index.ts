export * from './access/index.ts'
export * from './cases/index.ts'
export * from './catalogue/index.ts'
export * from './effects/index.ts'
export {
  EXAMPLE_SEED,
  type ExampleMargin,
  type ExampleRegisterInput,
  exampleMargins,
  makeExampleRegister,
} from './example-register/index.ts'
export * from './find-place/index.ts'
export * from './guarantees/index.ts'
export * from './map/index.ts'
export * from './meetings/index.ts'
export * from './outlook/index.ts'
export * from './portfolio/index.ts'
export * from './reform-calendar/index.ts'
export * from './report/index.ts'
export { RULE_UNITS } from './report/rule-units.ts'
export { type LeverChoice, scenarioOf } from './scenario/scenario-of.ts'
export { buildProfile, findArea, type ProfileOptions } from './status/build-profile.ts'
export { buildStatus, dayOneYearBefore, type StatusOptions } from './status/build-status.ts'
export { classesOf } from './status/classes.ts'
export { listFarAreas } from './status/far-areas.ts'
export { type LevelFigure, levelFigures } from './status/level-figures.ts'
export { publishedStatus } from './status/published-status.ts'
export {
  type AreaProfile,
  COMPARISON_KINDS,
  type Comparison,
  type ComparisonKind,
  type ProfileRow,
  type Spread,
  type StatusClass,
  type StatusRequest,
  type StatusRow,
  type StatusTable,
} from './status/status-table.ts'
export * from './training/index.ts'
export * from './what-if/index.ts'
