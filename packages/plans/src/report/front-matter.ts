import { formatDate, formatNumber, formatValue, type Text } from '@laegedaekning/domain'
import type { StatusTable } from '../status/status-table.ts'
import { distinct, figureText, unitText } from './figure-words.ts'
import { type Html, html } from './html.ts'
import type { Group, ReportContext } from './report-context.ts'
import type { ReportInput } from './report-input.ts'
import { whySilent } from './status-rows.ts'

/** Findings told on the first page besides the headline; the rest stand as headings. */
const MORE_FINDINGS = 6

/** The indicators of a report: those with a figure somewhere, and those without any. */
export type Groups = { readonly told: readonly Group[]; readonly silent: readonly Group[] }

/** What a reader with one minute needs: the headline, more findings, and what the figures cannot say. */
export function frontHtml(input: ReportInput, { told, silent }: Groups, context: ReportContext): Html {
  const { language, w } = context
  const [first] = told
  const headline = first === undefined ? input.title : first.main.finding[language]
  const place = first?.main.total.area.name ?? ''
  const day = formatDate(input.date, language)
  const more = told
    .slice(1, 1 + MORE_FINDINGS)
    .map(({ main }) => html`<li><a href="#${main.indicator.id}">${main.finding[language]}</a></li>`)
  return html`
    <section class="front">
      <h1>${headline}</h1>
      <p class="sub">${place === '' ? '' : `${place} · `}${day}</p>
      ${more.length === 0 ? null : html`<h2 class="unseen">${w.moreFindings}</h2><ul class="findings">${more}</ul>`}
    </section>
    ${cannotSay({ told, silent }, context)}`
}

/** What all or several figures cannot say; what concerns one indicator stands with it. */
function cannotSay({ told, silent }: Groups, { language, w }: ReportContext): Html {
  const shared = distinct(told.flatMap(({ main }) => main.reservations))
    .map((text) => ({
      text,
      titles: concerned(text, told).map(({ indicator }) => indicator.title[language]),
    }))
    .filter(({ titles }) => titles.length > 1)
    .toSorted((a, b) => b.titles.length - a.titles.length)
  const items = shared.map(({ text, titles }) => {
    const about = titles.length <= 2 ? w.concerns(titles.join(', ')) : w.concernsMany(titles.length)
    return html`<li>${text[language]}<span class="soft">${about}</span></li>`
  })
  const missing =
    silent.length === 0
      ? null
      : html`<li>${w.nothingFor(silent.length, silent.length + told.length)} <a href="#uden-tal">${w.seeWhich}</a>.</li>`
  return html`
    <section class="cannot">
      <h2>${w.cannotSay}</h2>
      <ul class="reservations">${missing}${items}</ul>
      <p class="small soft">${w.ownReservations}</p>
    </section>`
}

function concerned(text: Text, told: readonly Group[]): readonly StatusTable[] {
  return told.flatMap(({ main }) => (main.reservations.some((other) => other.da === text.da) ? [main] : []))
}

/** The list of everything in the report, with links. */
export function contentsHtml(
  { told, silent }: Groups,
  others: readonly { readonly id: string; readonly title: string }[],
  areas: Html | null,
  { language, w }: ReportContext,
): Html {
  const items = told.map(
    ({ main }) => html`<li><a href="#${main.indicator.id}">${main.indicator.title[language]}</a></li>`,
  )
  const rest = others.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  const none = silent.length === 0 ? null : html`<li><a href="#uden-tal">${w.withoutFigures}</a></li>`
  return html`
    <nav class="contents" aria-labelledby="indhold">
      <h2 id="indhold" tabindex="-1">${w.contents}</h2>
      <ol><li><a href="#samlet">${w.summary}</a></li>${items}${none}${rest}</ol>${areas}
    </nav>`
}

