import { areaSection } from './area-section.ts'
import { footHtml, notUsedHtml } from './back-matter.ts'
import {
  contentsHtml,
  distancesHtml,
  frontHtml,
  type Groups,
  silentHtml,
  summaryHtml,
} from './front-matter.ts'
import { type Html, html } from './html.ts'
import { indicatorSection } from './indicator-section.ts'
import { pageHtml } from './page.ts'
import { contextOf, groupTables, hasFigures, type ReportContext } from './report-context.ts'
import type { ReportInput } from './report-input.ts'
import { collectShapes } from './shapes.ts'

/**
 * The report of a plan: one HTML page that needs nothing else and runs nothing. Findings and what they cannot say first, the
 * indicators together, each indicator with map, table and where its figures come from, a page for each area, then what was
 * not used, sources, terms and files. The same input gives the same bytes. Every text is escaped.
 */
export function buildReport(input: ReportInput): string {
  const { language, date, within, snapshot, tables, profiles } = input
  const groups = groupTables(tables)
  const told = groups.filter((group) => group.tables.some(hasFigures))
  const all: Groups = { told, silent: groups.filter((group) => !told.includes(group)) }
  // kommuner are the land of the small maps
  const levels = [...new Set([...tables.map(({ request }) => request.level), 'kommune' as const])].filter(
    (level) => level !== 'land',
  )
  const shapes = collectShapes(snapshot, levels, within)
  const context = contextOf({ language, date, within, shapes }, input.sources)
  const distances = distancesHtml(input, all, context)
  const body = html`
    ${frontHtml(input, all, context)}
    ${contentsHtml(all, partsOf(distances, context), areaLinks(input, context), context)}
    ${summaryHtml(all, context)}
    ${all.told.map((group) => indicatorSection(group, context))}
    ${silentHtml(all, context)}
    ${distances}
    ${profiles.map((profile) => areaSection(profile, context, 2))}
    ${notUsedHtml(input, context)}`
  return pageHtml(
    { title: input.title, madeUp: input.madeUp, contents: null, body, foot: footHtml(input, context) },
    context,
  )
}

/** What the contents list after the indicators. */
function partsOf(distances: Html | null, { w }: ReportContext) {
  return [
    ...(distances === null ? [] : [{ id: 'afstand', title: w.distances }]),
    { id: 'ikke-brugt', title: w.notUsed },
    { id: 'kilder', title: w.sources },
    { id: 'filer', title: w.files },
  ]
}

function areaLinks({ profiles }: ReportInput, { w }: ReportContext): Html | null {
  if (profiles.length === 0) return null
  const areas = profiles.map(({ area }) => html`<li><a href="#${area.id}">${area.name}</a></li>`)
  return html`<div class="areas">${w.areasHeading}: <ul>${areas}</ul></div>`
}
