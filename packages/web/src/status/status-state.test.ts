import { areaId, DENMARK, type Figure, getPlainDate } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '@laegedaekning/plans'
import type { IndicatorInfo } from '@laegedaekning/rules'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../address/codec.ts'
import { danishOrder } from '../table/danish-order.ts'
import { shortName } from './short-name.ts'
import { gatherLevel, gatherSpread } from './spread-state.ts'
import { STATUS_CODEC } from './status-address.ts'
import {
  areaNotice,
  chosenRow,
  defaultDate,
  directionOf,
  orderRows,
  resolveQuestion,
  shownColumns,
} from './status-state.ts'

const NAMED = { da: 'x', en: 'x' }
const INFO: IndicatorInfo = {
  id: 'indbyggere-pr-praksis',
  ids: ['I8'],
  title: NAMED,
  definition: NAMED,
  formula: { da: 'P ÷ A', en: 'P ÷ A' },
  unit: 'inhabitants-per-practice',
  higherIs: 'worse',
  notion: 'rate',
  measure: 'rate',
  columns: [],
  version: 1,
}

const figure = (value: number | null): Figure => ({
  indicator: INFO.id,
  value,
  missing: value === null ? 'no-practices' : null,
  unit: INFO.unit,
  formula: INFO.formula,
  inputs: [],
  rules: [],
  ids: [],
  certainty: 'sourced',
  madeUp: true,
  reservations: [],
})

const row = (
  code: string,
  name: string,
  value: number | null,
  parts: readonly (number | null)[],
): StatusRow => ({
  area: { id: areaId('kommune', code), name },
  figure: figure(value),
  rank: null,
  parts,
  comparison: null,
  spread: null,
})

const ROWS = [
  row('0001', 'Aarhus', 3000, [9000, 3]),
  row('0002', 'Ærø', 2000, [6000, 3]),
  row('0003', 'Zebra', 1000, [5000, 5]),
  row('0004', 'Øde', null, [100, 0]),
]
const column = (symbol: string, unit: 'inhabitants' | 'practices') => ({ symbol, label: NAMED, unit })
const TABLE: StatusTable = {
  request: {
    indicator: INFO.id,
    level: 'kommune',
    date: getPlainDate('2026-01-01'),
    within: DENMARK,
    compareWith: 'land',
  },
  indicator: INFO,
  finding: NAMED,
  subtitle: NAMED,
  altText: NAMED,
  columns: [column('P', 'inhabitants'), column('A', 'practices')],
  rows: ROWS,
  rest: null,
  // 20,100 inhabitants over 11 practices
  total: { ...row('0009', 'Danmark', 20100 / 11, [20100, 11]), area: { id: DENMARK, name: 'Danmark' } },
  classes: [],
  reservations: [],
  sources: [],
  madeUp: true,
}

const names = (rows: readonly StatusRow[]) => rows.map(({ area }) => area.name)

describe('the order of the table', () => {
  it('by name is Danish: æ, ø and å last, and aa as å', () => {
    expect(names(orderRows(TABLE, 'omraade', 'stigende', danishOrder))).toEqual([
      'Zebra',
      'Ærø',
      'Øde',
      'Aarhus',
    ])
  })

  it('by value puts areas without a value last in both directions', () => {
    expect(names(orderRows(TABLE, 'vaerdi', 'faldende', danishOrder))).toEqual([
      'Aarhus',
      'Ærø',
      'Zebra',
      'Øde',
    ])
    expect(names(orderRows(TABLE, 'vaerdi', 'stigende', danishOrder))).toEqual([
      'Zebra',
      'Ærø',
      'Aarhus',
      'Øde',
    ])
  })

  it('puts the worst value first where the address is silent, and follows the address where it is not', () => {
    const good = { ...TABLE, indicator: { ...INFO, higherIs: 'better' as const } }
    const silent = { sort: 'vaerdi', direction: null } as const
    expect(directionOf(TABLE, silent)).toBe('faldende')
    expect(directionOf(good, silent)).toBe('stigende')
    expect(directionOf(good, { sort: 'del-P', direction: null })).toBe('faldende')
    expect(directionOf(good, { sort: 'vaerdi', direction: 'faldende' })).toBe('faldende')
    expect(directionOf(TABLE, { sort: 'vaerdi', direction: 'stigende' })).toBe('stigende')
  })

  it('by a part uses that part; ties keep the order of the table', () => {
    expect(names(orderRows(TABLE, 'del-A', 'faldende', danishOrder))).toEqual([
      'Zebra',
      'Aarhus',
      'Ærø',
      'Øde',
    ])
  })
})

