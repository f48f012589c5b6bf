import { DENMARK, findAreaId, type IssueCode, type Place } from '@laegedaekning/domain'
import { CHRISTIANSOE_CODE } from '../areas/area-names.ts'
import type { FormatColumn } from '../formats/format.ts'
import { plainKey } from '../table/header.ts'
import type { CellType, Word } from '../templates/template.ts'
import { unguardedText } from '../templates/write-csv.ts'
import { findBoolean } from './boolean.ts'
import { findDate } from './date.ts'
import { findNearest } from './nearest.ts'
import { type NumberColumn, readNumber } from './number.ts'
import type { ReadingContext } from './row-reader.ts'

/** What a cell holds: areas and dates as their texts, words as the register's own. */
export type CellValue = string | number | boolean | null

export type CellReading = { readonly kind: 'value'; readonly value: CellValue } | { readonly kind: 'failed' }

const FAILED: CellReading = { kind: 'failed' }
const EMPTY: CellReading = { kind: 'value', value: null }

/** Everything that reading one cell may need. */
type Cell = {
  readonly context: ReadingContext
  readonly text: string
  readonly place: () => Place
}

/** Reads one cell by its column's type; what cannot be used is added to the findings with its place. */
export function readCell(
  context: ReadingContext,
  column: FormatColumn,
  raw: string,
  place: () => Place,
): CellReading {
  const cell: Cell = { context, text: raw.trim(), place }
  if (cell.text !== '') return readFilled(cell, column.type)
  if (!column.mayBeEmpty) return failed(cell, 'INTAKE_VALUE_MISSING', { expected: column.header })
  return column.whenEmpty.kind === 'value' ? value(column.whenEmpty.value) : EMPTY
}

function readFilled(cell: Cell, type: CellType): CellReading {
  switch (type.kind) {
    case 'text':
      return value(unguardedText(cell.text))
    case 'identifier':
      return readIdentifier(cell)
    case 'practice':
      return readPractice(cell)
    case 'area':
      return readArea(cell, type)
    case 'integer':
    case 'decimal':
      return readAmount(cell, type.kind, type.least, type.most)
    case 'degrees':
      return type.axis === 'latitude'
        ? readAmount(cell, 'degrees', -90, 90)
        : readAmount(cell, 'degrees', -180, 180, LONGITUDE_EXAMPLE)
    case 'date':
      return readDate(cell)
    case 'boolean':
      return readBoolean(cell)
    case 'word':
      return readWord(cell, type.words)
  }
}

function value(found: CellValue): CellReading {
  return { kind: 'value', value: found }
}

function failed(
  cell: Cell,
  code: IssueCode,
  values: Readonly<Record<string, string | number | undefined>>,
): CellReading {
  cell.context.findings.add('error', code, cell.place(), values)
  return FAILED
}

function readIdentifier(cell: Cell): CellReading {
  const text = unguardedText(cell.text)
  return text.length <= 200 && !/[\r\n|]/u.test(text)
    ? value(text)
    : failed(cell, 'INTAKE_VALUE_NOT_ALLOWED', { found: text, expected: 'id' })
}

function readPractice(cell: Cell): CellReading {
  const text = unguardedText(cell.text)
  return cell.context.practices.has(text)
    ? value(text)
    : failed(cell, 'INTAKE_REFERENCE_UNKNOWN', { found: text, expected: 'praksis' })
}

function readArea(cell: Cell, type: Extract<CellType, { kind: 'area' }>): CellReading {
  if (type.defines) return readNewArea(cell)
  const reading = cell.context.areas.read(cell.text, type.levels)
  if (reading.kind === 'christiansoe') {
    const values = { found: cell.text, code: CHRISTIANSOE_CODE }
    cell.context.findings.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', cell.place(), values)
    // where the column may hold the country, Christiansø counts in it and nowhere below
    return type.levels !== 'any' && type.levels.includes('land') ? value(DENMARK) : FAILED
  }
  if (reading.kind === 'unknown')
    return failed(cell, 'INTAKE_AREA_UNKNOWN', { found: cell.text, nearest: reading.nearest })
  if (reading.spelled !== null && !cell.context.spellings.has(cell.text)) {
    cell.context.spellings.add(cell.text)
    const values = { found: cell.text, readAs: reading.spelled }
    cell.context.findings.add('note', 'INTAKE_AREA_SPELLING', cell.place(), values)
  }
  return value(reading.id)
}

