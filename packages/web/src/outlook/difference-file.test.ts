import { describe, expect, it } from 'vitest'
import { danishCsv } from './difference-file.ts'

describe('differences as a file', () => {
  it('open in a Danish spreadsheet: semicolons, decimal commas, quotes where a name needs them', () => {
    const rows = [
      ['Område', 'Løn; "nord"', '=SUM(A1)'],
      ['Fyn', 1234.5678, -0.0004],
      ['Als', 2026, null],
    ]
    expect(danishCsv(rows)).toBe('\uFEFFOmråde;"Løn; ""nord""";\'=SUM(A1)\r\nFyn;1234,568;0\r\nAls;2026;\r\n')
  })
})
