import { describe, expect, it } from 'vitest'
import { LIMITS } from '../bytes/limits.ts'
import { parseTable } from './parse-table.ts'
import { columnLetter } from './table.ts'

describe('tables', () => {
  it.each([';', ',', '\t'] as const)(
    'recognises the separator %j by the header and the rows below',
    (separator) => {
      const text = [
        ['navn', 'antal', 'note'],
        ['Århus', '1', 'a'],
        ['Ærø', '2', 'b'],
      ]
        .map((row) => row.join(separator))
        .join('\n')
      const { value, issues } = parseTable('a.csv', text)
      expect(value).toMatchObject({ separator, header: ['navn', 'antal', 'note'] })
      expect(value?.rows).toEqual([
        { row: 2, cells: ['Århus', '1', 'a'] },
        { row: 3, cells: ['Ærø', '2', 'b'] },
      ])
      expect(issues).toEqual([])
    },
  )

  it('does not take decimal commas for separators', () => {
    expect(parseTable('a.csv', 'navn;areal;andel\nA;1,5;0,3\nB;2,5;0,4\n').value?.separator).toBe(';')
  })

  it('counts rows as a spreadsheet does: empty rows count, line breaks in cells do not', () => {
    const { value } = parseTable('a.csv', 'a;b\r\n1;"to\nlinjer"\r\n\r\n3;x\r\n')
    expect(value?.rows.map((row) => row.row)).toEqual([2, 4])
    expect(value?.rows[0]?.cells[1]).toBe('to\nlinjer')
  })

  it('reads a file whose lines end as on an old Macintosh', () => {
    expect(parseTable('a.csv', 'a;b\r1;2\r').value?.rows).toEqual([{ row: 2, cells: ['1', '2'] }])
  })

  it("obeys Excel's own first line", () => {
    const { value } = parseTable('a.csv', 'sep=,\r\na,b\r\n1,2;3\r\n')
    expect(value).toMatchObject({ separator: ',', headerRow: 1, rows: [{ row: 2, cells: ['1', '2;3'] }] })
  })

  it('sets aside the empty columns at the right edge of a spreadsheet', () => {
    const { value, issues } = parseTable('a.csv', 'a;b;;\n1;2;;\n3;4;;\n')
    expect(value?.header).toEqual(['a', 'b'])
    expect(value?.rows).toHaveLength(2)
    expect(issues).toEqual([])
  })

  it('says where a quote is opened and never closed', () => {
    const { value, issues } = parseTable('a.csv', 'a;Tilmeldte patienter\n1;2\n3;"4\n5;6\n')
    expect(value).toBeNull()
    expect(issues).toMatchObject([
      {
        code: 'INTAKE_QUOTE_UNCLOSED',
        at: { kind: 'cell', file: 'a.csv', row: 3, column: 'B (Tilmeldte patienter)' },
      },
    ])
  })

  it('says where a quote stands in the middle of a cell', () => {
    expect(parseTable('a.csv', 'a;b\n1;2"3\n').issues).toMatchObject([
      { code: 'INTAKE_TABLE_UNREADABLE', at: { kind: 'cell', row: 2, column: 'B (b)' } },
    ])
  })

  it('says on which line a NUL or a carriage return alone stands', () => {
    expect(parseTable('a.csv', 'a;b\n1;\0\n').issues).toMatchObject([
      { code: 'INTAKE_NUL_CHARACTER', at: { kind: 'line', line: 2, column: 3 } },
    ])
    expect(parseTable('a.csv', 'a;b\n1;2\n3;\r4\n').issues).toMatchObject([
      { code: 'INTAKE_LINE_ENDING', at: { kind: 'line', line: 3, column: 3 } },
    ])
  })

  it('leaves out rows of a wrong length and keeps the others', () => {
    const { value, issues } = parseTable('a.csv', 'a;b;c\n1;2\n1;2;3\n1;2;3;4\n1;2;3;\n')
    expect(value?.rows.map((row) => row.row)).toEqual([3, 5])
    expect(issues).toMatchObject([
      { code: 'INTAKE_ROW_LENGTH', at: { row: 2 }, values: { found: 2, expected: 3 } },
      { code: 'INTAKE_ROW_LENGTH', at: { row: 4 }, values: { found: 4, expected: 3 } },
    ])
  })

  it('warns of a table without rows', () => {
    expect(parseTable('a.csv', 'a;b\n').issues).toMatchObject([
      { code: 'INTAKE_NO_ROWS', severity: 'warning' },
    ])
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('limits of a table', () => {
  it('refuses more rows than the limit', () => {
    const text = `a;b\n${'1;2\n'.repeat(LIMITS.rows + 1)}`
    expect(parseTable('a.csv', text).issues).toMatchObject([
      { code: 'INTAKE_TOO_MANY_ROWS', values: { most: 200_000 } },
    ])
  })

  it('refuses more columns than the limit', () => {
    expect(parseTable('a.csv', `${'x;'.repeat(500)}x\n`).issues).toMatchObject([
      { code: 'INTAKE_TOO_MANY_COLUMNS', at: { row: 1 }, values: { found: 501, most: 500 } },
    ])
  })

  it('refuses a cell that is longer than a spreadsheet allows, and a row without end', () => {
    const long = 'x'.repeat(LIMITS.cellCharacters + 1)
    expect(parseTable('a.csv', `a;b\n1;${long}\n`).issues).toMatchObject([
      {
        code: 'INTAKE_CELL_TOO_LONG',
        at: { row: 2, column: 'B (b)' },
        values: { found: 32_768, most: 32_767 },
      },
    ])
    expect(parseTable('a.csv', `a;b\n1;${'x'.repeat(LIMITS.rowCharacters + 1)}`).issues).toMatchObject([
      { code: 'INTAKE_CELL_TOO_LONG', at: { kind: 'line', line: 2 } },
    ])
    const lines = 'x\n'.repeat(LIMITS.rowCharacters / 2 + 1)
    expect(parseTable('a.csv', `a;b\n1;"${lines}"`).issues).toMatchObject([
      { code: 'INTAKE_CELL_TOO_LONG', at: { kind: 'row', row: 2 } },
    ])
  })

  it('refuses more cells than the memory is meant for', () => {
    const row = `${'x;'.repeat(499)}x\n`
    expect(parseTable('a.csv', row.repeat(20_001)).issues).toMatchObject([
      { code: 'INTAKE_TOO_MANY_CELLS', at: { row: 20_001 }, values: { most: 10_000_000 } },
    ])
  })
})