describe('the question', () => {
  const facts = {
    indicators: [INFO],
    levels: ['region', 'kommune'],
    within: [areaId('region', '1085')],
  } as const
  const date = getPlainDate('2026-01-01')
  const ask = (search: string) => resolveQuestion(readAddress(STATUS_CODEC, search).state, date, facts)

  it('takes the first indicator, all of Denmark and kommuner where the address says nothing', () => {
    expect(ask('')).toEqual({
      question: {
        indicator: 'indbyggere-pr-praksis',
        level: 'kommune',
        date,
        compareWith: 'land',
        within: DENMARK,
        known: null,
      },
      notices: [],
    })
  })

  it('falls back with a notice where the register cannot follow the address', () => {
    const { question, notices } = ask('?noegletal=lykke&niveau=sundhedsraad&inden-for=region-oestdanmark')
    expect(question).toMatchObject({ indicator: 'indbyggere-pr-praksis', level: 'kommune', within: DENMARK })
    expect(notices.map(({ kind }) => kind)).toEqual([
      'indicator-unknown',
      'level-not-at-date',
      'within-not-at-date',
    ])
  })

  it('starts on the latest day before today on which something new is known', () => {
    const days = ['2008-01-01', '2026-01-01', '2026-11-22', '2027-01-01'].map((text) => ({
      date: getPlainDate(text),
    }))
    expect(defaultDate(getPlainDate('2026-11-22'), days)).toBe('2026-01-01')
    expect(defaultDate(getPlainDate('2001-05-01'), days)).toBe('2008-01-01')
    expect(defaultDate(getPlainDate('2026-11-22'), [])).toBe('2026-01-01')
  })
})

describe('the chosen area', () => {
  it('is the row of the table, or the whole', () => {
    expect(chosenRow(TABLE, areaId('kommune', '0002')).area.name).toBe('Ærø')
    expect(chosenRow(TABLE, null)).toBe(TABLE.total)
  })

  it('is told when it is not in the table', () => {
    const asked = areaId('kommune', '0099')
    expect(areaNotice(TABLE, asked)).toEqual([{ kind: 'area-not-in-table', asked, date: '2026-01-01' }])
    expect(areaNotice(TABLE, areaId('kommune', '0001'))).toEqual([])
    expect(areaNotice(TABLE, DENMARK)).toEqual([])
  })
})

describe('the columns', () => {
  it('leave out the part that is the figure itself', () => {
    const counts = TABLE.rows.map((one) => ({ ...one, parts: [one.figure.value, 7] }))
    const total = { ...TABLE.total, parts: [TABLE.total.figure.value, 7] }
    expect(shownColumns(TABLE).map((shown) => shown.column.symbol)).toEqual(['P', 'A'])
    expect(shownColumns({ ...TABLE, rows: counts, total }).map((shown) => shown.column.symbol)).toEqual(['A'])
  })

  it('do not repeat the level in every name', () => {
    expect(shortName('Region Midtjylland', 'region')).toBe('Midtjylland')
    expect(shortName('Sundhedsråd Fyn', 'sundhedsraad')).toBe('Fyn')
    expect(shortName('Stevns', 'kommune')).toBe('Stevns')
  })
})

const region = (code: string) => ({ id: areaId('region', code), name: `Region ${code}` })

const area = (code: string, parent: string) => ({
  id: areaId('kommune', code),
  name: code,
  officialCode: null,
  lat: null,
  lon: null,
  areaKm2: null,
  parents: [region(parent)],
})

describe('the spread', () => {
  it('has lowest and highest inside each larger area, largest difference first', () => {
    const areas = [area('0001', '1'), area('0002', '2'), area('0003', '1'), area('0004', '2')]
    const groups = gatherSpread(TABLE, areas, 'region')
    expect(groups.map((group) => [group.area.id, group.lowest.area.name, group.highest.area.name])).toEqual([
      ['region-1', 'Zebra', 'Aarhus'],
      ['region-2', 'Ærø', 'Ærø'],
    ])
  })

  it('gathers kommuner by region, and by sundhedsråd inside one region', () => {
    expect(gatherLevel('kommune', DENMARK)).toBe('region')
    expect(gatherLevel('kommune', areaId('region', '1082'))).toBe('sundhedsraad')
    expect(gatherLevel('vur', DENMARK)).toBe('vur')
  })
})
