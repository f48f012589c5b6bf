import { formatValue, type Language, UNIT_WORDS } from '@laegedaekning/domain'
import type { DrawnMap } from '../map/draw-map.ts'
import { legendEntries, MAP_COLOURS, mapSvg } from '../map/map-svg.ts'
import type { StatusTable } from '../status/status-table.ts'
import { LEVEL_WORDS } from '../status/words.ts'
import { figureText } from './figure-words.ts'
import { type Html, html, joined, ready } from './html.ts'
import type { ReportContext } from './report-context.ts'
import { shapeId } from './shapes.ts'

/** How many of a table's first rows have their number on the map. */
const NUMBERED = 3

/** A table's map with its legend and how to read it, or `null` where its areas have no outlines. */
export function statusMap(
  table: StatusTable,
  key: string,
  context: ReportContext,
  size: 'explained' | 'small',
): Html | null {
  const map = context.shapes.mapOf(table.request.level)
  if (map === null) return null
  const { language } = context
  const prefix = `kort-${key}-`
  const svg = mapSvg(table, map, { language, words: false, idPrefix: prefix, source: '', shapeId })
  const numbered = svg.replace(/<\/svg>$/, `${numbersOf(table, map).html}</svg>`)
  return html`<figure class="map">${ready(numbered)}<figcaption>${legend(table, prefix, context)}${size === 'small' ? null : reading(table, context)}</figcaption></figure>`
}

/** The numbers of the first rows at their places, so that map and table meet without colour. */
function numbersOf(table: StatusTable, map: DrawnMap): Html {
  const centres = new Map(map.paths.map(({ area, centre }) => [area, centre]))
  const marks = numberedRows(table).flatMap(({ area, rank }) => {
    const centre = centres.get(area.id)
    return centre === undefined || rank === null
      ? []
      : [html`<text x="${centre.x}" y="${centre.y + 5}">${rank}</text>`]
  })
  return html`
    <g aria-hidden="true" font-size="15" font-weight="600" text-anchor="middle" fill="${MAP_COLOURS.ink}"
      ${' '}stroke="${MAP_COLOURS.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${marks}</g>`
}

function numberedRows(table: StatusTable): StatusTable['rows'] {
  if (table.rows.length <= NUMBERED) return []
  const first = table.rows.filter(
    ({ rank, figure }) => rank !== null && rank <= NUMBERED && figure.value !== 0,
  )
  return first.length <= NUMBERED ? first : []
}

function legend(table: StatusTable, prefix: string, context: ReportContext): Html {
  const { language, w } = context
  const { indicator, request } = table
  const unit = UNIT_WORDS[indicator.unit][language]
  const items = legendEntries(table, language, `${prefix}hatch`).map(
    ({ fill, words, count }) => html`
      <li><svg width="22" height="14" aria-hidden="true"><rect width="22" height="14" fill="${fill}" stroke="#8f9a94"/></svg>
      <span>${words}</span><span class="n">${count}</span></li>`,
  )
  return html`
    <p class="legend-head"><span>${unit === '' ? w.legend : unit}</span> <span>${w.legendAreas(LEVEL_WORDS[request.level].many[language])}</span></p>
    <ul class="legend" aria-label="${w.legend}">${items}</ul>`
}

function reading(table: StatusTable, context: ReportContext): Html {
  const { w } = context
  const map = context.shapes.mapOf(table.request.level)
  const notes = [
    ...(map !== null && map.insetFrame !== null ? [w.bornholm] : []),
    ...(numberedRows(table).length > 0 ? [w.ranksOnMap] : []),
  ]
  return html`
    <p class="small"><strong>${w.howToRead}</strong> ${joined([...howToRead(table, context), ...notes], ' ')}</p>`
}

/** How a map and its table are read, with the first row as the example. */
export function howToRead(table: StatusTable, { language }: ReportContext): readonly string[] {
  const da = language === 'da'
  const { indicator, rows } = table
  const most = rows.reduce((found, { figure }) => Math.max(found, Math.abs(figure.value ?? 0)), 0)
  const largest = formatValue(most, indicator.unit, language)
  const drawn =
    indicator.measure === 'count'
      ? da
        ? `Cirklens flade er antallet; den største er ${largest}.`
        : `The circle’s surface is the number; the largest is ${largest}.`
      : da
        ? 'Jo mørkere, jo højere tal.'
        : 'The darker, the higher.'
  const signed =
    rows.some(({ figure }) => (figure.value ?? 0) < 0) && indicator.measure === 'count'
      ? [da ? 'Hule cirkler er under nul.' : 'Hollow circles are below zero.']
      : []
  const missing = rows.some(({ figure }) => figure.value === null)
    ? [da ? 'Skraveret: intet tal.' : 'Hatched: no figure.']
    : []
  const direction = {
    worse: da ? 'Et højt tal er dårligere end et lavt.' : 'A high figure is worse than a low one.',
    better: da ? 'Et højt tal er bedre end et lavt.' : 'A high figure is better than a low one.',
    neutral: da
      ? 'Et højt tal er hverken bedre eller dårligere.'
      : 'A high figure is neither better nor worse.',
  }[indicator.higherIs]
  return [drawn, ...signed, ...missing, direction, ...exampleOf(table, language)]
}

/** The first row, read aloud. */
function exampleOf({ rows, indicator }: StatusTable, language: Language): readonly string[] {
  const [first] = rows
  if (first === undefined || first.comparison === null || first.figure.value === null) return []
  const { comparison, area, figure } = first
  const da = language === 'da'
  const has = `${area.name} ${da ? 'har' : 'has'} ${figureText(figure, language)}`
  const words = comparison.words[language]
  const against = comparison.with[language]
  if (indicator.measure === 'count') return [`${has}; ${da ? 'det er' : 'that is'} ${words}.`]
  return [da ? `${has}; mod ${against} er det ${words}.` : `${has}; against ${against} that is ${words}.`]
}
