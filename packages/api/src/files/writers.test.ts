import { assert, double, property } from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { csvOf } from './csv.ts'
import { FORMULA_TEXTS } from './hostile-texts.ts'
import { guardText, type Sheet } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

function sheetOf(cells: readonly (string | number | null)[]): Sheet {
  return {
    name: 'Prøve',
    columns: [{ header: 'værdi', format: { kind: 'number', decimals: 1 } }],
    rows: cells.map((cell) => [cell]),
  }
}

/** First cell of each record of a CSV with one column, quotes undone. */
function cellsOf(csv: string): readonly string[] {
  const cells: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^"\r\n]*))\r\n/g
  for (const match of csv.replace('\uFEFF', '').matchAll(pattern)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
  }
  return cells.slice(1)
}

describe('texts that would run as formulas', () => {
  it('are more than a hundred', () => {
    expect(FORMULA_TEXTS.length).toBeGreaterThanOrEqual(100)
  })

  it.each([['danish'], ['international']] as const)('are guarded in %s CSV', (style) => {
    const cells = cellsOf(csvOf(sheetOf(FORMULA_TEXTS), style))
    expect(cells).toHaveLength(FORMULA_TEXTS.length)
    for (const cell of cells) expect(cell.startsWith("'")).toBe(true)
  })

  it('are guarded in XLSX, and none becomes a formula', async () => {
    const book = await readXlsx(await xlsxOf([sheetOf(FORMULA_TEXTS)], 'Prøve'))
    const [sheet] = book.sheets
    expect(sheet?.rows).toHaveLength(FORMULA_TEXTS.length + 1)
    for (const [cell] of sheet?.rows.slice(1) ?? []) expect(String(cell).startsWith("'")).toBe(true)
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })

  it('leave ordinary words and all numbers alone', () => {
    expect(guardText('Ærø')).toBe('Ærø')
    expect(guardText('12 km')).toBe('12 km')
    expect(csvOf(sheetOf([-5, 0.5]), 'danish')).toBe('\uFEFFværdi\r\n-5\r\n0,5\r\n')
  })
})

describe('outgoing tables', () => {
  afterEach(() => vi.useRealTimers())

  it('keep every number exactly in CSV', () => {
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const [cell = ''] = cellsOf(csvOf(sheetOf([value]), 'danish'))
        expect(Math.abs(Number(cell.replace(',', '.')) - value)).toBeLessThanOrEqual(1e-18)
      }),
    )
  })

  it('keep numbers as numbers in XLSX', async () => {
    const book = await readXlsx(await xlsxOf([sheetOf([7947.333333333333, -2, null, 'Fanø'])], 'Prøve'))
    expect(book.sheets[0]?.rows.map((row) => row[0] ?? null)).toEqual([
      'værdi',
      7947.333333333333,
      -2,
      null,
      'Fanø',
    ])
  })

  it('give the same bytes for the same table, whatever the day', async () => {
    const sheet = sheetOf([1, 'to', null])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) })
    const first = await xlsxOf([sheet], 'Prøve')
    vi.setSystemTime(Date.UTC(2031, 5, 7))
    expect(await xlsxOf([sheet], 'Prøve')).toEqual(first)
  })

  it('quote what would break a row', () => {
    expect(csvOf(sheetOf(['a;b', 'c"d', 'e\nf']), 'danish')).toBe(
      '\uFEFFværdi\r\n"a;b"\r\n"c""d"\r\n"e\nf"\r\n',
    )
    expect(csvOf(sheetOf(['a,b']), 'international')).toBe('værdi\r\n"a,b"\r\n')
  })
})
