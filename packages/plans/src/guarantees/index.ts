export {
  type EarningsMonth,
  type ExposureYear,
  GUARANTEE_KINDS,
  type Guarantee,
  type GuaranteeKind,
  type GuaranteeRules,
  type Schedule,
  type ScheduleLine,
} from './guarantee.ts'
export { linearCourse } from './linear-course.ts'
export { findOere, kronerText } from './money.ts'
export { parseGuarantees } from './parse-guarantees.ts'
export { ceilingOf, type Exposure, exposureOf, scheduleOf } from './schedule.ts'
