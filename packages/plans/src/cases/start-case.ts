import type { AreaId, CaseDay, CaseRecord, Language, PlainDate, RecordOrigin } from '@laegedaekning/domain'
import type { CaseProcess } from '@laegedaekning/rules'
import { daysOf, dueOn } from './deadline.ts'

/** What somebody says when a case begins. */
export type CaseStart = {
  readonly area: AreaId
  readonly title: string
  readonly person: string
  readonly practice: string | null
  readonly officer: string
  /** Days of the process by key; `start` is the day the case begins. Unknown ones may be left out. */
  readonly days: readonly CaseDay[]
  readonly copiedFrom: RecordOrigin | null
  /** The words of titles and parties as they are kept. */
  readonly language: Language
}

/**
 * A case from its process: every step with its owner and deadline, and the parties without names. The id is given by whoever
 * keeps it. What is copied stays as it is when the process is changed later.
 */
export function startCase(process: CaseProcess, start: CaseStart): CaseRecord {
  const { language, days: given, ...said } = start
  const known = new Set(process.days.map(({ key }) => key))
  const kept = given.filter(({ key }) => known.has(key))
  const days = daysOf(kept)
  const parties = new Map(process.parties.map(({ key, title }) => [key, title[language]]))
  return {
    id: '',
    ...said,
    process: process.id,
    days: kept,
    state: 'open',
    closedOn: null,
    outcome: '',
    steps: process.steps.map((step) => ({
      key: step.key,
      title: step.title[language],
      track: step.track,
      owner: parties.get(step.owner) ?? '',
      due: dueOn(step.due, days),
      state: 'not-started',
      doneOn: null,
      note: '',
      documents: step.documents.map((title) => ({ title: title[language], link: '' })),
    })),
    parties: process.parties.map(({ title }) => ({ role: title[language], name: '', contact: '' })),
    note: '',
    healthReason: null,
  }
}

/** The days of a case with one of them set, moved or (`null`) taken away. */
export function withDay(days: readonly CaseDay[], key: string, day: PlainDate | null): readonly CaseDay[] {
  const others = days.filter((one) => one.key !== key)
  return day === null ? others : [...others, { key, day }]
}
