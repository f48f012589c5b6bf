export {
  fullTimeSupply,
  type IntakeWorth,
  intakeForGap,
  requiredSupply,
  type Workers,
} from './dutch-intake.ts'
export { type Careers, type Entrants, entrantsAtWork } from './irish-cohort.ts'
export { type AvailableTime, allowanceFactor, availableWorkingDays, basicStaff, wisnRatio } from './wisn.ts'
