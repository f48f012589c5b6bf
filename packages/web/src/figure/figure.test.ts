import { areaId, type Figure, type FigureInput, formatValue, getPlainDate } from '@laegedaekning/domain'
import { describe, expect, it } from 'vitest'
import { shortSource } from './explanation.tsx'
import { findTarget, writeTarget } from './target.ts'
import { writtenSum } from './written-sum.ts'

const input = (symbol: string, value: number | null, unit: Figure['unit']): FigureInput => ({
  symbol,
  label: { da: symbol, en: symbol },
  value,
  unit,
  date: null,
  source: 'proeve',
  certainty: 'sourced',
  madeUp: true,
})

const inDanish = (value: number, unit: Figure['unit']) => formatValue(value, unit, 'da')
const told = (figure: Parameters<typeof writtenSum>[0], formula: string) =>
  writtenSum(figure, formula, inDanish)
    ?.map(({ text }) => text)
    .join(' ')

describe('a sum written out', () => {
  it('has numbers in place of the symbols, and the result at the end', () => {
    const inputs = [input('P', 23842, 'inhabitants'), input('A', 3, 'practices')]
    // 23842 / 3 = 7947.33
    const figure = { value: 23842 / 3, unit: 'inhabitants-per-practice', inputs } as const
    expect(told(figure, 'P ÷ A')).toBe('23.842 ÷ 3 = 7.947')
  })

  it('moves a result in front to the end', () => {
    const inputs = [
      input('N', 30, 'ydernumre'),
      input('N1', 4, 'ydernumre'),
      input('N2', 8, 'ydernumre'),
      input('N3', 18, 'ydernumre'),
    ]
    expect(told({ value: 30, unit: 'ydernumre', inputs }, 'N = N1 + N2 + N3')).toBe('4 + 8 + 18 = 30')
  })

  it('keeps the numbers of the formula as they stand', () => {
    const inputs = [input('S', 40, 'persons'), input('P', 20000, 'inhabitants')]
    expect(told({ value: 2, unit: 'per-1000-inhabitants', inputs }, 'S ÷ P × 1.000')).toBe(
      '40 ÷ 20.000 × 1.000 = 2,00',
    )
  })

  it('of one number is that number', () => {
    expect(told({ value: 5, unit: 'persons', inputs: [input('U', 5, 'persons')] }, 'U')).toBe('5')
  })

  it('is not made where a part is missing or the formula speaks in words', () => {
    const figure = { value: 1, unit: 'persons', inputs: [input('U', null, 'persons')] } as const
    expect(told(figure, 'U')).toBeUndefined()
    expect(told({ ...figure, inputs: [input('D', 1, 'persons')] }, 'D over grænsen')).toBeUndefined()
    expect(told({ ...figure, value: null, inputs: [input('D', 1, 'persons')] }, 'D')).toBeUndefined()
  })
})

describe('a figure named in an address', () => {
  const target = {
    indicator: 'indbyggere-pr-praksis',
    area: areaId('kommune', '0336'),
    date: getPlainDate('2026-01-01'),
    part: 'A',
  }

  it('is found again', () => {
    expect(writeTarget(target)).toBe('indbyggere-pr-praksis:kommune-0336:2026-01-01:A')
    expect(findTarget(writeTarget(target))).toEqual(target)
    expect(findTarget(writeTarget({ ...target, part: null }))).toEqual({ ...target, part: null })
  })

  it.each([
    '',
    'x',
    'a:b:c',
    'a:kommune-0336:2026-13-01',
    'A B:land-dk:2026-01-01',
    'a:land-dk:2026-01-01:P:Q',
  ])('»%s« names none', (text) => {
    expect(findTarget(text)).toBeUndefined()
  })
})

describe('a source in a few words', () => {
  it('is its short title, or its publisher and year', () => {
    const date = '2026-01-01'
    expect(shortSource({ title: 'FOLK1A – folketal', publisher: 'Danmarks Statistik', date })).toBe('FOLK1A')
    expect(
      shortSource({
        title: 'Strategi og politiske rammer for noget',
        publisher: 'Region Midtjylland',
        date: '2008',
      }),
    ).toBe('Region Midtjylland, 2008')
  })
})
