export { caseICalendar } from './case-icalendar.ts'
export {
  type CaseStanding,
  inOrderOfDue,
  listReminders,
  type Reminder,
  STEP_STANDINGS,
  type StepStanding,
  standingOfCase,
  standingOfStep,
  type TrackStanding,
} from './case-standing.ts'
export { type CaseDays, daysOf, dueOn, moveDeadlines } from './deadline.ts'
export { type CaseStart, startCase, withDay } from './start-case.ts'
