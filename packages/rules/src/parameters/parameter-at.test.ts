import { getPlainDate } from '@laegedaekning/domain'
import { describe, expect, test } from 'vitest'
import {
  cellAt,
  findParameter,
  findSource,
  findTerm,
  listParameters,
  listSources,
  listTerms,
  type NumberParameter,
  parameterAt,
  parameters,
  parametersAt,
  tableAt,
} from './index.ts'

const TODAY = getPlainDate('2026-11-22')
const IN_2008 = getPlainDate('2008-01-01')

/** Made up for these tests: 1 from 2010, 2 from 2011, nothing from 2013. */
const MADE_UP: NumberParameter = {
  form: 'number',
  key: 'proeve/tal',
  title: { da: 'Prøvetal', en: 'Test number' },
  unit: 'years',
  kind: 'rule',
  compare: null,
  rule: ['N1'],
  note: null,
  periods: [
    { from: '2010-01-01', until: null, value: 1, reason: null, source: 'S4', at: null, certainty: 'sourced' },
    {
      from: '2011-01-01',
      until: '2013-01-01',
      value: 2,
      reason: null,
      source: 'S0',
      at: 'vej 1',
      certainty: 'assumed',
    },
  ],
}

describe('a value at a date', () => {
  test.each([
    ['2010-01-01', 1, 'S4'],
    ['2010-12-31', 1, 'S4'],
    ['2011-01-01', 2, 'S0'],
    ['2012-12-31', 2, 'S0'],
  ])('on %s it is %d', (day, value, source) => {
    expect(parameterAt(MADE_UP, getPlainDate(day))).toMatchObject({
      value,
      source,
      absence: null,
      reason: null,
    })
  })

  test('before the first value there is none, with the reason and the day it begins', () => {
    expect(parameterAt(MADE_UP, getPlainDate('2009-12-31'))).toMatchObject({
      value: null,
      absence: 'before-first-value',
      reason: 'Intet tal før 2010-01-01; da begynder kilden.',
      validFrom: null,
      validUntil: '2010-01-01',
      source: 'S4',
    })
  })

  test('after a rule has lapsed there is none, with the reason', () => {
    expect(parameterAt(MADE_UP, getPlainDate('2013-01-01'))).toMatchObject({
      value: null,
      absence: 'lapsed',
      reason: 'Gjaldt til 2013-01-01 og er ikke afløst af et nyt tal.',
    })
  })

  test('the period is told with first day and first day after', () => {
    expect(parameterAt(MADE_UP, getPlainDate('2010-06-01'))).toMatchObject({
      validFrom: '2010-01-01',
      validUntil: '2011-01-01',
    })
  })
})

describe('the law of 2008 and of today', () => {
  test('the maximum list was 2,542 in 2008 (N26) and is unknown today, with a reason (B3.8)', () => {
    const then = parametersAt(IN_2008).almenPraksis.kapacitet.hoejestegraense
    expect(then).toMatchObject({ value: 2542, source: 'S4', certainty: 'sourced', compare: 'at-most' })
    const now = parametersAt(TODAY).almenPraksis.kapacitet.hoejestegraense
    expect(now).toMatchObject({ value: null, absence: 'unknown' })
    expect(now.reason).toContain('B3.8')
  })

  test('in 2008 a citizen could choose between 2 practices within 15 km (N24, N25)', () => {
    const { afstandsgraense, valgmulighed } = parametersAt(IN_2008).almenPraksis.afstand
    expect([valgmulighed.value, afstandsgraense.value]).toEqual([2, 15])
    expect([valgmulighed.unit, afstandsgraense.unit]).toEqual(['practices', 'kilometres'])
  })

  test('the common closing limit was 1,600 until 30 June 2025 and has ended since (B1.13)', () => {
    const { lukkegraense } = parameters.almenPraksis.kapacitet
    expect(parameterAt(lukkegraense, getPlainDate('2025-06-30')).value).toBe(1600)
    expect(parameterAt(lukkegraense, getPlainDate('2025-07-01'))).toMatchObject({
      value: null,
      absence: 'unknown',
    })
  })

  test('the norm stays 1,600 after 1 July 2025, but only as an assumption (C2.5)', () => {
    const { norm } = parameters.almenPraksis.kapacitet
    expect(parameterAt(norm, getPlainDate('2025-06-30'))).toMatchObject({ value: 1600, certainty: 'sourced' })
    expect(parameterAt(norm, TODAY)).toMatchObject({ value: 1600, certainty: 'assumed' })
  })

  test('there are five regions on the last day of 2026 and four on the next (C1.16)', () => {
    const { antalRegioner } = parameters.omraader
    expect(parameterAt(antalRegioner, getPlainDate('2026-12-31')).value).toBe(5)
    expect(parameterAt(antalRegioner, getPlainDate('2027-01-01')).value).toBe(4)
  })

  test('the age for a shared practice says that 62 itself is not enough (N29)', () => {
    expect(parameterAt(parameters.almenPraksis.delepraksis.aldersgraense, IN_2008)).toMatchObject({
      value: 62,
      compare: 'over',
    })
  })
})

