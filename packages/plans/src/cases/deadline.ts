import type { CaseDay, CaseStep, PlainDate } from '@laegedaekning/domain'
import type { CaseProcess, StepDeadline } from '@laegedaekning/rules'
import { dayAfter, dayBefore, monthsBefore } from '../reform-calendar/days.ts'

/** The days of a case by key. */
export type CaseDays = ReadonlyMap<string, PlainDate>

/** The days of a case as a map; where a key stands twice, the last one holds. */
export function daysOf(days: readonly CaseDay[]): CaseDays {
  return new Map(days.map(({ key, day }) => [key, day]))
}

/**
 * The day a step is due: calendar months first (the last day of a month that is too short), then days (X1, X7, X12, X14–X16).
 * `null` where the day that it is counted from is not set.
 */
export function dueOn(deadline: StepDeadline, days: CaseDays): PlainDate | null {
  const from = days.get(deadline.day)
  if (from === undefined) return null
  if (deadline.direction === 'on') return from
  const sign = deadline.direction === 'before' ? 1 : -1
  const step = deadline.direction === 'before' ? dayBefore : dayAfter
  let day = monthsBefore(from, sign * deadline.months)
  for (let left = deadline.days; left > 0; left -= 1) day = step(day)
  return day
}

/**
 * The steps of a case after its days have moved: a deadline that was as the process gives it follows; one that people have set
 * stays, and so does that of a step that is done or not needed. Steps of their own have no deadline in the process.
 */
export function moveDeadlines(
  process: CaseProcess,
  steps: readonly CaseStep[],
  before: CaseDays,
  after: CaseDays,
): readonly CaseStep[] {
  const byKey = new Map(process.steps.map((step) => [step.key, step.due]))
  return steps.map((step) => {
    const deadline = byKey.get(step.key)
    const isOpen = step.state === 'not-started' || step.state === 'under-way'
    if (deadline === undefined || !isOpen || step.due !== dueOn(deadline, before)) return step
    return { ...step, due: dueOn(deadline, after) }
  })
}
