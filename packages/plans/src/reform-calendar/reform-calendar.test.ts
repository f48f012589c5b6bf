import { areaId, type DutyState, getPlainDate } from '@laegedaekning/domain'
import { getReformCalendar } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { dayAfter, dayBefore, daysBetween, monthsBefore } from './days.ts'
import { reformAt, withDutyStates } from './duties.ts'
import { reformICalendar } from './icalendar.ts'
import { collectiveRedundancies, followsTask, noticeOfChange } from './staff-transfer.ts'

const calendar = getReformCalendar()
const day = getPlainDate
const EAST = { id: 'region-oestdanmark', replaced: ['region-1084', 'region-1085'] }
const MIDT = { id: 'region-1082', replaced: [] }

const stateAt = (date: string, done: readonly string[] = []) =>
  new Map(
    reformAt(calendar.entries, { date: day(date), region: null, done }).map(({ entry, state }) => [
      entry.id,
      state,
    ]),
  )

describe('days', () => {
  it('are counted over months, years and leap days', () => {
    expect(daysBetween(day('2026-11-22'), day('2027-01-01'))).toBe(40) // 8 in November + 31 + 1
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(daysBetween(day('2027-01-01'), day('2026-01-01'))).toBe(-365)
    expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01')
    expect(dayBefore(day('2026-04-01'))).toBe('2026-03-31')
    expect(dayBefore(day('2027-01-01'))).toBe('2026-12-31')
    expect(monthsBefore(day('2027-03-31'), 1)).toBe('2027-02-28')
    expect(monthsBefore(day('2027-01-01'), 6)).toBe('2026-07-01')
  })
})

describe('the reform calendar at a date (K23)', () => {
  it('on 22 November 2026 the spring deadlines are past and not recorded as done, and the takeover is to come', () => {
    const state = stateAt('2026-11-22')
    expect(state.get('D1')).toBe('passed')
    expect(state.get('D7')).toBe('under-way')
    expect(state.get('D8')).toBe('overdue')
    expect(state.get('D9')).toBe('overdue')
    expect(state.get('D10')).toBe('coming')
    expect(state.get('P3')).toBe('no-date')
  })

  it('»before 1 April« ends on 31 March, and what is recorded as done is no longer overdue', () => {
    expect(stateAt('2026-03-31').get('D8')).toBe('under-way')
    expect(stateAt('2026-04-01').get('D8')).toBe('overdue')
    expect(stateAt('2026-11-22', ['D8']).get('D8')).toBe('done')
  })

  it('approval of hires concerns only the two regions that cease, and Region Østdanmark for them', () => {
    const ids = (region: typeof EAST | typeof MIDT) =>
      reformAt(calendar.entries, { date: day('2026-11-22'), region, done: [] }).map(({ entry }) => entry.id)
    expect(ids(MIDT)).not.toContain('D7')
    expect(ids(EAST)).toContain('D7')
    expect(ids(EAST)).toHaveLength(22)
    expect(ids(MIDT)).toHaveLength(20) // without D7 and P12
  })

  it('stands in order of the last day, those bound to an event last', () => {
    const all = reformAt(calendar.entries, { date: day('2026-11-22'), region: null, done: [] })
    expect(all[0]?.entry.id).toBe('D1')
    expect(all.at(-1)?.span).toBeNull()
    const takeover = all.find(({ entry }) => entry.id === 'D10')
    expect(takeover?.daysLeft).toBe(40)
  })
})

describe('staff-transfer rules', () => {
  it('30 employees do not call for the rules on collective redundancies, 31 do (C1.20)', () => {
    expect(collectiveRedundancies(30, 30).applies).toBe(false)
    expect(collectiveRedundancies(31, 30).applies).toBe(true)
  })

  it('only who is wholly or mainly occupied follows the task, and overhead staff never (P7)', () => {
    expect(followsTask({ share: 1, isOverhead: false }, 0.5).follows).toBe(true)
    expect(followsTask({ share: 0.51, isOverhead: false }, 0.5).follows).toBe(true)
    expect(followsTask({ share: 0.5, isOverhead: false }, 0.5)).toEqual({
      follows: false,
      why: 'not-mainly-occupied',
    })
    expect(followsTask({ share: 1, isOverhead: true }, 0.5)).toEqual({ follows: false, why: 'overhead' })
  })

  it('a material change of post needs the employee’s own notice, a small one must be borne (P3, P10)', () => {
    const takesEffect = day('2027-01-01')
    expect(noticeOfChange({ isMaterial: true, noticeMonths: 6, takesEffect })).toEqual({
      needsNotice: true,
      latestDay: '2026-07-01',
    })
    expect(noticeOfChange({ isMaterial: false, noticeMonths: 6, takesEffect }).needsNotice).toBe(false)
  })
})