describe('tables', () => {
  test('a kommune in the table has its number, another has none and says so', () => {
    const table = parameters.almenPraksis.kapacitet.lukkegraenseOmraader
    expect(cellAt(table, { kommune: '0580' }, TODAY)).toMatchObject({ value: 1450, certainty: 'second-hand' })
    expect(cellAt(table, { kommune: '0760' }, TODAY)).toMatchObject({
      value: null,
      absence: 'not-in-table',
      reason: 'Tabellen har intet tal for 0760.',
    })
  })

  test('a table is found by all its axes', () => {
    const table = parameters.fremskrivning.sundhedsstyrelsen.taethed
    expect(cellAt(table, { gruppe: 'laeger', aar: '2045' }, TODAY).value).toBe(7.3)
  })

  test('before its first day a table has no cells', () => {
    const table = parameters.videreuddannelse.noegle.vurNord
    expect(tableAt(table, IN_2008)).toMatchObject({ cells: null, absence: 'before-first-value' })
    expect(cellAt(table, { region: 'nordjylland' }, IN_2008)).toMatchObject({
      value: null,
      absence: 'before-first-value',
    })
  })

  test('the example weights say in their title that they are assumed, and weigh the people of 2026 to about 1', () => {
    const table = tableAt(parameters.almenPraksis.behov.vaegteAlderEksempel, TODAY)
    expect(table.title.da).toContain('eksempel, antaget')
    expect(table.certainty).toBe('assumed')
    // FRKM126, 2026, the 98 municipalities together: 363307, 701021, 215391, 1204650, 2270288, 910222, 360631
    const people = {
      '0-5': 363307,
      '6-16': 701021,
      '17-19': 215391,
      '20-34': 1204650,
      '35-64': 2270288,
      '65-79': 910222,
      '80+': 360631,
    }
    let weighted = 0
    for (const [group, persons] of Object.entries(people))
      weighted += persons * (table.cells?.[group] ?? Number.NaN)
    // 6,021,778.6 / 6,025,510 = 0.9994
    expect(weighted / 6025510).toBeCloseTo(0.9994, 4)
  })

  test('the designation weights of every region add up to 1', () => {
    const cells = Object.entries(tableAt(parameters.udpegning.vaegte, TODAY).cells ?? {})
    for (const region of parameters.udpegning.vaegte.axes.region) {
      const sum = cells
        .filter(([key]) => key.startsWith(`${region}|`))
        .reduce((total, [, weight]) => total + weight, 0)
      expect(sum).toBeCloseTo(1, 12)
    }
  })
})

test('a wrong name of a parameter or an axis does not compile', () => {
  // @ts-expect-error – there is no such parameter
  expect(parameters.almenPraksis.kapacitet.lukkegrense).toBeUndefined()
  const table = parameters.almenPraksis.kapacitet.lukkegraenseOmraader
  // @ts-expect-error – the axis is called kommune
  expect(cellAt(table, { region: '0580' }, TODAY).absence).toBe('not-in-table')
})

describe('lists', () => {
  test('a parameter is found by its key', () => {
    expect(findParameter('almen-praksis/afstand/valgmulighed')?.rule).toContain('N25')
    expect(findParameter('almen-praksis/afstand')).toBeUndefined()
  })

  test('every number rule of domain.md A2 has a parameter', () => {
    const cited = new Set(listParameters().flatMap(({ rule }) => rule))
    // N4 (almost doubled), N12 (a requirement), N14 (an invariant) and N20 (a specialty) are not numbers
    const notNumbers = new Set([4, 12, 14, 20])
    const missing: number[] = []
    for (let rule = 1; rule <= 44; rule += 1)
      if (!notNumbers.has(rule) && !cited.has(`N${rule}`)) missing.push(rule)
    expect(missing).toEqual([])
  })

  test('made-up sources say so, and an unknown id finds nothing', () => {
    expect(
      listSources()
        .filter(({ madeUp }) => madeUp)
        .map(({ id }) => id),
    ).toEqual(['eksempelregister', 'proeveoeen'])
    expect(findSource('S4')?.publisher).toBe('Region Midtjylland')
    expect(findSource('S9')).toBeUndefined()
  })

  test('a word is defined once, and no word is forbidden by another', () => {
    expect(findTerm('ydernummer')?.not).toContain('ydernr')
    expect(listTerms().length).toBeGreaterThanOrEqual(70)
    const words = listTerms().map(({ da }) => da)
    expect(new Set(words).size).toBe(words.length)
    expect(
      listTerms()
        .flatMap(({ not }) => not)
        .filter((word) => words.includes(word)),
    ).toEqual([])
  })
})
