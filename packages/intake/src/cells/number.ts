import type { NumberStyle } from './number-style.ts'

/** A number read from a cell; `ambiguous` where its marks could also have meant another number. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly ambiguous: boolean }
  /** `NaN`, infinities, minus zero, numbers that a double cannot hold exactly. */
  | { readonly kind: 'out-of-range' }
  | { readonly kind: 'unreadable' }

/** What a column may hold. Degrees never have thousands marks. */
export type NumberColumn = 'integer' | 'decimal' | 'degrees'

const PLAIN = /^[+-]?\d+$/u
const ONE_MARK = /^([+-]?\d+)([.,])(\d+)$/u
const GROUPED_BY_DOTS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u
const GROUPED_BY_COMMAS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const GROUPED_BY_SPACES = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u
const SCIENTIFIC = /^([+-]?\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,4})$/u
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|uendelig|∞)$/iu
/** Longer than any number that a double can hold exactly. */
const LONGEST = 60

/** Reads a number as people and programs write it in Denmark and abroad; see `NumberStyle` for `1.600`. */
export function readNumber(raw: string, column: NumberColumn, style: NumberStyle): NumberReading {
  const cell = plainCharacters(raw)
  if (cell.length > LONGEST) return /^[+-]?[\d.,]+$/u.test(cell) ? OUT : UNREADABLE
  if (PLAIN.test(cell)) return finished(cell, column, false)
  if (NOT_FINITE.test(cell)) return OUT
  const scientific = SCIENTIFIC.exec(cell)
  if (scientific)
    return finished(`${(scientific[1] ?? '').replace(',', '.')}e${scientific[2]}`, column, false)
  if (GROUPED_BY_SPACES.test(cell)) return finished(cell.replaceAll(' ', '').replace(',', '.'), column, false)
  const marked = ONE_MARK.exec(cell)
  if (marked) return oneMark(cell, marked[2] === '.' ? '.' : ',', column, style)
  if (GROUPED_BY_DOTS.test(cell)) return finished(cell.replaceAll('.', '').replace(',', '.'), column, false)
  if (GROUPED_BY_COMMAS.test(cell)) return finished(cell.replaceAll(',', ''), column, false)
  return UNREADABLE
}

const OUT: NumberReading = { kind: 'out-of-range' }
const UNREADABLE: NumberReading = { kind: 'unreadable' }

/** Minus signs, spaces and the no-break spaces of spreadsheets in one form each. */
function plainCharacters(raw: string): string {
  return raw
    .trim()
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[\u00A0\u2007\u2009\u202F]/gu, ' ')
}

/** `1.600` and `1,600` may be a thousand or a fraction; `12.5` and `1234.567` cannot be a thousand. */
function oneMark(cell: string, mark: '.' | ',', column: NumberColumn, style: NumberStyle): NumberReading {
  const asFraction = cell.replace(mark, '.')
  const mayGroup = mark === '.' ? GROUPED_BY_DOTS.test(cell) : GROUPED_BY_COMMAS.test(cell)
  if (!mayGroup || column === 'degrees' || /^[+-]?0/u.test(cell)) return finished(asFraction, column, false)
  const groups = mark === '.' ? style.dotGroups : style.commaGroups
  const decimal = mark === '.' ? style.dotIsDecimal : style.commaIsDecimal
  const asThousand = cell.replace(mark, '')
  // a whole number cannot be 1.6, so it is 1600; sure only where the file shows the mark in larger numbers
  if (column === 'integer') return finished(asThousand, column, !groups)
  if (groups !== decimal) return finished(groups ? asThousand : asFraction, column, false)
  // nothing else tells: Danish files write a decimal comma and dots in thousands, comma-separated ones a decimal dot
  if (mark === ',') return finished(asFraction, column, style.commaSeparates)
  return style.commaSeparates ? finished(asFraction, column, false) : finished(asThousand, column, true)
}

function finished(digits: string, column: NumberColumn, ambiguous: boolean): NumberReading {
  const value = Number(digits)
  if (!Number.isFinite(value) || Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return OUT
  if (column === 'integer' && !Number.isInteger(value)) return UNREADABLE
  return { kind: 'number', value, ambiguous }
}
