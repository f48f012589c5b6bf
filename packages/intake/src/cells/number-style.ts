/** What the unambiguous numbers of a file show about its marks. */
export type NumberStyle = {
  /** `1.234.567` or `1.234,5` occurs: the dot groups thousands. */
  readonly dotGroups: boolean
  /** `1234.5` or `12.34` occurs: the dot is the decimal mark. */
  readonly dotIsDecimal: boolean
  readonly commaGroups: boolean
  readonly commaIsDecimal: boolean
  /** The file's columns are separated by commas, so a decimal comma would need quotes. */
  readonly commaSeparates: boolean
}

/** A file about whose numbers nothing is known. */
export const UNKNOWN_STYLE: NumberStyle = {
  dotGroups: false,
  dotIsDecimal: false,
  commaGroups: false,
  commaIsDecimal: false,
  commaSeparates: false,
}

const DOT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$|^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3}){2,}$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/u
/** One mark that cannot group thousands: too many digits before it, or not three after it. */
const DOT_DECIMAL = /^[+-]?(?:\d{4,}\.\d+|0\.\d+|\d{1,3}\.(?:\d{1,2}|\d{4,}))$/u
const COMMA_DECIMAL = /^[+-]?(?:\d{4,},\d+|0,\d+|\d{1,3},(?:\d{1,2}|\d{4,}))$/u

/** Reads the marks of a file from all its number cells together. */
export function recogniseNumberStyle(cells: Iterable<string>, commaSeparates: boolean): NumberStyle {
  let [dotGroups, dotIsDecimal, commaGroups, commaIsDecimal] = [false, false, false, false]
  for (const raw of cells) {
    const cell = raw.trim()
    if (cell.length < 3 || cell.length > 40) continue
    if (DOT_GROUPS.test(cell)) {
      dotGroups = true
      if (cell.includes(',')) commaIsDecimal = true
    } else if (COMMA_GROUPS.test(cell)) {
      commaGroups = true
      if (cell.includes('.')) dotIsDecimal = true
    } else if (DOT_DECIMAL.test(cell)) dotIsDecimal = true
    else if (COMMA_DECIMAL.test(cell)) commaIsDecimal = true
  }
  return { dotGroups, dotIsDecimal, commaGroups, commaIsDecimal, commaSeparates }
}
