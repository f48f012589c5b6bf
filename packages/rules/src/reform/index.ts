import { reformCalendar } from '../reform.generated.ts'
import type { ReformCalendar } from './reform-entry.ts'

export {
  REFORM_OWNERS,
  type ReformCalendar,
  type ReformEntry,
  type ReformOwner,
  type ReformWhen,
  STAFF_CHECKS,
  type StaffCheck,
} from './reform-entry.ts'

/** The duties and dates of the reform: D1–D10 and P1–P12, in order of number (knowledge/reform). */
export function getReformCalendar(): ReformCalendar {
  return reformCalendar
}
