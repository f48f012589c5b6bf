export { type ClosingLimitCheck, checkClosingLimit } from './closing-limit.ts'
export { checkMaximumList, type MaximumListCheck } from './maximum-list.ts'
export { type LocalNorms, type NormAt, normFor } from './norm-for.ts'
export {
  checkPatientBase,
  PATIENT_BASE_UNITS,
  type PatientBaseCheck,
  type PatientBaseUnit,
} from './patient-base.ts'
