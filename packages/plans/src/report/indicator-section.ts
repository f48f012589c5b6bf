import type { StatusTable } from '../status/status-table.ts'
import { type Html, html } from './html.ts'
import { notesHtml } from './notes.ts'
import { type Group, hasFigures, type ReportContext } from './report-context.ts'
import { statusMap } from './status-map.ts'
import { FEW_PARTS, isOwnTotal, statusRows, withoutFigures } from './status-rows.ts'

/** One indicator: the finding, map and table of the finest level, notes that explain its figures, then larger areas. */
export function indicatorSection(group: Group, context: ReportContext): Html {
  const { language, w } = context
  const { main } = group
  const { indicator } = main
  // the country alone stands already at the foot of every other table
  const others = group.tables.filter((table) => table !== main && !isOwnTotal(table))
  const silent = others.filter((table) => !hasFigures(table))
  return html`
    <section class="indicator" id="${indicator.id}">
      <p class="eyebrow">${indicator.title[language]}</p>
      <h2>${main.finding[language]}</h2>
      <p class="sub">${main.subtitle[language]}</p>
      <div class="board${main.columns.length > FEW_PARTS ? ' wide' : ''}">
        ${statusMap(main, keyOf(main), context, 'explained')}
        ${notesHtml(group, context)}
        <div class="table" id="tabel-${keyOf(main)}">${statusRows(main, context)}</div>
      </div>
      ${others.filter(hasFigures).map((table) => levelHtml(table, context))}
      ${silent.length === 0 ? null : html`<p class="small soft">${w.notPerLevel} ${silent.map((table) => withoutFigures(table, context)).join(' ')}</p>`}
      <p class="up"><a href="#indhold">${w.backToContents}</a></p>
    </section>`
}

function levelHtml(table: StatusTable, context: ReportContext): Html {
  const { language } = context
  const map = table.rows.length > 1 ? statusMap(table, keyOf(table), context, 'small') : null
  return html`
    <section class="level">
      <h3>${table.finding[language]}</h3>
      <p class="sub">${table.subtitle[language]}</p>
      <div class="board small-map${map === null ? ' no-map' : ''}">
        ${map}
        <div class="table" id="tabel-${keyOf(table)}">${statusRows(table, context)}</div>
      </div>
    </section>`
}

function keyOf({ indicator, request }: StatusTable): string {
  return `${indicator.id}-${request.level}`
}
