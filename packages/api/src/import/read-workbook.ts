import { createHash } from 'node:crypto'
import type { Checked, Issue, Place } from '@laegedaekning/domain'
import {
  type FileReceipt,
  type IntakeResult,
  type KnownAreas,
  LIMITS,
  type ReadOptions,
  readFacts,
  type SourceFile,
} from '@laegedaekning/intake'
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { findZipFault, UNPACKED_BYTES, type ZipFault } from './zip-directory.ts'

/** Where a table that was taken out of a workbook came from. */
type Origin = { readonly file: string; readonly sheet: string; readonly sha256: string }

/** Files with every workbook replaced by its sheets as tables, and the way back to the sheets. */
type TakenApart = {
  readonly files: readonly SourceFile[]
  readonly issues: readonly Issue[]
  readonly originOf: ReadonlyMap<string, Origin>
}

/** Reads files into facts as the intake does, and workbooks by their sheets. */
export async function readSheetsAndFiles(
  files: readonly SourceFile[],
  known: KnownAreas,
  options: ReadOptions,
): Promise<Checked<IntakeResult>> {
  const apart = await takeApart(files)
  const { value, issues } = readFacts(apart.files, known, options)
  const placed = placeOnSheets(issues, apart.originOf)
  return {
    value: value === null ? null : { ...value, perFile: nameBySheet(value.perFile, apart.originOf) },
    issues: [...apart.issues, ...placed],
  }
}

/** Whether a name is that of a workbook that is read (`.xlsx`). */
function isWorkbook(name: string): boolean {
  return name.toLowerCase().endsWith('.xlsx')
}

/**
 * Takes workbooks apart: each visible sheet with content becomes a table of its own, in the form of a CSV file, so that every
 * check of the intake holds for both alike (docs/adr/0009). Rows and columns keep their numbers. Never throws on any bytes: a
 * workbook that cannot be opened gives an issue and no tables.
 */
async function takeApart(files: readonly SourceFile[]): Promise<TakenApart> {
  const parts: TakenApart[] = []
  // one after the other: each may fill the memory of the thread
  for (const file of files) parts.push(isWorkbook(file.name) ? await sheetsOf(file) : plain(file))
  return {
    files: parts.flatMap((part) => part.files),
    issues: parts.flatMap((part) => part.issues),
    originOf: new Map(parts.flatMap((part) => [...part.originOf])),
  }
}

/** Issues with the workbook and its sheet in the place of the table that was made of the sheet. */
function placeOnSheets(issues: readonly Issue[], originOf: TakenApart['originOf']): readonly Issue[] {
  return issues.map((issue) =>
    issue.at === undefined ? issue : { ...issue, at: onSheet(issue.at, originOf) },
  )
}

/** Receipts by workbook and sheet, with the checksum of the workbook as it came. */
function nameBySheet(
  receipts: readonly FileReceipt[],
  originOf: TakenApart['originOf'],
): readonly FileReceipt[] {
  return receipts.map((receipt) => {
    const origin = originOf.get(receipt.name)
    if (origin === undefined) return receipt
    return { ...receipt, name: `${origin.file} (${origin.sheet})`, sha256: origin.sha256 }
  })
}

function onSheet(at: Place, originOf: TakenApart['originOf']): Place {
  if (!('file' in at)) return at
  const origin = originOf.get(at.file)
  if (origin === undefined) return at
  const { file, sheet } = origin
  if (at.kind === 'cell' || at.kind === 'row') return { ...at, file, sheet }
  return { ...at, file: `${file} (${sheet})` }
}

function plain(file: SourceFile): TakenApart {
  return { files: [file], issues: [], originOf: new Map() }
}

const CODE_OF = {
  damaged: 'INTAKE_WORKBOOK_UNREADABLE',
  locked: 'INTAKE_WORKBOOK_LOCKED',
  'too-large': 'INTAKE_FILE_TOO_LARGE',
  empty: 'INTAKE_FILE_EMPTY',
} as const

function refused(file: SourceFile, found: ZipFault | 'empty'): TakenApart {
  const at = { kind: 'file', file: file.name } as const
  const values = found === 'too-large' ? { most: UNPACKED_BYTES } : {}
  const issue: Issue = { code: CODE_OF[found], severity: 'error', at, values }
  return { files: [], issues: [issue], originOf: new Map() }
}

/** An Office file with a password, or of before 2007, is a container of its own kind. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0]

function findFault({ bytes }: SourceFile): ZipFault | 'empty' | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > LIMITS.fileBytes) return 'too-large'
  return CONTAINER.every((byte, at) => bytes[at] === byte) ? 'locked' : findZipFault(bytes)
}

async function sheetsOf(file: SourceFile): Promise<TakenApart> {
  const fault = findFault(file)
  if (fault !== null) return refused(file, fault)
  const book = await readXlsx(file.bytes).catch(() => null)
  if (book === null) return refused(file, 'damaged')
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const files: SourceFile[] = []
  const issues: Issue[] = []
  const originOf = new Map<string, Origin>()
  for (const sheet of book.sheets) {
    if (!sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== ''))) continue
    issues.push(...remarksOn(sheet, file.name))
    if (isHidden(sheet)) continue
    const name = `${file.name}#${sheet.name}.csv`
    files.push({ name, bytes: new TextEncoder().encode(csvOf(sheet)) })
    originOf.set(name, { file: file.name, sheet: sheet.name, sha256 })
  }
  if (files.length === 0 && issues.length === 0) return refused(file, 'empty')
  return { files, issues, originOf }
}

function isHidden({ hidden, veryHidden }: Sheet): boolean {
  return hidden === true || veryHidden === true
}

/** What a table cannot hold of a sheet: that it is hidden, that cells are merged, that values come from formulas. */
function remarksOn(sheet: Sheet, file: string): readonly Issue[] {
  const at = { kind: 'file', file } as const
  const values = { sheet: sheet.name }
  if (isHidden(sheet)) return [{ code: 'INTAKE_SHEET_HIDDEN', severity: 'warning', at, values }]
  const merged = sheet.merges?.length ?? 0
  let formulas = 0
  for (const cell of sheet.cells?.values() ?? []) if (cell.formula !== undefined) formulas += 1
  return [
    ...(merged === 0
      ? []
      : [
          {
            code: 'INTAKE_SHEET_MERGED',
            severity: 'warning',
            at,
            values: { ...values, count: merged },
          } as const,
        ]),
    ...(formulas === 0
      ? []
      : [
          {
            code: 'INTAKE_SHEET_FORMULAS',
            severity: 'note',
            at,
            values: { ...values, count: formulas },
          } as const,
        ]),
  ]
}

/** A sheet as CSV with semicolons; all rows as long as the longest, so that a short row is not taken for a fault. */
function csvOf({ rows }: Sheet): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const line = (row: readonly CellValue[]) =>
    Array.from({ length: width }, (_, at) => quoted(textOf(row[at] ?? null))).join(';')
  return `sep=;\r\n${rows.map(line).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""').replaceAll(/\r\n?/gu, '\n')}"` : text
}

/** Digits that a spreadsheet keeps; more are dust of the binary number. */
const DIGITS = 15

/** A cell as a Danish spreadsheet writes it to CSV, but days as ISO 8601. */
function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '')
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number') return numberText(value)
  return value
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const rounded = Number(value.toPrecision(DIGITS))
  const text = String(rounded)
  // toFixed only for the very small and very large, which String writes with an exponent
  return (text.includes('e') ? rounded.toFixed(Math.abs(rounded) < 1 ? 20 : 0) : text).replace('.', ',')
}
