import type { CaseRecord, CaseStep, CaseTrack, PlainDate } from '@laegedaekning/domain'
import { CASE_TRACKS } from '@laegedaekning/domain'
import { daysBetween } from '../reform-calendar/days.ts'

/** How a step stands at a date. A step is due to the end of its day: it is overdue the day after. */
export const STEP_STANDINGS = ['overdue', 'due-soon', 'coming', 'no-date', 'done', 'not-needed'] as const
export type StepStanding = (typeof STEP_STANDINGS)[number]

/** How a step stands at a date; `soonDays`: from how many days before its deadline it is due soon (knowledge/parameters). */
export function standingOfStep(step: CaseStep, date: PlainDate, soonDays: number): StepStanding {
  if (step.state === 'done') return 'done'
  if (step.state === 'not-needed') return 'not-needed'
  if (step.due === null) return 'no-date'
  const left = daysBetween(date, step.due)
  if (left < 0) return 'overdue'
  return left <= soonDays ? 'due-soon' : 'coming'
}

/** How far one track is. */
export type TrackStanding = { readonly track: CaseTrack; readonly closed: number; readonly steps: number }

/** A case at a date: the step whose turn it is, and how many are late. */
export type CaseStanding = {
  readonly next: CaseStep | null
  readonly overdue: number
  readonly dueSoon: number
  /** Steps that are done or not needed, and all. */
  readonly closed: number
  readonly steps: number
  /** The tracks that the case has, in their order. */
  readonly tracks: readonly TrackStanding[]
}

/** A case at a date. A closed case has no next step and nothing late, whatever its steps say. */
export function standingOfCase(record: CaseRecord, date: PlainDate, soonDays: number): CaseStanding {
  const isOpen = record.state === 'open'
  const stands = record.steps.map((step) => standingOfStep(step, date, soonDays))
  const count = (wanted: StepStanding): number =>
    isOpen ? stands.filter((found) => found === wanted).length : 0
  const tracks = CASE_TRACKS.map((track): TrackStanding => {
    const steps = record.steps.filter((step) => step.track === track)
    return { track, closed: steps.filter(isClosed).length, steps: steps.length }
  })
  return {
    next: isOpen ? (inOrderOfDue(record.steps.filter((step) => !isClosed(step)))[0] ?? null) : null,
    overdue: count('overdue'),
    dueSoon: count('due-soon'),
    closed: record.steps.filter(isClosed).length,
    steps: record.steps.length,
    tracks: tracks.filter(({ steps }) => steps > 0),
  }
}

/** A step that is due, and the case it belongs to. */
export type Reminder = {
  readonly id: string
  readonly record: CaseRecord
  readonly step: CaseStep
  readonly standing: 'overdue' | 'due-soon'
  /** Days until it is due; negative where it is late. */
  readonly daysLeft: number
}

/** What is late or due soon in open cases, the latest first (reminders). */
export function listReminders(
  cases: readonly CaseRecord[],
  date: PlainDate,
  soonDays: number,
): readonly Reminder[] {
  const found = cases.flatMap((record): readonly Reminder[] =>
    record.state === 'closed'
      ? []
      : record.steps.flatMap((step): readonly Reminder[] => {
          const standing = standingOfStep(step, date, soonDays)
          if (step.due === null || (standing !== 'overdue' && standing !== 'due-soon')) return []
          return [{ id: record.id, record, step, standing, daysLeft: daysBetween(date, step.due) }]
        }),
  )
  const order = ({ daysLeft, id, step }: Reminder) => [daysLeft, id, step.key] as const
  return found.toSorted((a, b) => compare(order(a), order(b)))
}

/** Steps by deadline, those without one last; otherwise in the order of the case. */
export function inOrderOfDue(steps: readonly CaseStep[]): readonly CaseStep[] {
  return steps.toSorted((a, b) => compare([a.due ?? '9999-12-31'], [b.due ?? '9999-12-31']))
}

function isClosed({ state }: CaseStep): boolean {
  return state === 'done' || state === 'not-needed'
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]
    if (other === undefined || one === other) continue
    return one < other ? -1 : 1
  }
  return 0
}