/** The indicators of the country and its regions side by side, each with its unit. */
export function summaryHtml({ told }: Groups, { language, w }: ReportContext): Html {
  const regional = told.map(({ tables }) => tables.find(({ request }) => request.level === 'region'))
  const regions = new Map(
    regional.flatMap((table) => table?.rows.map(({ area }) => [area.id, area.name] as const) ?? []),
  )
  const ids = [...regions.keys()].toSorted()
  const whole = told[0]?.main.total.area.name ?? ''
  const rows = told.map(({ main }, index) => {
    const { indicator, total } = main
    const cells = ids.map((id) => {
      const row = regional[index]?.rows.find(({ area }) => area.id === id)
      return html`<td class="n">${row === undefined ? '–' : figureText(row.figure, language)}</td>`
    })
    const unit = unitText(indicator, language)
    return html`
      <tr><th scope="row"><a href="#${indicator.id}">${indicator.title[language]}</a>
        ${unit === '' ? null : html` <small>${unit}</small>`}</th>
        <td class="n"><b>${figureText(total.figure, language)}</b></td>${cells}</tr>`
  })
  return html`
    <section>
      <h2 id="samlet">${w.summary}</h2>
      <p class="sub">${w.summaryLead}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${w.tableOf}: ${w.summary}">
        <table class="summary">
          <caption class="unseen">${w.summary}</caption>
          <thead><tr><th scope="col">${w.indicator}</th><th scope="col" class="n">${whole}</th>
            ${ids.map((id) => html`<th scope="col" class="n">${regions.get(id) ?? id}</th>`)}</tr></thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    </section>`
}

/** The indicators that have no figure anywhere: what they are, and why. */
export function silentHtml({ silent }: Groups, context: ReportContext): Html | null {
  const { language, w } = context
  if (silent.length === 0) return null
  const items = silent.map(
    ({ main, tables }) => html`
      <dt>${main.indicator.title[language]}</dt>
      <dd>${whySilent(tables, context)} <span class="soft">${main.indicator.definition[language]}</span></dd>`,
  )
  return html`
    <section>
      <h2 id="uden-tal">${w.withoutFigures}</h2>
      <p class="sub">${w.withoutFiguresLead}</p>
      <dl class="facts silent">${items}</dl>
    </section>`
}

/** Shares of people by distance, from the parts of the indicator that measures it; `null` where none has them. */
export function distancesHtml(input: ReportInput, { told }: Groups, context: ReportContext): Html | null {
  const { language, w } = context
  const group = told.find(({ main }) => main.indicator.id === 'andel-inden-for-15-km')
  if (group === undefined) return null
  const { total, indicator } = group.main
  const base = total.figure.inputs.find(({ symbol }) => symbol === 'P')?.value ?? null
  const limit = total.figure.rules[0]?.value ?? null
  if (base === null || base === 0 || limit === null) return null
  const reached = total.figure.inputs.flatMap(({ symbol, value }) => {
    const [, km] = /^W(\d*)$/.exec(symbol) ?? []
    return km === undefined || value === null ? [] : [{ km: km === '' ? limit : Number(km), people: value }]
  })
  const kilometres = (value: number) => formatValue(value, 'kilometres', language).replace(/[.,]0$/, '')
  const rows = reached
    .toSorted((a, b) => a.km - b.km)
    .map(
      ({ km, people }) => html`
        <tr><th scope="row">${w.within(kilometres(km))}</th>
          <td class="n">${formatValue(people, 'inhabitants', language)}</td>
          <td class="n">${formatNumber((100 * people) / base, 2, language)}${language === 'da' ? ' %' : '%'}</td></tr>`,
    )
  return html`
    <section>
      <h2 id="afstand">${w.distances}</h2>
      <p class="sub">${w.distancesLead(total.area.name)} <a href="#${indicator.id}">${indicator.title[language]}</a>.</p>
      <div class="pair">
        <table class="plain"><caption class="unseen">${w.distances}</caption>
          <thead><tr><th scope="col">${w.distance}</th><th scope="col" class="n">${w.inhabitants}</th><th scope="col" class="n">${w.share}</th></tr></thead>
          <tbody>${rows}</tbody></table>
        ${farAreasHtml(input, kilometres(limit), kilometres, context)}
      </div>
    </section>`
}

function farAreasHtml(
  { farAreas }: ReportInput,
  limit: string,
  kilometres: (value: number) => string,
  { language, w }: ReportContext,
): Html | null {
  if (farAreas === undefined) return null
  if (farAreas.length === 0) return html`<p>${w.noFarAreas(limit)}</p>`
  const rows = farAreas
    .toSorted((a, b) => b.kilometres - a.kilometres || (a.name < b.name ? -1 : 1))
    .map(
      (far) => html`
        <tr><th scope="row">${far.name}</th><td>${far.kommune}</td>
          <td class="n">${formatValue(far.people, 'inhabitants', language)}</td>
          <td class="n">${kilometres(far.kilometres)} km</td></tr>`,
    )
  return html`
    <table class="plain"><caption>${w.farAreas(limit)}</caption>
      <thead><tr><th scope="col">${w.smallArea}</th><th scope="col">${w.kommune}</th><th scope="col" class="n">${w.inhabitants}</th><th scope="col" class="n">${w.distance}</th></tr></thead>
      <tbody>${rows}</tbody></table>`
}
