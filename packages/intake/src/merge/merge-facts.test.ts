import { areaId, type Fact, getPlainDate, type Period } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { factOf, originOf } from '../formats/fact.ts'
import type { DraftFact } from '../formats/format.ts'
import { rowAt } from '../table/table.ts'
import { mergeFacts } from './merge-facts.ts'

const AARHUS = areaId('kommune', '0751')

function count(people: number, virkning: Period, source = 'a'): Fact {
  const body = { area: AARHUS, sex: 'all', ageFrom: 0, ageUntil: null, people, kind: 'counted' } as const
  return factOf('population', body, virkning, originOf(source))
}

function period(from: string, until: string | null = null): Period {
  return { from: getPlainDate(from), until: until === null ? null : getPlainDate(until) }
}

function draft(fact: Fact, row: number, more: Partial<DraftFact> = {}): DraftFact {
  const file = more.file ?? 'a.csv'
  return {
    fact,
    row,
    file,
    place: rowAt(file, row),
    format: 'befolkning',
    authority: 1,
    fallback: false,
    ...more,
  }
}

const Y2026 = period('2026-01-01')

describe('rows together', () => {
  it('uses the same row twice once and says where it stood first', () => {
    const merged = mergeFacts([draft(count(100, Y2026), 2), draft(count(100, Y2026), 9)])
    expect(merged.facts).toHaveLength(1)
    expect(merged.issues).toMatchObject([
      { code: 'INTAKE_ROW_TWICE', severity: 'note', at: { row: 9 }, values: { first: 'a.csv:2' } },
    ])
  })

  it('uses neither of two rows that contradict each other', () => {
    const merged = mergeFacts([draft(count(100, Y2026), 2), draft(count(101, Y2026), 9)])
    expect(merged.facts).toEqual([])
    expect(merged.refused.map((refused) => refused.row)).toEqual([2, 9])
    expect(merged.issues).toMatchObject([{ code: 'INTAKE_ROW_CONFLICT', severity: 'error', at: { row: 9 } }])
  })

  it('takes counts of different days for different facts', () => {
    const merged = mergeFacts([draft(count(100, Y2026), 2), draft(count(101, period('2027-01-01')), 3)])
    expect(merged.facts).toHaveLength(2)
    expect(merged.issues).toEqual([])
  })

  it('refuses periods that overlap, however far apart their rows and starts', () => {
    const long = draft(count(1, period('2020-01-01', '2030-01-01')), 2)
    const short = draft(count(2, period('2021-01-01', '2022-01-01')), 3)
    const late = draft(count(3, period('2025-01-01')), 4)
    const merged = mergeFacts([late, long, short])
    expect(merged.facts).toEqual([])
    expect(merged.issues.map((issue) => issue.code)).toEqual([
      'INTAKE_PERIOD_OVERLAP',
      'INTAKE_PERIOD_OVERLAP',
    ])
  })

  it('lets an open period yield to the next', () => {
    const merged = mergeFacts([
      draft(count(1, period('2020-01-01')), 2),
      draft(count(2, period('2021-01-01', '2022-01-01')), 3),
    ])
    expect(merged.facts).toHaveLength(2)
    expect(merged.issues).toEqual([])
  })

  it('prefers the source with more authority and says once a file what it left', () => {
    const better = draft(count(100, Y2026), 2, { authority: 2, file: 'folk1a.csv' })
    const other = draft(count(101, Y2026), 7)
    const merged = mergeFacts([other, better])
    expect(merged.facts).toEqual([better.fact])
    expect(merged.issues).toMatchObject([
      {
        code: 'INTAKE_SOURCE_PREFERRED',
        severity: 'note',
        values: { kept: 'folk1a.csv', left: 'a.csv', count: 1 },
      },
    ])
  })

  it('is silent where the other source says the same', () => {
    const merged = mergeFacts([
      draft(count(100, Y2026, 'b'), 7),
      draft(count(100, Y2026), 2, { authority: 2 }),
    ])
    expect(merged.issues).toEqual([])
    expect(merged.facts.map((fact) => fact.provenance.source)).toEqual(['a'])
  })

  it('sets aside stand-ins for an area of which any version is told', () => {
    const body = { id: AARHUS, name: 'Aarhus', officialCode: null, lat: null, lon: null, areaKm2: null }
    const told = factOf('area', body, period('1970-04-01'), originOf('a'))
    const standIn = factOf('area', body, period('2007-01-01'), originOf('b'))
    expect(mergeFacts([draft(standIn, 2, { fallback: true }), draft(told, 3)]).facts).toEqual([told])
    expect(mergeFacts([draft(standIn, 2, { fallback: true })]).facts).toEqual([standIn])
  })
})
