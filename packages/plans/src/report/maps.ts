import type { AreaLevel, Language } from '@laegedaekning/domain'
import { composeOutlines } from '../map/compose-outlines.ts'
import { type DrawnMap, drawMap } from '../map/draw-map.ts'
import { legendEntries, mapSvg } from '../map/map-svg.ts'
import type { StatusTable } from '../status/status-table.ts'
import { type Html, html, ready } from './html.ts'
import type { ReportContent } from './report.ts'
import { LEVEL_HEADINGS, wordsOf } from './words.ts'

const MAP_WIDTH = 520

/** The maps of a report, each level drawn once; the shapes stand once in the page and are used by every map. */
export type ReportMaps = {
  readonly shapes: Html
  readonly find: (level: AreaLevel) => DrawnMap | undefined
}

/** Draws the levels of the tables that have outlines. */
export function drawReportMaps(content: ReportContent): ReportMaps {
  const maps = new Map<AreaLevel, DrawnMap>()
  for (const { request } of content.tables) {
    if (request.level === 'land' || maps.has(request.level)) continue
    const outlines = composeOutlines(content.snapshot, request.level, content.within)
    if (outlines.length > 0) maps.set(request.level, drawMap(outlines, { width: MAP_WIDTH, inset: true }))
  }
  const shapes = [...maps.values()].flatMap((map) =>
    map.paths.map(({ area, d }) => html`<path id="${shapeId(area)}" d="${d}"/>`),
  )
  const defs = html`<svg class="defs" aria-hidden="true" focusable="false"><defs>${shapes}</defs></svg>`
  return { shapes: defs, find: (level) => maps.get(level) }
}

function shapeId(area: string): string {
  return `flade-${area}`
}

/** The map of a table with its legend in words. */
export function mapHtml(table: StatusTable, map: DrawnMap, prefix: string, language: Language): Html {
  const w = wordsOf(language)
  const svg = mapSvg(table, map, { language, words: false, idPrefix: prefix, source: '', shapeId })
  const entries = legendEntries(table, language, `${prefix}hatch`).map(
    ({ fill, words, count }) =>
      html`<li><svg viewBox="0 0 22 14" aria-hidden="true"><rect width="22" height="14" fill="${fill}" stroke="#8f9a94"/></svg>${words} (${count})</li>`,
  )
  return html`<figure class="board">${ready(svg)}<figcaption><h4>${LEVEL_HEADINGS[table.request.level][language]}</h4><ul class="legend" aria-label="${w.legend}">${entries}</ul><p class="soft">${table.altText[language]}</p></figcaption></figure>`
}
