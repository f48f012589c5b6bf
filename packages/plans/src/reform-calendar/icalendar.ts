import { type DutyState, formatDate, getPlainDate, type Language, type Text } from '@laegedaekning/domain'
import type { ReformCalendar, ReformEntry } from '@laegedaekning/rules'
import { dayAfter } from './days.ts'
import { type CalendarRegion, reformAt, spanOf } from './duties.ts'
import { compactDay, escapeText, iCalendarText } from './icalendar-text.ts'

/**
 * The dated entries as an iCalendar feed (RFC 5545): whole days, the end exclusive. UIDs and stamps come from the data, so
 * the same knowledge gives the same bytes and a subscriber's calendar updates instead of doubling. `states`: how far the
 * region is with its duties, told in the title and the text of each.
 */
export function reformICalendar(
  { checkedOn, entries }: ReformCalendar,
  region: CalendarRegion | null,
  language: Language,
  states: readonly DutyState[] = [],
): string {
  const stamp = `${compactDay(checkedOn)}T000000Z`
  const name = language === 'da' ? 'Sundhedsreformen' : 'The health reform'
  const dated = reformAt(entries, { date: FIRST_DAY, region, done: [] })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//laegedaekning//reformkalender//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...dated.flatMap(({ entry }) =>
      eventOf(
        entry,
        stamp,
        language,
        states.find(({ duty }) => duty === entry.id),
      ),
    ),
    'END:VCALENDAR',
  ]
  return iCalendarText(lines)
}

/** Any day will do: only the order and the choice of entries are used. */
const FIRST_DAY = getPlainDate('0001-01-01')

const STATE_WORDS: Readonly<Record<DutyState['state'], Text>> = {
  'not-started': { da: 'ikke begyndt', en: 'not started' },
  'under-way': { da: 'i gang', en: 'under way' },
  done: { da: 'udført', en: 'done' },
}

function eventOf(
  entry: ReformEntry,
  stamp: string,
  language: Language,
  state: DutyState | undefined,
): readonly string[] {
  const span = spanOf(entry.when)
  if (span === null) return []
  const expected = entry.expected ? (language === 'da' ? ' (forventet)' : ' (expected)') : ''
  return [
    'BEGIN:VEVENT',
    `UID:reform-${entry.id.toLowerCase()}@laegedaekning`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(span.first)}`,
    `DTEND;VALUE=DATE:${compactDay(dayAfter(span.last))}`,
    `SUMMARY:${escapeText(`${entry.id} ${entry.title[language]}${expected}${stateInTitle(state, language)}`)}`,
    `DESCRIPTION:${escapeText(`${entry.text[language]}\n${entry.basis[language]}. ${entry.source}, ${entry.at}.${stateLine(state, language)}`)}`,
    `CATEGORIES:${entry.kind === 'duty' ? 'DUTY' : 'EVENT'}`,
    `STATUS:${entry.expected ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function stateInTitle(state: DutyState | undefined, language: Language): string {
  return state === undefined ? '' : ` – ${STATE_WORDS[state.state][language]}`
}

/** How far the region is, by whom, and since when; a line of its own. */
function stateLine(state: DutyState | undefined, language: Language): string {
  if (state === undefined) return ''
  const { doneOn, owner, note } = state
  const parts = [
    STATE_WORDS[state.state][language] + (doneOn === null ? '' : ` ${formatDate(doneOn, language)}`),
    ...[owner, note].map((text) => text.trim()).filter((text) => text !== ''),
  ]
  return `\n${parts.join(' · ')}`
}
