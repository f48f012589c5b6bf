import { formatValue, type Language, type Unit } from '@laegedaekning/domain'
import type { AreaProfile, Comparison, ProfileRow } from '../status/status-table.ts'
import { LEVEL_WORDS } from '../status/words.ts'
import type { PageNotes } from './area-notes.ts'
import { figureText, tags, unitText, upperFirst } from './figure-words.ts'
import { type Html, html, joined, type Part } from './html.ts'
import type { ReportContext } from './report-context.ts'
import { writtenSum } from './written-sum.ts'

/** The figures of an area: each with number and comparisons on a line, and under it where it comes from. */
export function areaTable(
  { area }: AreaProfile,
  told: readonly ProfileRow[],
  notes: PageNotes,
  context: ReportContext,
): Html {
  const { language, w } = context
  const against = mostlyAgainst(told, language)
  const heads = against.map((name) => html`<th scope="col">${w.against(name)}</th>`)
  return html`
    <table class="area"><caption class="unseen">${w.areaTable(area.name)}</caption>
      <thead><tr><th scope="col">${w.indicator}</th><th scope="col" class="n">${w.figure}</th><th scope="col" class="n">${w.rank}</th>${heads}</tr></thead>
      ${told.map((row) => rowHtml(row, against, notes, context))}</table>`
}

/** What many rows are held against has a column of its own; norms and goals stand with the sum. */
function mostlyAgainst(told: readonly ProfileRow[], language: Language): readonly string[] {
  const all = told.flatMap(({ comparisons }) => comparisons.map((one) => one.with[language]))
  const counts = Map.groupBy(all, (name) => name)
  return [...counts].filter(([, times]) => times.length > told.length / 3).map(([name]) => name)
}

function rowHtml(
  { indicator, row, ranked, comparisons }: ProfileRow,
  against: readonly string[],
  notes: PageNotes,
  context: ReportContext,
): Html {
  const { language, w } = context
  const { figure } = row
  const letters = notes.lettersOf(figure.reservations)
  const unit = unitText(indicator, language)
  const compared = against.map((name) => {
    const found = comparisons.find((one) => one.with[language] === name)
    return html`<td>${found === undefined ? '' : comparedHtml(found, figure.unit, context)}</td>`
  })
  const norms = comparisons
    .filter((one) => !against.includes(one.with[language]))
    .map((one) => normText(one, figure.unit, context))
  const direction = comparisons.length === 0 ? '' : w.higherIs[indicator.higherIs]
  const how = [sumParts(figure, notes, context), spreadText(row, context), ...norms, direction]
  return html`
    <tbody>
      <tr><th scope="row">${indicator.title[language]}${letters === '' ? null : html`<sup>${letters}</sup>`}
          ${unit === '' ? null : html` <small>${unit}</small>`}</th>
        <td class="n"><b>${figureText(figure, language)}</b></td>
        <td class="n">${row.rank === null || ranked < 2 ? '' : w.rankOf(row.rank, ranked)}</td>${compared}</tr>
      <tr class="how"><td colspan="${3 + against.length}"><div>${tags(figure, language)}${' '}
        ${joined(
          how.filter((part) => part !== ''),
          ' · ',
        )}</div></td></tr>
    </tbody>`
}

/** `9 % flere (1.693)`: the words, and what the area is held against. */
function comparedHtml(
  { with: name, value, words }: Comparison,
  unit: Unit,
  { language }: ReportContext,
): Html {
  const end = ` ${language === 'da' ? 'af' : 'of'} ${name[language]}`
  const said = words[language].endsWith(end) ? words[language].slice(0, -end.length) : words[language]
  return html`${said} <small>(${formatValue(value, unit, language)})</small>`
}

/** `14 % flere mod normen (1.600)`. */
function normText(
  { with: name, value, words }: Comparison,
  unit: Unit,
  { language, w }: ReportContext,
): string {
  const against = w.against(name[language])
  const lower = `${against.slice(0, 1).toLowerCase()}${against.slice(1)}`
  return `${words[language]} ${lower} (${formatValue(value, unit, language)})`
}

type ProfileFigure = ProfileRow['row']['figure']

/** The sum with the name of each number and the mark of its source; the named numbers where the formula is in words. */
function sumParts(figure: ProfileFigure, notes: PageNotes, context: ReportContext): Part {
  const { language } = context
  const inputs = new Map(figure.inputs.map((input) => [input.symbol, input]))
  const named = (symbol: string): Html | null => {
    const input = inputs.get(symbol)
    if (input === undefined || input.value === null) return null
    const value = formatValue(input.value, input.unit, language)
    return html`${value} ${input.label[language]}<sup>${notes.sourceNumber(input.source)}</sup>`
  }
  const sum = writtenSum(figure, language)
  if (sum === null)
    return joined(
      inFormula(figure, language).flatMap((symbol) => named(symbol) ?? []),
      '; ',
    )
  // the result stands in the line above
  const end = sum.findLastIndex(({ text }) => text === '=')
  const pieces = end > 0 && end === sum.length - 2 ? sum.slice(0, end) : sum
  return joined(
    pieces.map(({ text, symbol }) => (symbol === null ? text : named(symbol))),
    ' ',
  )
}

/** The symbols that a formula in words names; the first two inputs where it names none. */
function inFormula({ formula, inputs }: ProfileFigure, language: Language): readonly string[] {
  const words = new Set(formula[language].split(/[^\p{L}\p{N}_]+/u))
  const symbols = inputs.map(({ symbol }) => symbol)
  const found = symbols.filter((symbol) => words.has(symbol))
  return found.length > 0 ? found : symbols.slice(0, 2)
}

/** `Kommuner: 3.007 (Kolding) – 3.886 (Billund)`. */
function spreadText({ area, spread, figure }: ProfileRow['row'], { language, w }: ReportContext): string {
  if (spread === null) return ''
  const own = (name: string) => (name.startsWith(`${area.name}, `) ? name.slice(area.name.length + 2) : name)
  const end = ({ name, value }: typeof spread.lowest) =>
    `${formatValue(value, figure.unit, language)} (${own(name)})`
  const areas = upperFirst(LEVEL_WORDS[spread.level].many[language])
  return `${w.inside(areas)} ${end(spread.lowest)} – ${end(spread.highest)}`
}
