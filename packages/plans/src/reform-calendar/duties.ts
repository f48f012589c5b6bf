import { type DutyState, getPlainDate, type PlainDate } from '@laegedaekning/domain'
import type { ReformEntry, ReformWhen } from '@laegedaekning/rules'
import { dayBefore, daysBetween } from './days.ts'

/**
 * How an entry stands at a date. `overdue` is a duty past its deadline that nobody has recorded as done: the register
 * then does not know whether it is done. `no-date` is bound to an event of the case.
 */
export const REFORM_STATES = ['coming', 'under-way', 'done', 'passed', 'overdue', 'no-date'] as const
export type ReformState = (typeof REFORM_STATES)[number]

/** First and last day of an entry, both included; a deadline `before` a day ends on the day before it. */
export type ReformSpan = { readonly first: PlainDate; readonly last: PlainDate }

/** An entry of the calendar as it stands at a date. */
export type DatedEntry = {
  readonly entry: ReformEntry
  readonly span: ReformSpan | null
  readonly state: ReformState
  /** Days until it begins or ends, whichever comes first; negative after its end; `null` without a date. */
  readonly daysLeft: number | null
}

/** An entry with what a region has recorded of it. */
export type RecordedEntry = DatedEntry & { readonly recorded: DutyState | null }

/**
 * The calendar with what a region has recorded: done is done; a duty that is under way no longer waits for its day, but a
 * deadline that has passed stays passed until the duty is done.
 */
export function withDutyStates(
  dated: readonly DatedEntry[],
  states: readonly DutyState[],
): readonly RecordedEntry[] {
  return dated.map((one) => {
    const recorded = states.find(({ duty }) => duty === one.entry.id) ?? null
    return { ...one, recorded, state: recordedState(one.state, recorded) }
  })
}

function recordedState(state: ReformState, recorded: DutyState | null): ReformState {
  if (recorded?.state === 'done') return 'done'
  if (recorded?.state === 'under-way' && (state === 'coming' || state === 'no-date')) return 'under-way'
  return state
}

/** The days of a deadline, or `null` where it is bound to an event. */
export function spanOf(when: ReformWhen): ReformSpan | null {
  switch (when.kind) {
    case 'on':
      return { first: getPlainDate(when.day), last: getPlainDate(when.day) }
    case 'within':
      return { first: getPlainDate(when.from), last: getPlainDate(when.until) }
    case 'before': {
      const last = dayBefore(getPlainDate(when.day))
      return { first: last, last }
    }
    case 'relative':
      return null
  }
}

/** A region of the calendar at a date, with the regions that it replaces or will replace. */
export type CalendarRegion = { readonly id: string; readonly replaced: readonly string[] }

/** What the calendar is asked. */
export type CalendarQuestion = {
  readonly date: PlainDate
  /** Only what concerns this region; `null` for all. */
  readonly region: CalendarRegion | null
  /** Ids of duties that are recorded as done. */
  readonly done: readonly string[]
}

/** The calendar at a date: entries with a day in order of their last day, then those bound to an event (K23). */
export function reformAt(
  entries: readonly ReformEntry[],
  { date, region, done }: CalendarQuestion,
): readonly DatedEntry[] {
  const dated = entries
    .filter((entry) => concerns(entry, region))
    .map((entry): DatedEntry => {
      const span = spanOf(entry.when)
      const state = stateOf(entry, span, date, done)
      return { entry, span, state, daysLeft: span === null ? null : daysLeft(span, date) }
    })
  const key = ({ span }: DatedEntry) => (span === null ? '9999-12-31' : span.last)
  return dated.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Whether an entry concerns a region: those without regions concern all; a new region has the duties of those it replaces. */
function concerns({ regions }: ReformEntry, region: CalendarRegion | null): boolean {
  if (region === null || regions.length === 0) return true
  return regions.includes(region.id) || region.replaced.some((old) => regions.includes(old))
}

function stateOf(
  entry: ReformEntry,
  span: ReformSpan | null,
  date: PlainDate,
  done: readonly string[],
): ReformState {
  if (done.includes(entry.id)) return 'done'
  if (span === null) return 'no-date'
  if (date < span.first) return 'coming'
  if (date <= span.last) return 'under-way'
  return entry.kind === 'event' ? 'passed' : 'overdue'
}

function daysLeft({ first, last }: ReformSpan, date: PlainDate): number {
  return daysBetween(date, date < first ? first : last)
}
