import type { Figure } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '../status/status-table.ts'
import { areasText, dayText, upperFirst } from './figure-words.ts'
import { type Html, html, joined } from './html.ts'
import { type ReportContext, sourceName } from './report-context.ts'
import { CERTAINTY_WORDS } from './report-words.ts'

/** Rows that rest on the same: one formula, the same sources, dates, certainties and rules. */
export type Basis = { readonly key: string; readonly rows: readonly StatusRow[]; readonly example: Figure }

/** What a figure rests on, apart from its numbers: the inputs that stand in its table's columns, whatever else it mentions. */
export function basisKey(figure: Figure, symbols: ReadonlySet<string>): string {
  const inputs = shownInputs(figure, symbols).map(({ symbol, source, date, certainty, madeUp }) =>
    [symbol, source, date ?? '', certainty, String(madeUp)].join('|'),
  )
  const rules = figure.rules.map(({ parameter, value, validFrom }) => `${parameter}|${value}|${validFrom}`)
  return [figure.formula.da, ...inputs, ...rules].join('\n')
}

/** The inputs in the table's columns, with what further sources gave of them (the prime behind a symbol). */
function shownInputs(figure: Figure, symbols: ReadonlySet<string>): Figure['inputs'] {
  return figure.inputs.filter(({ symbol }) => symbols.has(symbol.replace(/′$/, '')))
}

function symbolsOf(table: StatusTable): ReadonlySet<string> {
  return new Set(table.columns.map(({ symbol }) => symbol))
}

/** The rows with a value by what they rest on, the most common first. */
export function basesOf(table: StatusTable): readonly Basis[] {
  const symbols = symbolsOf(table)
  const valued = table.rows.filter((row) => row.figure.value !== null)
  const groups = Map.groupBy(valued, (row) => basisKey(row.figure, symbols))
  return [...groups]
    .flatMap(([key, group]): readonly Basis[] => {
      const [first] = group
      return first === undefined ? [] : [{ key, rows: group, example: first.figure }]
    })
    .toSorted((a, b) => b.rows.length - a.rows.length)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1)
}

/** The letter of each row that rests on something else than most of its table does. */
export function basisMarks(table: StatusTable): ReadonlyMap<StatusRow, string> {
  const [, ...others] = basesOf(table)
  return new Map(others.flatMap(({ rows }, index) => rows.map((row) => [row, letterOf(index)] as const)))
}

/** What the rows of a table rest on, where that is not what `told` already says of them all; `null` otherwise. */
export function basisNotes(table: StatusTable, told: Figure, context: ReportContext): Html | null {
  const symbols = symbolsOf(table)
  const [most, ...others] = basesOf(table)
  if (most === undefined || (others.length === 0 && most.key === basisKey(told, symbols))) return null
  const items = others.map(({ rows, example }, index) => {
    const names = rows.map(({ area }) => area.name).join(', ')
    return html`<li><sup>${letterOf(index)}</sup> ${names}: ${describe(example, symbols, context)}</li>`
  })
  const { language, w } = context
  const first =
    others.length === 0 ? areasText(table, language) : w.others(most.rows.length, areasText(table, language))
  return html`<ul class="bases">${items}<li>${upperFirst(first)}: ${describe(most.example, symbols, context)}</li></ul>`
}

/** `P: FOLK1A, 1. januar 2026, fundet i kilden; A: SOR, 5. september 2025, udledt`, and the formula. */
function describe(figure: Figure, symbols: ReadonlySet<string>, context: ReportContext): Html {
  const { language } = context
  const parts = shownInputs(figure, symbols).map(({ symbol, source, date, certainty }) => {
    const about = [sourceName(context, source), dayText(date, language), CERTAINTY_WORDS[certainty][language]]
    return html`${symbol}: ${about.filter((part) => part !== null).join(', ')}`
  })
  return html`${figure.formula[language]}. ${joined(parts, '; ')}.`
}
