import { areaId, getPlainDate } from '@laegedaekning/domain'
import { type SourceFile, TEMPLATES, templateCsv } from '@laegedaekning/intake'
import * as fc from 'fast-check'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheetsAndFiles } from './read-workbook.ts'
import { findZipFault } from './zip-directory.ts'

const OPTIONS = { knownPractices: [], asOf: getPlainDate('2026-01-01') }
const AREAS = [
  { id: areaId('land', 'dk'), name: 'Danmark' },
  { id: areaId('vur', 'nord'), name: 'VUR Nord' },
  { id: areaId('region', '1081'), name: 'Region Nordjylland' },
  { id: areaId('region', '1082'), name: 'Region Midtjylland' },
  { id: areaId('kommune', '0400'), name: 'Bornholm' },
  { id: areaId('kommune', '0779'), name: 'Skive' },
]

type Rows = readonly (readonly CellValue[])[]

async function bookOf(
  sheets: readonly { readonly name: string; readonly rows: Rows; readonly hidden?: boolean }[],
): Promise<SourceFile> {
  const made = sheets.map(({ name, rows, hidden = false }) => ({
    name,
    rows: rows.map((row) => [...row]),
    ...(hidden ? { hidden } : {}),
  }))
  return { name: 'register.xlsx', bytes: await writeXlsx({ sheets: made }) }
}

function read(...files: readonly SourceFile[]) {
  return readSheetsAndFiles(files, AREAS, OPTIONS)
}

const AREA_ROWS: Rows = [
  ['omraade', 'navn', 'breddegrad', 'laengdegrad', 'gyldig_fra', 'kilde', 'sikkerhed', 'opdigtet'],
  ['kommune-0998', 'Øster Å', 56, 8.5, new Date(Date.UTC(2026, 0, 1)), 'eksempel', 'fundet', true],
]

/** A template's CSV as somebody has it in a spreadsheet: days as days, numbers as numbers, codes with zeros as text. */
function sheetOf(csv: string): Rows {
  const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  return lines.map((line) =>
    line.split(';').map((cell) => {
      if (cell === '') return null
      if (/^\d{4}-\d{2}-\d{2}$/u.test(cell)) return new Date(`${cell}T00:00:00Z`)
      return /^(?:0|[1-9]\d*)(?:,\d+)?$/u.test(cell) ? Number(cell.replace(',', '.')) : cell
    }),
  )
}

