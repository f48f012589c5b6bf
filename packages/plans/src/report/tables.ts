import { formatValue, type Language } from '@laegedaekning/domain'
import type { StatusRow, StatusTable } from '../status/status-table.ts'
import { figureText } from './explain.ts'
import { type Html, html, ready } from './html.ts'
import { CERTAINTY_WORDS, LEVEL_HEADINGS, wordsOf } from './words.ts'

/** A status table for people: rank, area, parts, figure, comparison; the rest and the total at its foot. */
export function tableHtml(table: StatusTable, language: Language): Html {
  const w = wordsOf(language)
  const heads = table.columns.map((column) => html`<th scope="col" class="n">${column.label[language]}</th>`)
  const rows = table.rows.map((row) => rowHtml(table, row, String(row.rank ?? ''), '', language))
  const rest = table.rest === null ? [] : [rowHtml(table, table.rest, '', '', language)]
  return html`<div class="wide"><table><caption>${LEVEL_HEADINGS[table.request.level][language]}</caption>
<thead><tr><th scope="col" class="n">${w.rank}</th><th scope="col">${w.area}</th>${heads}<th scope="col" class="n">${table.indicator.title[language]}</th><th scope="col">${w.comparison}</th><th scope="col">${w.certainty}</th></tr></thead>
<tbody>${rows}${rest}${rowHtml(table, table.total, w.total, 'total', language)}</tbody></table></div>`
}

function rowHtml(table: StatusTable, row: StatusRow, rank: string, style: string, language: Language): Html {
  const parts = table.columns.map((column, index) => {
    const part = row.parts[index] ?? null
    return html`<td class="n">${part === null ? '–' : formatValue(part, column.unit, language)}</td>`
  })
  const comparison =
    row.comparison === null ? '' : `${row.comparison.words[language]} (${row.comparison.with[language]})`
  const opening = style === '' ? ready('<tr>') : html`<tr class="${style}">`
  return html`${opening}<td class="n">${rank}</td><th scope="row">${row.area.name}</th>${parts}<td class="n">${figureText(row.figure, language)}</td><td>${comparison}</td><td>${CERTAINTY_WORDS[row.figure.certainty][language]}</td></tr>`
}
