import { findAreaId, findPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { findSource } from '../parameters/index.ts'
import { getReformCalendar } from './index.ts'

const { checkedOn, entries } = getReformCalendar()
const whenOf = (id: string) => entries.find((entry) => entry.id === id)?.when

describe('the reform calendar (K23)', () => {
  it('holds D1–D10 and P1–P12', () => {
    const ids = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
    expect(entries.map(({ id }) => id)).toEqual([...ids('D', 10), ...ids('P', 12)])
    expect(findPlainDate(checkedOn)).toBe(checkedOn)
  })

  it.each(entries)('$id says duty, basis, owner and source in both languages', (entry) => {
    for (const { da, en } of [entry.title, entry.text, entry.basis]) {
      expect(da.length).toBeGreaterThan(4)
      expect(en.length).toBeGreaterThan(4)
    }
    expect(entry.owners.length).toBeGreaterThan(0)
    expect(findSource(entry.source)?.id).toBe('S2')
    for (const region of entry.regions) expect(findAreaId(region)).toBe(region)
  })

  it('the dates are those of the agenda (A2.1)', () => {
    expect(whenOf('D5')).toEqual({ kind: 'on', day: '2025-04-09' })
    expect(whenOf('D7')).toEqual({ kind: 'within', from: '2026-01-01', until: '2026-12-31' })
    expect(whenOf('D8')).toEqual({ kind: 'before', day: '2026-04-01' })
    expect(whenOf('D9')).toEqual({ kind: 'within', from: '2026-04-01', until: '2026-06-30' })
    expect(whenOf('D10')).toEqual({ kind: 'on', day: '2027-01-01' })
    expect(whenOf('P3')?.kind).toBe('relative')
  })
})
