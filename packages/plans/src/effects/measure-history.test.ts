import {
  areaId,
  type Figure,
  type FigureInput,
  firstDayOf,
  getPlainDate,
  type PlainDate,
} from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { cautionsOf } from './cautions.ts'
import { type FreshDay, freshDays, type HistoryRow } from './measure-history.ts'

const north = areaId('kommune', '0001')
const south = areaId('kommune', '0002')
const region = areaId('region', '1081')

/** Doctors D and people P of an area, each with the day that the register gives them. */
function row(
  area: typeof north,
  doctors: readonly [number, PlainDate],
  people: readonly [number, PlainDate],
  source = 'a',
): HistoryRow {
  const input = (symbol: string, [value, date]: readonly [number, PlainDate]): FigureInput => ({
    symbol,
    label: { da: symbol, en: symbol },
    value,
    unit: 'number',
    date,
    source,
    certainty: 'sourced',
    madeUp: false,
  })
  const figure: Figure = {
    indicator: 'i',
    value: people[0] / doctors[0],
    missing: null,
    unit: 'number',
    formula: { da: 'P ÷ D', en: 'P ÷ D' },
    inputs: [input('P', people), input('D', doctors)],
    rules: [],
    ids: [],
    certainty: 'sourced',
    madeUp: false,
    reservations: [],
  }
  return { area, group: region, figure }
}

const years = [2020, 2021, 2022, 2023].map(firstDayOf)
const [y20, y21, y22] = [getPlainDate('2020-01-01'), getPlainDate('2021-01-01'), getPlainDate('2022-01-01')]
const shown = (days: readonly FreshDay[]) => days.map(({ date, values }) => [date, [...values.keys()]])

describe('what was measured anew', () => {
  it('doctors loaded once are no new measurement, though people are counted every year', () => {
    const days = years.map((date, index) => ({ date, rows: [row(north, [5, y20], [1000 + index, date])] }))
    expect(shown(freshDays(days))).toEqual([[y20, [north]]])
  })

  it('a register that changes in one kommune of the region was updated in all of them', () => {
    const doctors = [5, 5, 6, 6]
    const days = years.map((date, index) => ({
      date,
      rows: [
        row(north, [doctors[index] ?? 0, date], [1000 + index, date]),
        row(south, [3, date], [800 + index, date]),
      ],
    }))
    // 2021 and 2023: nobody came or went since 2020 and 2022, and the day of the doctors is only the day that is asked for
    expect(shown(freshDays(days))).toEqual([
      [y20, [north, south]],
      [y22, [north, south]],
    ])
  })

  it('the same number counted again on a later day is a measurement', () => {
    const counted = ['2020-07-01', '2021-07-01'].map(getPlainDate)
    const days = [y21, y22].map((date, index) => {
      const day = counted[index] ?? date
      return { date, rows: [row(north, [5, day], [1000, day])] }
    })
    expect(freshDays(days)).toHaveLength(2)
  })
})

describe('what could pass for an effect', () => {
  it('another source, on the day of its first figure', () => {
    const figures = [
      { date: y20, figure: row(north, [5, y20], [1000, y20], 'old').figure },
      { date: y21, figure: row(north, [5, y21], [1000, y21], 'new').figure },
    ]
    const change = { kind: 'source', from: 'old', to: 'new', date: y21 }
    expect(cautionsOf(figures)).toEqual([change])
  })
})
