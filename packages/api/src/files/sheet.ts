/** A cell of an outgoing table: text, a number that stays a number, or nothing. */
export type Cell = string | number | null

/** A column of an outgoing table. */
export type SheetColumn = {
  readonly header: string
  /** Decimals shown in a spreadsheet; the number itself is whole in every file. */
  readonly format:
    | { readonly kind: 'text' }
    | { readonly kind: 'number'; readonly decimals: number }
    | { readonly kind: 'share'; readonly decimals: number }
}

/** A table on its way out: what CSV, XLSX and HTML are all made of. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** How a text begins that a spreadsheet takes for a formula, blanks aside: with full-width twins, and the guard itself. */
const FORMULA_START = /^\s*['=+\-@\t\r\0＝＋－＠]/u

/**
 * A text that no spreadsheet takes for a formula (ASVS 1.2.10): guarded with `'` where its beginning would start one.
 * Every text of every outgoing table goes through here; numbers do not, so `-5` stays a number.
 */
export function guardText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}
