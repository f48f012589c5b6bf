import { areaId, type CaseRecord, getPlainDate } from '@laegedaekning/domain'
import { findCaseProcess, listCaseProcesses } from '@laegedaekning/rules'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../reform-calendar/days.ts'
import { caseICalendar } from './case-icalendar.ts'
import { listReminders, standingOfCase, standingOfStep } from './case-standing.ts'
import { daysOf, dueOn, moveDeadlines } from './deadline.ts'
import { startCase, withDay } from './start-case.ts'

const day = getPlainDate
const CLOSING = findCaseProcess('praksisophoer')
if (CLOSING === undefined) throw new Error('the process of a closing practice is gone')
const process = CLOSING

const record: CaseRecord = {
  ...startCase(process, {
    area: areaId('kommune', '0665'),
    title: 'Praksis lukker',
    person: '',
    practice: null,
    officer: 'Anna',
    days: [
      { key: 'start', day: day('2026-11-22') },
      { key: 'lukning', day: day('2027-08-31') },
    ],
    copiedFrom: null,
    language: 'da',
  }),
  id: '2026-1',
}
const dueOf = (steps: CaseRecord['steps'], key: string) => steps.find((step) => step.key === key)?.due

describe('the processes of A6', () => {
  it('are seven, each with its ids, and all but one deadline are said to be assumed', () => {
    const processes = listCaseProcesses()
    expect(processes.map(({ ids: [first] }) => first).toSorted()).toEqual([
      'R4',
      'X1',
      'X12',
      'X14',
      'X15',
      'X16',
      'X7',
    ])
    const sourced = processes.flatMap(({ steps }) => steps.filter(({ due }) => due.certainty !== 'assumed'))
    expect(sourced.map(({ key, due }) => [key, due.months, due.source])).toEqual([
      ['delepraksis-slut', 72, 'ok22-truede-omraader'],
    ])
  })

  it('have the acute and the long-term track at once where a practice closes (AB17)', () => {
    expect(standingOfCase(record, day('2026-11-22'), 14).tracks).toEqual([
      { track: 'main', closed: 0, steps: 4 },
      { track: 'acute', closed: 0, steps: 4 },
      { track: 'long-term', closed: 0, steps: 3 },
    ])
  })
})

describe('deadlines', () => {
  it('follow a day that is moved, but not where people have set or closed them', () => {
    const steps = record.steps.map((step) => {
      if (step.key === 'salg') return { ...step, due: day('2027-01-15') }
      return step.key === 'konsulent' ? { ...step, state: 'done' as const } : step
    })
    const later = withDay(record.days, 'lukning', day('2027-12-31'))
    const moved = moveDeadlines(process, steps, daysOf(record.days), daysOf(later))
    expect(dueOf(moved, 'akut-klar')).toBe('2027-12-31')
    expect(dueOf(moved, 'vikar')).toBe('2027-11-30') // 31 December − 1 month
    expect(dueOf(moved, 'salg')).toBe('2027-01-15')
    expect(dueOf(moved, 'konsulent')).toBe('2026-11-30')
    expect(dueOf(moved, 'samtale')).toBe('2026-12-06')
  })

  it('that are moved away and back are as before, and lie on the side of the day that they say', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(fc.constantFrom(...listCaseProcesses()), days, (any, from) => {
        for (const { due } of any.steps) {
          const found = dueOn(due, new Map([[due.day, from]]))
          const distance = found === null ? 0 : daysBetween(from, found)
          expect(Math.sign(distance)).toBe({ before: -1, on: 0, after: 1 }[due.direction])
        }
      }),
      { numRuns: 50 },
    )
    const there = daysOf(withDay(record.days, 'lukning', day('2028-01-01')))
    const here = daysOf(record.days)
    const back = moveDeadlines(process, moveDeadlines(process, record.steps, here, there), there, here)
    expect(back).toEqual(record.steps)
  })
})

describe('what is due', () => {
  const step = record.steps[0]
  if (step === undefined) throw new Error('a case without steps')

  it.each([
    ['2026-11-21', 'coming'], // 15 days before 6 December
    ['2026-11-22', 'due-soon'], // 14 days
    ['2026-12-06', 'due-soon'],
    ['2026-12-07', 'overdue'],
  ])('on %s a step due 6 December 2026 is %s', (date, standing) => {
    expect(standingOfStep(step, day(date), 14)).toBe(standing)
  })

  it('is told latest first, and nothing of a case that is closed', () => {
    const found = listReminders([record, { ...record, id: '2026-2', state: 'closed' }], day('2026-12-07'), 14)
    expect(found.map(({ id, step: { key }, daysLeft }) => [id, key, daysLeft])).toEqual([
      ['2026-1', 'konsulent', -7],
      ['2026-1', 'samtale', -1],
    ])
    const standing = standingOfCase(record, day('2026-12-07'), 14)
    expect([standing.overdue, standing.dueSoon, standing.next?.key]).toEqual([2, 0, 'konsulent'])
  })
})

describe('the feed of deadlines', () => {
  it('has a day for every open step of an open case, and neither person nor note', () => {
    const steps = record.steps.map((one) =>
      one.key === 'samtale' ? { ...one, state: 'done' as const } : one,
    )
    const told = { ...record, steps, person: 'læge-17', note: 'hemmeligt' }
    const changedAt = '2026-11-22T08:05:09.000Z'
    const text = caseICalendar(
      [
        { record: told, changedAt },
        { record: { ...told, state: 'closed' }, changedAt },
      ],
      'da',
    )
    expect(text.split('BEGIN:VEVENT').length - 1).toBe(10) // 11 steps, one of them done
    expect(text).toContain('UID:sag-2026-1-akut-klar@laegedaekning\r\nDTSTAMP:20261122T080509Z\r\n')
    expect(text).toContain('DTSTART;VALUE=DATE:20270831\r\nDTEND;VALUE=DATE:20270901\r\n')
    expect(text).not.toMatch(/læge-17|hemmeligt/)
  })

  it('writes what a person wrote as one line, whatever line breaks it has', () => {
    const [first] = record.steps
    if (first === undefined) throw new Error('the process has no steps')
    const steps = [{ ...first, key: 'a\nBEGIN:VEVENT', title: 'Ring\r\ntil lægen', owner: 'A\rB' }]
    const text = caseICalendar(
      [{ record: { ...record, steps }, changedAt: '2026-11-22T08:05:09.000Z' }],
      'da',
    )
    expect(text.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(text).toContain('SUMMARY:Ring\\ntil lægen (Sag 2026-1)\r\nDESCRIPTION:Ansvarlig: A\\nB\r\n')
  })
})
