import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildProfile } from './build-profile.ts'
import { buildStatus, dayOneYearBefore } from './build-status.ts'
import {
  ALBY,
  BYBY,
  CEBY,
  COUNTRY,
  DEBY,
  EAST,
  EBY,
  LAND,
  people,
  practice,
  practices,
  snapshotOf,
  WEST,
} from './small-world.ts'
import type { StatusRequest } from './status-table.ts'

const DAY = getPlainDate('2026-01-01')
const ASKED: StatusRequest = {
  indicator: 'indbyggere-pr-praksis',
  level: 'kommune',
  date: DAY,
  within: LAND,
  compareWith: 'land',
}

/** 24,000 people and 9 practices: 8,000 · 3,000 · 2,000 · 2,000 · none per practice. */
const SMALL = snapshotOf([
  ...COUNTRY,
  people(ALBY, 8000),
  ...practices(ALBY, 1),
  people(BYBY, 6000),
  ...practices(BYBY, 2),
  people(CEBY, 4000),
  ...practices(CEBY, 2),
  people(DEBY, 4000),
  ...practices(DEBY, 2),
  people(EBY, 2000),
])

describe('the status table', () => {
  it('has the highest value first, ties in one rank by id, and areas without a value last', () => {
    const table = buildStatus(SMALL, ASKED)
    expect(table.rows.map((row) => [row.area.name, row.figure.value, row.rank])).toEqual([
      ['Alby', 8000, 1],
      ['Byby', 3000, 2],
      ['Ceby', 2000, 3],
      ['Deby', 2000, 3],
      ['Eby', null, null],
    ])
    expect(table.rows.at(-1)?.figure.missing).toBe('no-practices')
  })

  it('shows the parts of a rate, and their sum in the total', () => {
    const table = buildStatus(SMALL, ASKED)
    expect(table.columns.map((column) => column.symbol)).toEqual(['P', 'A'])
    expect(table.rows.map((row) => row.parts)).toEqual([
      [8000, 1],
      [6000, 2],
      [4000, 2],
      [4000, 2],
      [2000, 0],
    ])
    expect(table.total.parts).toEqual([24000, 7])
    // 24,000 ÷ 7
    expect(table.total.figure.value).toBeCloseTo(3428.571, 3)
    expect(table.rest).toBeNull()
  })

  it('compares with the country in words', () => {
    const [alby, byby] = buildStatus(SMALL, ASKED).rows
    // 8,000 ÷ 3,428.57 = 2.33
    expect(alby?.comparison?.words).toEqual({ da: '2,3 gange så mange', en: '2.3 times as many' })
    expect(alby?.comparison?.judgement).toBe('worse')
    // 3,000 ÷ 3,428.57 = 0.875
    expect(byby?.comparison?.words).toEqual({ da: '13 % færre', en: '13% fewer' })
    expect(byby?.comparison?.judgement).toBe('better')
  })

  it('compares with the own region', () => {
    const table = buildStatus(SMALL, { ...ASKED, compareWith: 'region' })
    const alby = table.rows.find((row) => row.area.id === ALBY)
    // the east: 18,000 ÷ 5 = 3,600; 8,000 ÷ 3,600 = 2.2
    expect(alby?.comparison).toMatchObject({
      with: { da: 'Region Øst' },
      value: 3600,
      words: { da: '2,2 gange så mange' },
    })
  })

  it('compares with the year before from the register of that day', () => {
    const before = snapshotOf([
      ...COUNTRY,
      people(ALBY, 4000, { from: '2025-01-01' }),
      ...practices(ALBY, 1),
      people(DEBY, 1, { from: '2025-01-01' }),
      ...practices(DEBY, 1),
    ])
    const table = buildStatus(SMALL, { ...ASKED, compareWith: 'aaret-foer' }, { yearBefore: before })
    expect(table.rows.find((row) => row.area.id === ALBY)?.comparison?.words.da).toBe('2,0 gange så mange')
    expect(table.rows.find((row) => row.area.id === CEBY)?.comparison).toBeNull()
  })

  it('compares with no year before where the people are not one year older: a projection of 2035 beside one of 2040', () => {
    const of = (from: string) => snapshotOf([...COUNTRY, people(ALBY, 4000, { from }), ...practices(ALBY, 1)])
    const asked = { ...ASKED, date: getPlainDate('2040-01-01') }
    const wordsBeside = (before: string) => {
      const table = buildStatus(
        of('2040-01-01'),
        { ...asked, compareWith: 'aaret-foer' },
        { yearBefore: of(before) },
      )
      return table.rows.find((row) => row.area.id === ALBY)?.comparison?.words.da ?? null
    }
    expect(wordsBeside('2035-01-01')).toBeNull()
    expect(wordsBeside('2040-01-01')).toBeNull()
    expect(wordsBeside('2039-01-01')).toBe('det samme')
    const profile = buildProfile(of('2040-01-01'), ALBY, asked.date, { yearBefore: of('2035-01-01') })
    const people2040 = profile.rows.find((row) => row.indicator.id === 'befolkning')
    expect(people2040?.comparisons.map((comparison) => comparison.with.da)).not.toContain('året før')
  })

  it('says of a rate that its people are projected or long ago, and of when its supply is', () => {
    const saidOn = (date: string, counted: string, kind: 'counted' | 'projected') => {
      const inhabitants = people(ALBY, 4000, { from: counted })
      const projected = { ...inhabitants, body: { ...inhabitants.body, kind } }
      const world = snapshotOf([...COUNTRY, projected, ...practices(ALBY, 1)])
      const table = buildStatus(world, { ...ASKED, date: getPlainDate(date) })
      const alby = table.rows.find((row) => row.area.id === ALBY)?.figure.reservations ?? []
      return alby.filter((text) => text.da.includes('Folketallet er')).map((text) => [text.da, text.en])
    }
    expect(saidOn('2036-06-01', '2035-01-01', 'projected')).toEqual([
      [
        'Folketallet er fremskrevet til 1. januar 2035; udbuddet er fra 1. januar 2026 eller før.',
        'The population is projected for 1 January 2035; the supply is of 1 January 2026 or earlier.',
      ],
    ])
    expect(saidOn('2030-01-01', '2028-01-01', 'counted')[0]?.[0]).toBe(
      'Folketallet er fra 1. januar 2028; udbuddet er fra 1. januar 2026 eller før.',
    )
    expect(saidOn('2029-01-01', '2028-01-01', 'counted')).toEqual([])
    expect(saidOn('2026-06-01', '2026-01-01', 'projected')[0]?.[0]).toBe(
      'Folketallet er fremskrevet og ikke talt.',
    )
  })

  it('shows the spread inside a region', () => {
    const table = buildStatus(SMALL, { ...ASKED, level: 'region' })
    const east = table.rows.find((row) => row.area.id === EAST)
    expect(east?.spread?.lowest).toEqual({ area: CEBY, name: 'Ceby', value: 2000 })
    expect(east?.spread?.highest).toEqual({ area: ALBY, name: 'Alby', value: 8000 })
    // of Deby and Eby only Deby has a value
    expect(table.rows.find((row) => row.area.id === WEST)?.spread).toBeNull()
  })

  it('keeps to the areas inside another', () => {
    const table = buildStatus(SMALL, { ...ASKED, within: EAST })
    expect(table.rows.map((row) => row.area.name)).toEqual(['Alby', 'Byby', 'Ceby'])
    expect(table.total.figure.value).toBe(3600)
    expect(table.subtitle.da).toBe('Indbyggere pr. almen praksis · 3 kommuner i Region Øst · 1. januar 2026')
  })

  it('says what it is, in both languages', () => {
    const table = buildStatus(SMALL, ASKED)
    expect(table.subtitle).toEqual({
      da: 'Indbyggere pr. almen praksis · 5 kommuner · 1. januar 2026',
      en: 'Inhabitants per general practice · 5 municipalities · 1 January 2026',
    })
    expect(table.finding.da).toBe(
      'I Alby deler 8.000 indbyggere én almen praksis; i Deby og 1 anden er det 2.000; Eby har ingen praksis',
    )
    expect(table.altText.en).toContain('Highest: Alby 8,000. Lowest: Deby 2,000.')
  })

  it('names its sources and that the world is made up', () => {
    const table = buildStatus(SMALL, ASKED)
    expect(table.sources).toEqual(['proeveoeen'])
    expect(table.madeUp).toBe(true)
  })

  it('says before it is asked that practices are presumed', () => {
    const presumed = snapshotOf([
      ...COUNTRY,
      people(ALBY, 8000, { source: 'dst-folk1a' }),
      people(DEBY, 8000, { source: 'dst-folk1a' }),
      practice(
        'a',
        ALBY,
        { kind: 'presumed-gp' },
        { source: 'sor-2025', certainty: 'inferred', from: '2025-09-05' },
      ),
      practice(
        'b',
        DEBY,
        { kind: 'presumed-gp' },
        { source: 'sor-2025', certainty: 'inferred', from: '2025-09-05' },
      ),
    ])
    const table = buildStatus(presumed, ASKED)
    expect(table.total.figure.certainty).toBe('inferred')
    expect(table.madeUp).toBe(false)
    expect(table.reservations[0]?.da).toMatch(/^Praksis er formodede/)
    expect(table.total.figure.inputs.map(({ symbol, source, date }) => [symbol, source, date])).toEqual([
      ['P', 'dst-folk1a', '2026-01-01'],
      ['A', 'sor-2025', '2025-09-05'],
    ])
  })

  it('of a level without areas has no rows and says so', () => {
    const table = buildStatus(SMALL, { ...ASKED, level: 'amt' })
    expect(table.rows).toEqual([])
    expect(table.finding.da).toBe('Registret har ingen tal for »Indbyggere pr. almen praksis« 1. januar 2026')
  })

  it('does not know an indicator that does not exist', () => {
    expect(() => buildStatus(SMALL, { ...ASKED, indicator: 'laeger' })).toThrow(RangeError)
  })
})

describe('the profile of an area', () => {
  it('gives its place among all areas of its level and everything that it is held against', () => {
    const profile = buildProfile(SMALL, ALBY, DAY)
    const row = profile.rows.find(({ indicator }) => indicator.id === 'indbyggere-pr-praksis')
    expect(row?.row.rank).toBe(1)
    expect(row?.ranked).toBe(4)
    expect(row?.comparisons.map((comparison) => comparison.with.da)).toEqual(['hele landet', 'Region Øst'])
  })

  it('names the areas around it, nearest first, with the period of the membership', () => {
    const profile = buildProfile(SMALL, ALBY, DAY)
    expect(profile.parents).toEqual([
      { area: { id: EAST, name: 'Region Øst' }, from: '2026-01-01', until: null },
      { area: { id: LAND, name: 'Landet' }, from: '2026-01-01', until: null },
    ])
  })
})

describe('the day one year before', () => {
  it('is 28 February for a leap day', () => {
    expect(dayOneYearBefore(getPlainDate('2028-02-29'))).toBe('2027-02-28')
    expect(dayOneYearBefore(getPlainDate('2026-01-01'))).toBe('2025-01-01')
  })
})
