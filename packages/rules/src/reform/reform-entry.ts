import type { Certainty, SourceId, Text } from '@laegedaekning/domain'

/** Who owns a duty or an event of the reform. */
export const REFORM_OWNERS = [
  'folketinget',
  'ministeren',
  'danske-regioner',
  'regionsraadet',
  'forberedende-regionsraad',
  'regionens-ledelse',
  'kommunerne',
  'med-udvalg',
] as const
export type ReformOwner = (typeof REFORM_OWNERS)[number]

/** When: one day, from–until (both days included), the day before which, or bound to an event. Days are `YYYY-MM-DD`. */
export type ReformWhen =
  | { readonly kind: 'on'; readonly day: string }
  | { readonly kind: 'within'; readonly from: string; readonly until: string }
  | { readonly kind: 'before'; readonly day: string }
  | { readonly kind: 'relative'; readonly text: Text }

/** Staff-transfer rules that can be tried on a case. */
export const STAFF_CHECKS = ['mainly-occupied', 'change-of-post', 'collective-redundancies'] as const
export type StaffCheck = (typeof STAFF_CHECKS)[number]

/** One line of the reform calendar: P1–P12 (personnel processes) or D1–D10 (dates) (domain.md A2.1, A5g; K23). */
export type ReformEntry = {
  readonly id: string
  /** A duty can be neglected, an event only happens. */
  readonly kind: 'duty' | 'event'
  readonly title: Text
  readonly text: Text
  /** The law or agreement that it rests on. */
  readonly basis: Text
  readonly when: ReformWhen
  /** Whether the source only expects the date. */
  readonly expected: boolean
  /** Whether the source itself says that it has happened. */
  readonly happened: boolean
  readonly owners: readonly ReformOwner[]
  /** Areas of regions that it concerns; empty for every region. */
  readonly regions: readonly string[]
  readonly checks: readonly StaffCheck[]
  readonly source: SourceId
  readonly at: string
  readonly certainty: Certainty
}

/** The calendar and the day on which its texts were last held against the sources. */
export type ReformCalendar = { readonly checkedOn: string; readonly entries: readonly ReformEntry[] }
