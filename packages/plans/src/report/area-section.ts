import { formatDate, levelOf } from '@laegedaekning/domain'
import { MAP_COLOURS } from '../map/map-svg.ts'
import type { AreaProfile, Comparison, ProfileRow } from '../status/status-table.ts'
import { LEVEL_WORDS } from '../status/words.ts'
import { areaNotes, pageNotes } from './area-notes.ts'
import { areaTable } from './area-rows.ts'
import { figureText, upperFirst } from './figure-words.ts'
import { type Html, html } from './html.ts'
import type { ReportContext } from './report-context.ts'
import { shapeId } from './shapes.ts'

/** Rows named as worst and as best on top of a page. */
const NAMED = 3

/** So many figures fit on an A4 page in ordinary letters; more take smaller ones. */
const ROOMY = 8

/** Nearer to what it is held against than this, a figure is not named: 5 %, up or down. A matter of display, no rule. */
const NEAR = Math.log(1.05)

/**
 * Everything about one area on one A4 page: where it stands, every figure with its sum, comparisons and number, and at
 * the foot what must be known and where it comes from. `top` is the heading's level: 1 alone, 2 in a report.
 */
export function areaSection(profile: AreaProfile, context: ReportContext, top: 1 | 2): Html {
  const { language, w } = context
  const { area, date } = profile
  const told = profile.rows.filter(({ row }) => row.figure.value !== null)
  const notes = pageNotes(told, language)
  const name = top === 1 ? html`<h1>${area.name}</h1>` : html`<h2>${area.name}</h2>`
  return html`
    <section class="page${told.length > ROOMY ? ' dense' : ''}" id="${area.id}">
      <div class="page-head">
        <div>
          <p class="eyebrow">${upperFirst(LEVEL_WORDS[levelOf(area.id)].one[language])} · ${formatDate(date, language)}</p>
          ${name}
          ${parentsHtml(profile, context)}
          ${standsHtml(told, context, top)}
        </div>
        ${locator(profile, context)}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="${w.tableOf}: ${w.areaTable(area.name)}">
        ${areaTable(profile, told, notes, context)}
      </div>
      ${areaNotes(profile, notes, context, top)}
    </section>`
}

function parentsHtml({ parents, date }: AreaProfile, { language, w }: ReportContext): Html | null {
  if (parents.length === 0) return null
  const places = parents.map(({ area, from, until }) => {
    // a membership that is in force and has no known end needs no dates
    const end = until === null ? [] : [`${w.until} ${formatDate(until, language)}`]
    const begin =
      from.slice(0, 4) === date.slice(0, 4) && from !== date
        ? [`${w.from} ${formatDate(from, language)}`]
        : []
    const period = [...begin, ...end].join(', ')
    return period === '' ? area.name : `${area.name} (${period})`
  })
  return html`<p class="sub">${w.liesIn} ${places.join(' · ')}</p>`
}

/** The rows that differ most from what the page compares with, on the bad side and on the good. */
function standsHtml(told: readonly ProfileRow[], { language, w }: ReportContext, top: 1 | 2): Html | null {
  const against = told.find(({ row }) => row.comparison !== null)?.row.comparison?.with[language]
  if (against === undefined) return null
  const lists = (['worse', 'better'] as const).flatMap((judgement) => {
    const rows = told
      .filter(({ row }) => row.comparison?.judgement === judgement && distance(row.comparison) > NEAR)
      .toSorted((a, b) => distance(b.row.comparison) - distance(a.row.comparison))
      .slice(0, NAMED)
    if (rows.length === 0) return []
    const items = rows.map(
      ({ indicator, row }) => html`
        <li>${indicator.title[language]}: <b>${figureText(row.figure, language)}</b>, ${row.comparison?.words[language] ?? ''}</li>`,
    )
    const title = judgement === 'worse' ? w.worst(against) : w.best(against)
    const heading = top === 1 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
    return [html`<div class="${judgement}">${heading}<ul>${items}</ul></div>`]
  })
  return lists.length === 0 ? html`<p>${w.near(against)}</p>` : html`<div class="stands">${lists}</div>`
}

/** How far a figure lies from what it is held against, the same up as down: twice as many is as far as half. */
function distance(comparison: Comparison | null): number {
  const ratio = comparison?.ratio ?? null
  return ratio === null || ratio <= 0 ? 0 : Math.abs(Math.log(ratio))
}

/** Where the area lies: its outline dark on the land around it. */
function locator({ area }: AreaProfile, { shapes }: ReportContext): Html | null {
  const { whole } = shapes
  const drawn = shapes.mapOf(levelOf(area.id))?.paths.some((path) => path.area === area.id) ?? false
  if (whole === null || !drawn) return null
  return html`
    <svg class="locator" viewBox="${whole.map.viewBox}" aria-hidden="true" focusable="false">
      <use href="#${whole.id}" fill="${MAP_COLOURS.land}" stroke="${MAP_COLOURS.line}" stroke-width="1.5"/>
      <use href="#${shapeId(area.id)}" fill="${MAP_COLOURS.symbol}" stroke="${MAP_COLOURS.symbol}" stroke-width="2"/>
    </svg>`
}
