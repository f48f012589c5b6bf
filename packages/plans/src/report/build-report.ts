import { formatDate } from '@laegedaekning/domain'
import type { StatusTable } from '../status/status-table.ts'
import { appendixHtml } from './appendix.ts'
import { explanationOf, figureText } from './explain.ts'
import { type Html, html, ready } from './html.ts'
import { drawReportMaps, mapHtml, type ReportMaps } from './maps.ts'
import { profileHtml } from './profiles.ts'
import type { ReportContent } from './report.ts'
import { REPORT_STYLE } from './style.ts'
import { tableHtml } from './tables.ts'
import { wordsOf } from './words.ts'

/**
 * The report: one HTML page that needs nothing else. Findings, then each indicator with map and tables, then each area on
 * a page of its own, then sources, files and what could not be used. The same content gives the same bytes.
 */
export function buildReport(content: ReportContent): string {
  const { language, title, date, madeUp, profiles } = content
  const w = wordsOf(language)
  const maps = drawReportMaps(content)
  const groups = [...Map.groupBy(content.tables, (table) => table.indicator.id).values()]
  const withFigures = groups.filter(hasFigures)
  const without = groups.filter((tables) => !hasFigures(tables))
  const page = html`${ready('<!doctype html>')}
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${ready(REPORT_STYLE)}</style></head><body>${maps.shapes}
<header><h1>${title}</h1><p class="soft">${formatDate(date, language)}</p>${madeUp ? html`<p class="banner" role="note">${w.madeUp}</p>` : null}</header>
${contentsHtml(content, withFigures)}
<main>${findingsHtml(withFigures, content)}
<h2 id="noegletal">${w.figures}</h2>${withFigures.map((tables) => indicatorHtml(tables, maps, content))}
${withoutHtml(without, content)}
${profiles.length === 0 ? null : html`<h2 id="omraader">${w.areas}</h2>`}${profiles.map((profile) => profileHtml(profile, language))}
${appendixHtml(content)}</main></body></html>
`
  return page.html
}

type Group = readonly StatusTable[]

function hasFigures(tables: Group): boolean {
  return tables.some((table) => table.rows.some((row) => row.figure.value !== null))
}

/** The finest table of an indicator that has figures; its finding is the one that tells most. */
function tellingTable(tables: Group): StatusTable | undefined {
  return tables.findLast((table) => table.rows.some((row) => row.figure.value !== null)) ?? tables.at(-1)
}

function contentsHtml({ language, profiles }: ReportContent, groups: readonly Group[]): Html {
  const w = wordsOf(language)
  const indicators = groups.flatMap(([table]) =>
    table === undefined
      ? []
      : [html`<li><a href="#${table.indicator.id}">${table.indicator.title[language]}</a></li>`],
  )
  const areas = profiles.map(({ area }) => html`<li><a href="#${area.id}">${area.name}</a></li>`)
  return html`<nav aria-label="${w.contents}"><h2>${w.contents}</h2><ul><li><a href="#det-vigtigste">${w.findings}</a></li>${indicators}${areas}<li><a href="#kilder">${w.sources}</a></li><li><a href="#filer">${w.files}</a></li><li><a href="#ikke-brugt">${w.remarks}</a></li></ul></nav>`
}

function findingsHtml(groups: readonly Group[], { language }: ReportContent): Html {
  const items = groups.flatMap((tables) => {
    const table = tellingTable(tables)
    return table === undefined
      ? []
      : [html`<li><a href="#${table.indicator.id}">${table.finding[language]}</a></li>`]
  })
  return html`<h2 id="det-vigtigste">${wordsOf(language).findings}</h2><ul>${items}</ul>`
}

function indicatorHtml(tables: Group, maps: ReportMaps, { language }: ReportContent): Html | string {
  const telling = tellingTable(tables)
  if (telling === undefined) return ''
  const w = wordsOf(language)
  const { indicator, total } = telling
  const reservations = telling.reservations.map((reservation) => html`<li>${reservation[language]}</li>`)
  const sections = tables
    .filter((table) => table.request.level !== 'land')
    .map((table) => {
      const { level } = table.request
      const map = maps.find(level)
      const drawn = map === undefined ? null : mapHtml(table, map, `kort-${indicator.id}-${level}-`, language)
      return html`${drawn}${tableHtml(table, language)}`
    })
  return html`<section id="${indicator.id}"><h3>${indicator.title[language]}</h3><p class="finding">${telling.finding[language]}</p>
<p class="soft">${telling.subtitle[language]}</p><h4>${w.definition}</h4><p>${indicator.definition[language]} (${indicator.ids.join(', ')})</p>
${reservations.length === 0 ? null : html`<h4>${w.reservations}</h4><ul>${reservations}</ul>`}
<h4>${w.howMade}</h4><p>${total.area.name}: <strong>${figureText(total.figure, language)}</strong></p>${explanationOf(total.figure, language)}${sections}</section>`
}

function withoutHtml(groups: readonly Group[], { language }: ReportContent): Html | null {
  if (groups.length === 0) return null
  const w = wordsOf(language)
  const items = groups.flatMap(([table]) =>
    table === undefined
      ? []
      : [
          html`<dt>${table.indicator.title[language]}</dt><dd>${figureText(table.total.figure, language)} · ${table.indicator.definition[language]}</dd>`,
        ],
  )
  return html`<h3>${w.withoutFigures}</h3><p>${w.withoutFiguresLead}</p><dl>${items}</dl>`
}
