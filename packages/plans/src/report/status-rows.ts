import { formatValue, type Language } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '../status/status-table.ts'
import { LEVEL_WORDS } from '../status/words.ts'
import { basisMarks } from './basis.ts'
import { areasText, certaintyText, figureText, upperFirst } from './figure-words.ts'
import { type Html, html } from './html.ts'
import type { ReportContext } from './report-context.ts'

/** Tables with more parts than this get the whole width of the page, and smaller letters on paper. */
export const FEW_PARTS = 3

/** Length of the longest bar beside a figure, in pixels. */
const BAR_LENGTH = 64

/** What the columns of a table are, as far as its rows need it. */
type Columns = {
  readonly table: StatusTable
  readonly language: Language
  readonly context: ReportContext
  readonly compared: boolean
  /** The one figure that all rows are held against, said once in the head; otherwise it stands in each row. */
  readonly shared: StatusRow['comparison']
  readonly spread: boolean
  readonly barEnd: number
  /** Letters of what rows rest on, where that differs. */
  readonly marks: ReadonlyMap<StatusRow, string>
}

/** A status table with every row: number, area, parts, figure, certainty, comparison in words and the spread inside. */
export function statusRows(table: StatusTable, context: ReportContext): Html {
  const { language, w } = context
  const columns = columnsOf(table, context)
  const level = LEVEL_WORDS[table.request.level]
  const { rest, total } = table
  const foot = [
    ...(rest === null ? [] : [rowHtml(rest, w.restName(level.one[language]), 'rest', columns)]),
    ...(isOwnTotal(table) ? [] : [rowHtml(total, total.area.name, 'total', columns)]),
  ]
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${w.tableOf}: ${table.subtitle[language]}">
      <table class="rows${columns.barEnd > 0 ? ' bars' : ''}${table.columns.length > FEW_PARTS ? ' many' : ''}">
        <caption class="unseen">${table.subtitle[language]}</caption>
        ${head(columns)}
        <tbody>${table.rows.map((row) => rowHtml(row, row.area.name, '', columns))}</tbody>
        ${foot.length === 0 ? null : html`<tfoot>${foot}</tfoot>`}
      </table>
    </div>`
}

/** Whether a table's only row is its own total: the country in a table of the country. */
export function isOwnTotal({ rows, total }: StatusTable): boolean {
  return rows.length === 1 && rows[0]?.area.id === total.area.id
}

function columnsOf(table: StatusTable, context: ReportContext): Columns {
  const { rows, indicator } = table
  const comparisons = rows.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]))
  const [first] = comparisons
  const oneForAll = comparisons.every((one) => one.value === first?.value && one.with.da === first.with.da)
  const values = rows.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]))
  return {
    table,
    language: context.language,
    context,
    compared: first !== undefined,
    shared: oneForAll ? (first ?? null) : null,
    spread: rows.some((row) => row.spread !== null),
    // shares near the whole and counts below zero have no length to compare
    barEnd:
      values.length > 1 && indicator.unit !== 'share' && values.every((v) => v >= 0)
        ? Math.max(...values)
        : 0,
    marks: basisMarks(table),
  }
}

function head(columns: Columns): Html {
  const { table, language, context, shared, compared, spread } = columns
  const { w } = context
  const { indicator, request } = table
  const unit = indicator.unit
  const parts = table.columns.map(
    ({ label, symbol }) =>
      html`<th scope="col" class="n">${upperFirst(label[language])} <span class="symbol">${symbol}</span></th>`,
  )
  const against =
    shared === null
      ? w.compared
      : (indicator.measure === 'count' ? w.shareOf : w.against)(shared.with[language])
  const benchmark = shared === null ? '' : ` (${formatValue(shared.value, unit, language)})`
  const inner = table.rows.find((row) => row.spread !== null)?.spread?.level ?? 'kommune'
  return html`
    <thead><tr>
      <th scope="col" class="n rank">${w.rank}</th>
      <th scope="col">${upperFirst(LEVEL_WORDS[request.level].one[language])}</th>
      ${parts}
      <th scope="col" class="n value" aria-sort="descending">${indicator.title[language]}</th>
      <th scope="col">${w.certainty}</th>
      ${compared ? html`<th scope="col" class="against">${against}${benchmark}</th>` : null}
      ${spread ? html`<th scope="col" class="n">${w.spread(LEVEL_WORDS[inner].many[language])}</th>` : null}
    </tr></thead>`
}

function rowHtml(row: StatusRow, name: string, kind: string, columns: Columns): Html {
  const { table, language, compared, marks } = columns
  const { w } = columns.context
  const { figure } = row
  const parts = table.columns.map(({ unit }, index) => {
    const part = row.parts[index] ?? null
    return html`<td class="n">${part === null ? '–' : formatValue(part, unit, language)}</td>`
  })
  const mark = marks.get(row)
  const value =
    figure.value === null
      ? html`<td class="n value none">${figureText(figure, language)}</td>`
      : valueCell(row, kind, columns)
  return html`
    <tr${kind === '' ? null : html` class="${kind}"`}>
      <td class="n rank">${row.rank === null ? (kind === '' ? w.noRank : '') : row.rank}</td>
      <th scope="row">${name}</th>
      ${parts}${value}
      <td class="certainty">${figure.value === null ? '' : certaintyText(figure, language)}${mark === undefined ? null : html` <sup>${mark}</sup>`}</td>
      ${compared ? html`<td class="against">${comparisonText(row, columns)}</td>` : null}
      ${columns.spread ? html`<td class="n spread">${spreadHtml(row, language)}</td>` : null}
    </tr>`
}

function valueCell(row: StatusRow, kind: string, { barEnd, language }: Columns): Html {
  const { value } = row.figure
  const length = barEnd > 0 && value !== null && kind === '' ? Math.round((BAR_LENGTH * value) / barEnd) : 0
  const bar = length > 0 ? html`<i style="width:${length}px"></i>` : null
  return html`<td class="n value">${bar}<b>${figureText(row.figure, language)}</b></td>`
}

function comparisonText({ comparison, figure }: StatusRow, { shared, language }: Columns): string {
  if (comparison === null) return ''
  const words = comparison.words[language]
  if (shared === null) {
    return `${words} (${comparison.with[language]}: ${formatValue(comparison.value, figure.unit, language)})`
  }
  // the head of the column says of what
  const end = ` ${language === 'da' ? 'af' : 'of'} ${comparison.with[language]}`
  return words.endsWith(end) ? words.slice(0, -end.length) : words
}

/** The ends of the spread inside an area; kommuner by name, smaller areas without. */
function spreadHtml({ spread, figure }: StatusRow, language: Language): Html | null {
  if (spread === null) return null
  const end = ({ name, value }: typeof spread.lowest) => {
    const shown = formatValue(value, figure.unit, language)
    return spread.level === 'kommune' ? html`<span>${shown} <small>${name}</small></span>` : html`${shown}`
  }
  return html`${end(spread.lowest)} – ${end(spread.highest)}`
}

/** Why an indicator has no figure at any level: one reason for all, or level by level. */
export function whySilent(tables: readonly StatusTable[], context: ReportContext): string {
  const reasons = new Set(
    tables.flatMap(({ rows }) => rows.map(({ figure }) => figureText(figure, context.language))),
  )
  const [only] = reasons
  if (reasons.size === 1 && only !== undefined) return `${upperFirst(only)}.`
  return tables.map((table) => withoutFigures(table, context)).join(' ')
}

/** Where a table says nothing: its areas and why, by reason. */
export function withoutFigures(table: StatusTable, { language, w }: ReportContext): string {
  const reasons = Map.groupBy(table.rows.length === 0 ? [table.total] : table.rows, ({ figure }) =>
    figureText(figure, language),
  )
  const told = [...reasons].map(([reason, rows]) =>
    reasons.size === 1 ? reason : `${reason} (${rows.length})`,
  )
  return w.same(areasText(table, language), told.join(', '))
}
