import { DENMARK, type Figure, type FigureInput, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { buildStatus } from '../status/build-status.ts'
import { ALBY, CEBY } from '../status/small-world.ts'
import type { StatusTable } from '../status/status-table.ts'
import { basisMarks, basisNotes } from './basis.ts'
import { html, joined } from './html.ts'
import { contextOf } from './report-context.ts'
import { rowReservations } from './row-reservations.ts'
import { ruleValue } from './rule-units.ts'
import { collectShapes } from './shapes.ts'
import { DATE, worldOfFacts } from './test-world.ts'
import { writtenSum } from './written-sum.ts'

const snapshot = worldOfFacts()
const table: StatusTable = buildStatus(snapshot, {
  indicator: 'indbyggere-pr-praksis',
  level: 'kommune',
  date: DATE,
  within: DENMARK,
  compareWith: 'land',
})

function input(symbol: string, value: number | null): FigureInput {
  const label = { da: symbol, en: symbol }
  return {
    symbol,
    label,
    value,
    unit: 'inhabitants',
    date: DATE,
    source: 's',
    certainty: 'sourced',
    madeUp: false,
  }
}

function figure(formula: string, inputs: readonly FigureInput[], value: number | null = 4): Figure {
  return { ...table.total.figure, formula: { da: formula, en: formula }, inputs, value, unit: 'inhabitants' }
}

const sumText = (of: Figure) =>
  writtenSum(of, 'da')
    ?.map(({ text }) => text)
    .join(' ') ?? null

describe('a sum written out', () => {
  it('has numbers for symbols and the result at its end', () => {
    expect(sumText(figure('P ÷ A', [input('P', 12_000), input('A', 3)], 4000))).toBe('12.000 ÷ 3 = 4.000')
  })

  it('has no second result where the formula has one, or is one number', () => {
    expect(sumText(figure('N = N1 + N2', [input('N', 4), input('N1', 1), input('N2', 3)]))).toBe('4 = 1 + 3')
    expect(sumText(figure('P', [input('P', 4)]))).toBe('4')
  })

  it('is not there for a formula in words, an input without a number, or no value', () => {
    expect(sumText(figure('H = sum af andele', [input('H', 4)]))).toBeNull()
    expect(sumText(figure('P ÷ A', [input('P', 4), input('A', null)]))).toBeNull()
    expect(sumText(figure('P', [input('P', 4)], null))).toBeNull()
  })
})

describe('what rows rest on', () => {
  const context = contextOf(
    { language: 'da', date: DATE, within: DENMARK, shapes: collectShapes(snapshot, ['kommune'], DENMARK) },
    [],
  )
  const changed = (change: (one: FigureInput) => FigureInput): StatusTable => ({
    ...table,
    rows: table.rows.map((row) =>
      row.area.id === ALBY
        ? { ...row, figure: { ...row.figure, inputs: row.figure.inputs.map(change) } }
        : row,
    ),
  })

  it('needs no note where all rest on the same as the total', () => {
    expect(basisNotes(table, table.total.figure, context)).toBeNull()
    expect(basisMarks(table).size).toBe(0)
  })

  it('marks the rows that rest on another source and names it', () => {
    const other = changed((one) => (one.symbol === 'A' ? { ...one, source: 'andet-register' } : one))
    const notes = basisNotes(other, table.total.figure, context)?.html ?? ''
    expect([...basisMarks(other)].map(([row, mark]) => [row.area.name, mark])).toEqual([['Alby', 'a']])
    expect(notes).toContain('<sup>a</sup> Alby: P ÷ A. P: proeveoeen')
    expect(notes).toContain('A: andet-register')
    // 4 kommuner have a figure; Eby has no practice
    expect(notes).toContain('De andre 3 af 5 kommuner')
  })

  it('tells the span of days instead of a note for each row', () => {
    const day = getPlainDate('2025-03-04')
    const older = changed((one) => (one.symbol === 'A' ? { ...one, date: day } : one))
    expect(basisMarks(older).size).toBe(0)
    expect(basisNotes(older, table.total.figure, context)?.html).toContain(
      'A: proeveoeen, 4. marts 2025 – 1. januar 2026',
    )
  })
})

describe('reservations of single areas', () => {
  const withTexts = (texts: readonly (readonly [string, string])[]): StatusTable => ({
    ...table,
    rows: table.rows.map((row) => {
      const own = texts.filter(([id]) => id === row.area.id).map(([, da]) => ({ da, en: da }))
      return { ...row, figure: { ...row.figure, reservations: [...table.reservations, ...own] } }
    }),
  })

  it('are told once, with the numbers that differ at each area', () => {
    const told = rowReservations(
      withTexts([
        [ALBY, '3 inden for 15 km er ikke talt med.'],
        [CEBY, '1.200 inden for 15 km er ikke talt med.'],
      ]),
      'da',
    )
    expect(told).toEqual([
      { words: 'n inden for 15 km er ikke talt med', areas: ['Alby (3)', 'Ceby (1.200)'] },
    ])
  })

  it('are not told again where the whole has them', () => {
    expect(rowReservations(withTexts([]), 'da')).toEqual([])
  })
})

describe('small parts', () => {
  it('makes texts safe in a template and leaves HTML as it is', () => {
    const inner = html`<b>${'<&>'}</b>`
    expect(
      html`
      <p title="${'"'}">${inner}${null}${7}${['a', html`<i/>`]}</p>`.html,
    ).toBe('<p title="&quot;"><b>&lt;&amp;&gt;</b>7a<i/></p>')
    expect(html`${joined(['a', 'b', 'c'], '; ')}`.html).toBe('a; b; c')
  })

  it('shows a rule with the decimals that it has', () => {
    expect(ruleValue(1600, 'patients-per-capacity', 'da')).toBe('1.600 patienter pr. lægekapacitet')
    expect(ruleValue(0.37, 'share', 'da')).toBe('0,37 (andel)')
    expect(ruleValue(2035, 'calendar-year', 'da')).toBe('2035 (årstal)')
  })
})
