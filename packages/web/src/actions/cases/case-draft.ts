import { type CaseRecord, type CaseStep, getStoredBody, type PlainDate } from '@laegedaekning/domain'
import { daysOf, moveDeadlines } from '@laegedaekning/plans'
import type { CaseProcess } from '@laegedaekning/rules'
import { dateText, findDateText } from '../../form/date-text.ts'

/** A step as it is written: its days as text until they can be read. */
export type StepDraft = Omit<CaseStep, 'due' | 'doneOn'> & { readonly due: string; readonly doneOn: string }

/** A day of the case as it is written. */
export type DayDraft = { readonly key: string; readonly text: string }

/**
 * A case as it is written. Health is no part of it: it is written by itself, and is never kept in the browser.
 */
export type CaseDraft = Omit<CaseRecord, 'days' | 'steps' | 'closedOn' | 'healthReason'> & {
  readonly days: readonly DayDraft[]
  readonly steps: readonly StepDraft[]
  readonly closedOn: string
}

const written = (day: PlainDate | null): string => (day === null ? '' : dateText(day))

function stepDraftOf(step: CaseStep): StepDraft {
  return { ...step, due: written(step.due), doneOn: written(step.doneOn) }
}

/** A case as a draft. */
export function draftOf({ healthReason: _apart, ...record }: CaseRecord): CaseDraft {
  return {
    ...record,
    days: record.days.map(({ key, day }) => ({ key, text: dateText(day) })),
    steps: record.steps.map(stepDraftOf),
    closedOn: written(record.closedOn),
  }
}

/** The draft that was kept in the tab, or `undefined` where it is none. */
export function readDraft(value: unknown): CaseDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { days, steps, closedOn }: { days?: unknown; steps?: unknown; closedOn?: unknown } = value
  if (!Array.isArray(days) || !Array.isArray(steps) || typeof closedOn !== 'string') return undefined
  try {
    const bare = steps.map((step: unknown) => ({ ...asObject(step), due: null, doneOn: null }))
    const record = getStoredBody('case', { ...value, days: [], steps: bare, closedOn: null })
    const { healthReason: _apart, ...rest } = record
    return {
      ...rest,
      days: days.map((day: unknown) => ({ key: textAt(day, 'key'), text: textAt(day, 'text') })),
      steps: record.steps.map((step, index) => ({
        ...step,
        due: textAt(steps[index], 'due'),
        doneOn: textAt(steps[index], 'doneOn'),
      })),
      closedOn,
    }
  } catch {
    return undefined
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function textAt(value: unknown, key: string): string {
  const found: unknown = Reflect.get(asObject(value), key)
  if (typeof found !== 'string') throw new TypeError(`${key} is no text`)
  return found
}

/** The ids of the fields of a case; those of a step and of a day carry its key. */
export const FIELD_IDS = {
  title: 'case-title',
  closedOn: 'case-closed-on',
  day: (key: string) => `case-day-${key}`,
  due: (key: string) => `step-${key}-due`,
  doneOn: (key: string) => `step-${key}-done-on`,
  stepTitle: (key: string) => `step-${key}-title`,
} as const

/** What is wrong with a draft: fields whose day cannot be read, and those that are empty and must not be. */
export type DraftFault = { readonly field: string; readonly what: 'day' | 'empty' }

/** The draft as a body to be saved, and what is wrong with it; the body is `null` where anything is. */
export function bodyOf(draft: CaseDraft): {
  readonly body: Omit<CaseRecord, 'healthReason'> | null
  readonly wrong: readonly DraftFault[]
} {
  const wrong: DraftFault[] = []
  const day = (field: string, text: string): PlainDate | null => {
    const found = text.trim() === '' ? null : findDateText(text)
    if (found === undefined) wrong.push({ field, what: 'day' })
    return found ?? null
  }
  if (draft.title.trim() === '') wrong.push({ field: FIELD_IDS.title, what: 'empty' })
  const days = draft.days.flatMap(({ key, text }) => {
    const found = day(FIELD_IDS.day(key), text)
    return found === null ? [] : [{ key, day: found }]
  })
  const steps = draft.steps.map((step) => {
    if (step.title.trim() === '') wrong.push({ field: FIELD_IDS.stepTitle(step.key), what: 'empty' })
    return {
      ...step,
      due: day(FIELD_IDS.due(step.key), step.due),
      doneOn: day(FIELD_IDS.doneOn(step.key), step.doneOn),
      documents: step.documents.filter(({ title }) => title.trim() !== ''),
    }
  })
  const closedOn = day(FIELD_IDS.closedOn, draft.closedOn)
  return { body: wrong.length > 0 ? null : { ...draft, days, steps, closedOn }, wrong }
}

/** The draft after a day has been written: deadlines that were as the process gives them follow it. */
export function withDayText(
  draft: CaseDraft,
  process: CaseProcess | undefined,
  key: string,
  text: string,
): Pick<CaseDraft, 'days' | 'steps'> {
  const days = [...draft.days.filter((one) => one.key !== key), { key, text }]
  const [before, after] = [readable(draft.days), readable(days)]
  const isRead = text.trim() === '' || findDateText(text) !== undefined
  if (process === undefined || !isRead) return { days, steps: draft.steps }
  const steps = draft.steps.map((step) => ({ ...step, due: findDateText(step.due) ?? null, doneOn: null }))
  const moved = moveDeadlines(process, steps, daysOf(before), daysOf(after))
  return {
    days,
    steps: draft.steps.map((step, index) => {
      const due = moved[index]?.due ?? null
      return due === (steps[index]?.due ?? null) ? step : { ...step, due: written(due) }
    }),
  }
}

function readable(days: readonly DayDraft[]): CaseRecord['days'] {
  return days.flatMap(({ key, text }) => {
    const day = findDateText(text)
    return day === undefined ? [] : [{ key, day }]
  })
}

/** A step of one's own, with a key that nobody else's has: two people may each add one at the same time. */
export function ownStep(): StepDraft {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return {
    key: `eget-${number.toString(36)}`,
    title: '',
    track: 'main',
    owner: '',
    due: '',
    state: 'not-started',
    doneOn: '',
    note: '',
    documents: [],
  }
}