/** A reader of iCalendar of its own: unfolds, splits, and takes the properties of each event. */
function readEvents(text: string): readonly ReadonlyMap<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const events: Map<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    const colon = line.indexOf(':')
    if (colon > 0) events.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1))
  }
  return events
}

describe('the calendar as a feed (RFC 5545)', () => {
  const text = reformICalendar(calendar, null, 'da')
  const events = readEvents(text)
  const event = (id: string) => events.find((one) => one.get('UID') === `reform-${id}@laegedaekning`)

  it('every line ends in CRLF and is at most 75 octets', () => {
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))
    expect(longest).toBe(75)
    expect(text).not.toContain('�')
  })

  it('has an event for every entry with a day: D1–D10, P6, P7, P8 and P12', () => {
    expect(events).toHaveLength(14)
    expect(new Set(events.map((one) => one.get('UID'))).size).toBe(14)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  })

  it('days are whole and the end is exclusive; the stamp is the day of the knowledge, not of the clock', () => {
    expect(event('d8')?.get('DTSTART;VALUE=DATE')).toBe('20260331')
    expect(event('d8')?.get('DTEND;VALUE=DATE')).toBe('20260401')
    expect(event('d9')?.get('DTEND;VALUE=DATE')).toBe('20260701')
    expect(event('d10')?.get('DTSTART;VALUE=DATE')).toBe('20270101')
    expect(event('d10')?.get('DTSTAMP')).toBe('20261122T000000Z')
    expect(reformICalendar(calendar, null, 'da')).toBe(text)
  })

  it('unfolding gives the text back, commas escaped, and the UIDs are the same in English and per region', () => {
    expect(event('d10')?.get('SUMMARY')).toBe('D10 Regionerne overtager\\, og Region Østdanmark begynder')
    const english = readEvents(reformICalendar(calendar, MIDT, 'en'))
    expect(english.map((one) => one.get('UID'))).not.toContain('reform-d7@laegedaekning')
    expect(english.map((one) => one.get('UID'))).toContain('reform-d10@laegedaekning')
  })

  it('only expected dates are tentative', () => {
    expect(event('d3')?.get('STATUS')).toBe('TENTATIVE')
    expect(event('d10')?.get('STATUS')).toBe('CONFIRMED')
  })
})

describe('what a region has recorded of its duties', () => {
  const state = (duty: string, patch: Partial<DutyState>): DutyState => ({
    id: `${duty}-region-1082`,
    area: areaId('region', '1082'),
    duty,
    state: 'under-way',
    owner: 'Juridisk',
    note: '',
    doneOn: null,
    ...patch,
  })
  const dated = reformAt(calendar.entries, { date: day('2026-11-22'), region: MIDT, done: [] })
  const standing = (states: readonly DutyState[]) =>
    new Map(withDutyStates(dated, states).map(({ entry, state: found }) => [entry.id, found]))

  it('done is done; under way lets no deadline that has passed be forgotten', () => {
    // D8: before 1 April 2026; P3 is bound to an event of the case
    expect(standing([]).get('D8')).toBe('overdue')
    expect(standing([state('D8', {})]).get('D8')).toBe('overdue')
    expect(standing([state('D8', { state: 'done' })]).get('D8')).toBe('done')
    expect(standing([state('P3', {})]).get('P3')).toBe('under-way')
  })

  it('stands in the calendar feed with owner and day', () => {
    const done = state('D8', { state: 'done', doneOn: day('2026-03-20'), note: 'Aftalt; se bilag' })
    const text = reformICalendar(calendar, MIDT, 'da', [done]).replaceAll('\r\n ', '')
    expect(text).toContain(' – udført\r\n')
    expect(text).toContain('\\nudført 20. marts 2026 · Juridisk · Aftalt\\; se bilag')
    expect(reformICalendar(calendar, MIDT, 'da')).not.toContain('udført')
  })
})
