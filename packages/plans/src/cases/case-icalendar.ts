import type { CaseRecord, Language } from '@laegedaekning/domain'
import { dayAfter } from '../reform-calendar/days.ts'
import { compactDay, escapeText, iCalendarText } from '../reform-calendar/icalendar-text.ts'
import { inOrderOfDue } from './case-standing.ts'

/** A case as a feed has it: `changedAt` is the ISO instant of its last change. */
export type DatedCase = { readonly record: CaseRecord; readonly changedAt: string }

const WORDS = {
  da: { name: 'Sager: frister', case: 'Sag', owner: 'Ansvarlig' },
  en: { name: 'Cases: deadlines', case: 'Case', owner: 'Owner' },
} as const

/**
 * The deadlines of open cases as an iCalendar feed (RFC 5545): a whole day for each step that is not done, with its title and
 * who has it. Notes, parties and whom a case is about stay out of it, since a calendar is seen by others. UIDs and stamps come from the data, so that a
 * calendar updates instead of doubling.
 */
export function caseICalendar(cases: readonly DatedCase[], language: Language): string {
  const open = cases.filter(({ record }) => record.state === 'open')
  return iCalendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//laegedaekning//sager//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(WORDS[language].name)}`,
    ...open.flatMap((one) => eventsOf(one, language)),
    'END:VCALENDAR',
  ])
}

function eventsOf({ record, changedAt }: DatedCase, language: Language): readonly string[] {
  const stamp = `${compactDay(changedAt.slice(0, 19)).replaceAll(':', '')}Z`
  const words = WORDS[language]
  const waiting = record.steps.filter(({ state }) => state === 'not-started' || state === 'under-way')
  return inOrderOfDue(waiting).flatMap(({ key, title, due, owner }) =>
    due === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:sag-${record.id}-${escapeText(key)}@laegedaekning`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${compactDay(due)}`,
          `DTEND;VALUE=DATE:${compactDay(dayAfter(due))}`,
          `SUMMARY:${escapeText(`${title} (${words.case} ${record.id})`)}`,
          `DESCRIPTION:${escapeText(`${words.owner}: ${owner === '' ? '–' : owner}`)}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  )
}
