export { type Calendar, type CalendarProblem, planCalendar } from './plan-calendar.ts'
export { spreadOverYears } from './spread-over-years.ts'
