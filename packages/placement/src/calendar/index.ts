export {
  CALENDAR_OBJECTIVES,
  type CalendarConflict,
  type CalendarObjective,
  type CalendarResult,
  calendarResult,
  type SiteHalfYears,
  type StartReason,
} from './calendar-result.ts'
export { startText } from './calendar-words.ts'
export { parseCalendarProblem } from './parse-calendar.ts'
export { type Calendar, type CalendarProblem, planCalendar } from './plan-calendar.ts'
export { spreadOverYears } from './spread-over-years.ts'
