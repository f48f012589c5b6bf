import type { Figure } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '../status/status-table.ts'
import { areasText, dayText, upperFirst } from './figure-words.ts'
import { type Html, html } from './html.ts'
import { type ReportContext, sourceName } from './report-context.ts'
import { CERTAINTY_WORDS } from './report-words.ts'

/** Rows that rest on the same: one formula, the same sources and certainties, the same rules. Days may differ. */
type Basis = {
  readonly key: string
  readonly rows: readonly StatusRow[]
  readonly figures: readonly Figure[]
}

/** What a figure rests on: the inputs in its table's columns, whatever else it mentions. */
function basisKey(figure: Figure, symbols: ReadonlySet<string>): string {
  const inputs = shownInputs(figure, symbols).map(({ symbol, source, certainty, madeUp }) =>
    [symbol, source, certainty, String(madeUp)].join('|'),
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
function basesOf(table: StatusTable): readonly Basis[] {
  const symbols = symbolsOf(table)
  const valued = table.rows.filter((row) => row.figure.value !== null)
  const groups = Map.groupBy(valued, (row) => basisKey(row.figure, symbols))
  return [...groups]
    .map(([key, rows]): Basis => ({ key, rows, figures: rows.map(({ figure }) => figure) }))
    .toSorted((a, b) => b.rows.length - a.rows.length)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** a, b, c … and numbers after z: marks that lead from a row to its note. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1)
}

/** The letter of each row that rests on something else than most of its table does. */
export function basisMarks(table: StatusTable): ReadonlyMap<StatusRow, string> {
  const [, ...others] = basesOf(table)
  return new Map(others.flatMap(({ rows }, index) => rows.map((row) => [row, letterOf(index)] as const)))
}

/** What the rows of a table rest on, where that is not what `told` already says of them all; `null` otherwise. */
export function basisNotes(table: StatusTable, told: Figure, context: ReportContext): Html | null {
  const { language, w } = context
  const symbols = symbolsOf(table)
  const [most, ...others] = basesOf(table)
  if (most === undefined) return null
  const asTold =
    others.length === 0 &&
    originsOf(most.figures, symbols, context) === originsOf([told], symbols, context) &&
    most.key === basisKey(told, symbols)
  if (asTold) return null
  const items = others.map(({ rows, figures }, index) => {
    const names = rows.map(({ area }) => area.name).join(', ')
    return html`<li><sup>${letterOf(index)}</sup> ${names}: ${describe(figures, symbols, context)}</li>`
  })
  const all = areasText(table, language)
  const first = others.length === 0 ? all : w.others(most.rows.length, all)
  return html`
    <ul class="bases">${items}<li>${upperFirst(first)}: ${describe(most.figures, symbols, context)}</li></ul>`
}

function describe(figures: readonly Figure[], symbols: ReadonlySet<string>, context: ReportContext): Html {
  const formula = figures[0]?.formula[context.language] ?? ''
  return html`${formula}. ${originsOf(figures, symbols, context)}.`
}

/** `P: FOLK1A, 1. januar 2026, fundet i kilden; A, AF: SOR, 5. september 2025, udledt`; a span where days differ. */
function originsOf(figures: readonly Figure[], symbols: ReadonlySet<string>, context: ReportContext): string {
  const inputs = Map.groupBy(
    figures.flatMap((figure) => shownInputs(figure, symbols)),
    ({ symbol, source }) => `${symbol}|${source}`,
  )
  const told = [...inputs.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const origin = [
      sourceName(context, first.source),
      daysText(same, context),
      CERTAINTY_WORDS[first.certainty][context.language],
    ].filter((part) => part !== null)
    return [{ symbol: first.symbol, origin: origin.join(', ') }]
  })
  const byOrigin = Map.groupBy(told, ({ origin }) => origin)
  return [...byOrigin]
    .map(([origin, parts]) => `${parts.map(({ symbol }) => symbol).join(', ')}: ${origin}`)
    .join('; ')
}

function daysText(inputs: Figure['inputs'], { language }: ReportContext): string | null {
  const days = [...new Set(inputs.flatMap(({ date }) => date ?? []))].toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  return first === last
    ? dayText(first, language)
    : `${dayText(first, language)} – ${dayText(last, language)}`
}
