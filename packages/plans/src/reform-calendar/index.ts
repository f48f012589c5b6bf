export {
  type CalendarRegion,
  type DatedEntry,
  REFORM_STATES,
  type RecordedEntry,
  type ReformState,
  reformAt,
  withDutyStates,
} from './duties.ts'
export { reformICalendar } from './icalendar.ts'
export { collectiveRedundancies, followsTask, noticeOfChange } from './staff-transfer.ts'