/** An area that the file brings into being: only a full id says of what kind it is. */
function readNewArea(cell: Cell): CellReading {
  const id = cell.text.toLowerCase()
  if (id === `kommune-${CHRISTIANSOE_CODE}`) {
    cell.context.findings.add('note', 'INTAKE_AREA_NOT_A_KOMMUNE', cell.place(), { found: cell.text })
    return FAILED
  }
  return findAreaId(id) !== undefined
    ? value(id)
    : failed(cell, 'INTAKE_VALUE_NOT_ALLOWED', { found: cell.text, expected: 'kommune-0760' })
}

const EXAMPLES: Readonly<Record<NumberColumn, string>> = {
  integer: '1600',
  decimal: '1234,5',
  degrees: '55,676',
}
/** Degrees east: a latitude as the example would send the reader to the other column. */
const LONGITUDE_EXAMPLE = '12,568'

function readAmount(
  cell: Cell,
  column: NumberColumn,
  least: number,
  most: number,
  example: string = EXAMPLES[column],
): CellReading {
  if (cell.context.dashIsZero && /^[-–—]$/u.test(cell.text)) return value(0)
  const reading = readNumber(cell.text, column, cell.context.style)
  if (reading.kind === 'unreadable')
    return failed(cell, 'INTAKE_NUMBER_UNREADABLE', { found: cell.text, expected: example })
  if (reading.kind === 'out-of-range' || reading.value < least || reading.value > most)
    return failed(cell, 'INTAKE_NUMBER_OUT_OF_RANGE', { found: cell.text, least, most })
  if (reading.ambiguous) {
    const values = { found: cell.text, readAs: reading.value }
    cell.context.findings.add('warning', 'INTAKE_NUMBER_AMBIGUOUS', cell.place(), values)
  }
  return value(reading.value)
}

function readDate(cell: Cell): CellReading {
  const date = findDate(cell.text)
  return date === undefined
    ? failed(cell, 'INTAKE_DATE_UNREADABLE', { found: cell.text, expected: '2026-01-31' })
    : value(date)
}

function readBoolean(cell: Cell): CellReading {
  const found = findBoolean(cell.text)
  return found === undefined
    ? failed(cell, 'INTAKE_VALUE_NOT_ALLOWED', { found: cell.text, expected: 'ja, nej' })
    : value(found)
}

/** The keys of a closed list of words, made once. */
const WORD_KEYS = new WeakMap<readonly Word[], ReadonlyMap<string, string>>()

function keysOf(words: readonly Word[]): ReadonlyMap<string, string> {
  const made = WORD_KEYS.get(words)
  if (made !== undefined) return made
  const keys = new Map(
    words.flatMap((word): (readonly [string, string])[] => [
      [plainKey(word.value), word.value],
      [plainKey(word.da), word.value],
      // as written most often, found without making a key
      [word.da, word.value],
    ]),
  )
  WORD_KEYS.set(words, keys)
  return keys
}

function readWord(cell: Cell, words: readonly Word[]): CellReading {
  const keys = keysOf(words)
  const key = keys.has(cell.text) ? cell.text : plainKey(unguardedText(cell.text))
  const found = keys.get(key)
  if (found !== undefined) return value(found)
  const nearest = findNearest(
    key,
    words.map((word) => [plainKey(word.da), word.da]),
  )
  const expected = words.map((word) => word.da).join(', ')
  return failed(cell, 'INTAKE_VALUE_NOT_ALLOWED', { found: cell.text, expected, nearest })
}