describe('workbooks', () => {
  it('give the same facts as the same tables as CSV, a template on each sheet', async () => {
    const texts = TEMPLATES.map(({ id }) => ({ name: id, text: templateCsv(id) }))
    const csv = await read(
      ...texts.map(({ name, text }) => ({ name: `${name}.csv`, bytes: new TextEncoder().encode(text) })),
    )
    const book = await read(
      await bookOf([
        { name: 'Tomt', rows: [[null, '']] },
        ...texts.map(({ name, text }) => ({ name, rows: sheetOf(text) })),
      ]),
    )
    expect(csv.value?.facts).toHaveLength(TEMPLATES.length)
    const plain = (facts: readonly unknown[] = []) => facts.map((fact) => JSON.stringify(fact)).toSorted()
    expect(plain(book.value?.facts)).toEqual(plain(csv.value?.facts))
    expect(book.value?.perFile.map(({ name }) => name)).toEqual(
      TEMPLATES.map(({ id }) => `register.xlsx (${id})`),
    )
  })

  it('say sheet, row and column of a fault as the spreadsheet shows them', async () => {
    const [header = [], row = []] = AREA_ROWS
    const rows: Rows = [[], header, row, [], row.toSpliced(4, 1, 'i går').toSpliced(0, 1, 'kommune-0997')]
    const { issues } = await read(await bookOf([{ name: 'Områder', rows }]))
    expect(issues).toMatchObject([
      {
        code: 'INTAKE_DATE_UNREADABLE',
        at: { kind: 'cell', file: 'register.xlsx', sheet: 'Områder', row: 5, column: 'E (gyldig_fra)' },
      },
    ])
  })

  it('are not read where a sheet is hidden, which is told', async () => {
    const { value, issues } = await read(
      await bookOf([
        { name: 'Forside', rows: [['omraade']] },
        { name: 'Områder', rows: AREA_ROWS, hidden: true },
      ]),
    )
    expect(value?.facts ?? []).toEqual([])
    expect(issues.map(({ code }) => code)).toContain('INTAKE_SHEET_HIDDEN')
  })

  it('say what a table cannot hold: merged cells, and values that formulas gave', async () => {
    const [header = [], row = []] = AREA_ROWS
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Områder',
          rows: [[...header], [...row]],
          merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }],
          cells: new Map([['1,2', { value: 56, type: 'formula', formula: '50+6', formulaResult: 56 }]]),
        },
      ],
    })
    const { value, issues } = await read({ name: 'register.xlsx', bytes })
    expect(value?.facts).toMatchObject([{ body: { lat: 56 } }])
    expect(issues).toMatchObject([
      { code: 'INTAKE_SHEET_MERGED', values: { sheet: 'Områder', count: 1 } },
      { code: 'INTAKE_SHEET_FORMULAS', values: { sheet: 'Områder', count: 1 } },
    ])
  })

  it('keep numbers as they were typed: 55.1 + 0.2 is 55,3', async () => {
    const [header = [], row = []] = AREA_ROWS
    const rows: Rows = [header, row.toSpliced(2, 1, 55.1 + 0.2)]
    const { value } = await read(await bookOf([{ name: 'Områder', rows }]))
    expect(value?.facts).toMatchObject([{ body: { name: 'Øster Å', lat: 55.3, lon: 8.5 } }])
  })
})

describe('workbooks that harm', () => {
  it('a bomb is refused before it is unpacked, also when its directory lies about the size', async () => {
    const { bytes } = await bookOf([{ name: 'Ark', rows: [['x'.repeat(30_000)]] }])
    expect(findZipFault(bytes)).toBeNull()
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = bytes.length - 22
    const first = view.getUint32(end + 16, true)
    const claim = (size: number) => {
      const changed = bytes.slice()
      new DataView(changed.buffer).setUint32(first + 24, size, true)
      return findZipFault(changed)
    }
    expect(claim(300 * 1024 * 1024)).toBe('too-large')
    expect(claim(10)).toBe('damaged')
    expect(claim(0xffff_ffff)).toBe('too-large')
  })

  it('a locked or old workbook, one that is cut off, and an empty one are told apart', async () => {
    const { bytes } = await bookOf([{ name: 'Ark', rows: AREA_ROWS }])
    const codes = async (content: Uint8Array) =>
      (await read({ name: 'a.xlsx', bytes: content })).issues.map(({ code }) => code)
    expect(await codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toEqual(['INTAKE_WORKBOOK_LOCKED'])
    expect(await codes(bytes.subarray(0, bytes.length - 40))).toEqual(['INTAKE_WORKBOOK_UNREADABLE'])
    expect(await codes(new TextEncoder().encode('omraade;navn\r\n'))).toEqual(['INTAKE_WORKBOOK_UNREADABLE'])
    expect(await codes(new Uint8Array())).toEqual(['INTAKE_FILE_EMPTY'])
  })

  it('more columns than a table may have is an issue', async () => {
    const rows: Rows = [Array.from({ length: 501 }, (_, at) => `k${at}`)]
    const { issues } = await read(await bookOf([{ name: 'Bredt', rows }]))
    expect(issues).toMatchObject([{ code: 'INTAKE_TOO_MANY_COLUMNS', at: { sheet: 'Bredt' } }])
  })

  it('no change of a few bytes makes the reader throw', async () => {
    const { bytes } = await bookOf([{ name: 'Ark', rows: AREA_ROWS }])
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 8 }), async (changes) => {
        const broken = bytes.slice()
        for (const [at, byte] of changes) broken[at] = byte
        const { issues } = await read({ name: 'a.xlsx', bytes: broken })
        expect(Array.isArray(issues)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
