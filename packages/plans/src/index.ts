export { buildProfile, findArea, type ProfileOptions } from './status/build-profile.ts'
export { buildStatus, dayOneYearBefore, type StatusOptions } from './status/build-status.ts'
export { publishedStatus } from './status/published-status.ts'
export {
  type AreaProfile,
  type Comparison,
  COMPARISON_KINDS,
  type ComparisonKind,
  type ProfileRow,
  type Spread,
  type StatusClass,
  type StatusRequest,
  type StatusRow,
  type StatusTable,
} from './status/status-table.ts'
export * from './map/index.ts'
export {
  EXAMPLE_SEED,
  type ExampleMargin,
  exampleMargins,
  type ExampleRegisterInput,
  makeExampleRegister,
} from './example-register/index.ts'
export * from './report/index.ts'
