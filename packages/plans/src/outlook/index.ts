export {
  buildForecastInput,
  OUTLOOK_END_YEAR,
  type Outlook,
  type OutlookOptions,
} from './build-forecast-input.ts'
export type { CalibrationMargin, CalibrationReport } from './calibration.ts'
export { type Contradiction, findContradictions, type PublishedPart } from './contradictions.ts'
export { type Outlook2008, type Outlook2008Line, outlook2008 } from './outlook-2008.ts'
export { LATER_KINDS, type OutlookRegister, outlookDates, outlookRegisterOf } from './outlook-register.ts'
export type { OutlookSource } from './parameter-log.ts'
export {
  findOutlookSpecialty,
  GENERAL_MEDICINE_ID,
  listOutlookSpecialties,
  type OutlookSpecialty,
  specialtyId,
} from './specialties.ts'
