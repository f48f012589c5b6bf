import { formatNumber } from '@laegedaekning/domain'
import { upperFirst } from './figure-words.ts'
import { type Html, html } from './html.ts'
import type { ReportContext } from './report-context.ts'
import type { NotUsed, ReportFile, ReportInput, ReportSource } from './report-input.ts'
import { CERTAINTY_WORDS, SEVERITY_WORDS } from './report-words.ts'

/** Remarks listed in the report; the file beside it has them all. */
const REMARKS_SHOWN = 50

/** What the plan calls its list of remarks. */
const REMARKS_FILE = { da: 'bemaerkninger.csv', en: 'issues.csv' } as const

/** Row by row what was not used, or was used with a reservation: how many of each kind, and the first of them. */
export function notUsedHtml(
  { notUsed, notUsedFile, inputs }: ReportInput,
  { language, w }: ReportContext,
): Html {
  const shown = notUsed.slice(0, REMARKS_SHOWN)
  const file = notUsedFile ?? REMARKS_FILE[language]
  const body =
    notUsed.length === 0
      ? html`<p>${inputs.length === 0 ? w.noFiles : w.notUsedNone}</p>`
      : html`
          <p class="sub">${w.notUsedLead(shown.length, notUsed.length, file)} ${severities(notUsed, language)}</p>
          <div class="scroll" tabindex="0" role="region" aria-label="${w.tableOf}: ${w.notUsed}">
            <table class="plain remarks"><caption class="unseen">${w.notUsed}</caption>
              <thead><tr><th scope="col">${w.severity}</th><th scope="col">${w.where}</th><th scope="col">${w.what}</th></tr></thead>
              <tbody>${shown.map(({ severity, place, message }) => html`<tr><td>${SEVERITY_WORDS[severity][language]}</td><td>${place}</td><td>${message}</td></tr>`)}</tbody>
            </table>
          </div>`
  return html`<section><h2 id="ikke-brugt">${w.notUsed}</h2>${body}</section>`
}

function severities(notUsed: readonly NotUsed[], language: 'da' | 'en'): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = notUsed.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${SEVERITY_WORDS[severity][language]}: ${formatNumber(count, 0, language)}`]
  })
  return upperFirst(`${counts.join(', ')}.`)
}

/** Sources with their terms, the files with their sums, and what made the report. */
export function footHtml({ sources, inputs, versions }: ReportInput, context: ReportContext): Html {
  const { w } = context
  const { product, ...others } = versions
  const made = [
    ...(product === undefined ? [] : [`${w.product} ${product}`]),
    ...Object.entries(others).map(([name, version]) => `${name} ${version}`),
  ]
  return html`
    <footer>
      <section><h2 id="kilder">${w.sources}</h2>
        <dl class="sources">${sources.map((source) => sourceHtml(source, context))}</dl></section>
      <section><h2 id="filer">${w.files}</h2>${filesHtml(inputs, context)}</section>
      <p class="small soft">${made.length === 0 ? '' : `${w.versions} ${made.join(', ')}. `}${w.replay}</p>
    </footer>`
}

function sourceHtml(source: ReportSource, { language, w }: ReportContext): Html {
  const about = [source.publisher, source.date].filter((part) => part !== '').join(', ')
  const certainty = CERTAINTY_WORDS[source.certainty][language]
  const madeUp = source.madeUp ? html` <span class="tag">${w.madeUpTag}</span>` : null
  return html`
    <dt id="kilde-${source.id}">${source.id}</dt>
    <dd>${source.title}${about === '' ? '' : ` – ${about}`}${madeUp}<br>
      <span class="soft">${address(source.address)}${w.terms}: ${source.terms === '' ? w.noTerms : source.terms} · ${certainty}</span></dd>`
}

/** Only an address of the web becomes a link; anything else would be a way to put a script behind one. */
function address(text: string | null): Html | null {
  if (text === null || text === '') return null
  if (!/^https?:\/\/\S+$/.test(text)) return html`${text} · `
  return html`<a href="${text}" rel="noreferrer">${text.replace(/^https?:\/\//, '')}</a> · `
}

function filesHtml(inputs: readonly ReportFile[], { language, w }: ReportContext): Html {
  if (inputs.length === 0) return html`<p>${w.noFiles}</p>`
  const count = (value: number) => html`<td class="n">${formatNumber(value, 0, language)}</td>`
  const rows = inputs.map(
    (file) => html`
      <tr><th scope="row">${file.name}</th><td>${file.title}</td>
        ${count(file.rowsRead)}${count(file.rowsUsed)}${count(file.rowsNotUsed)}<td><code>${file.sha256}</code></td></tr>`,
  )
  return html`
    <p class="sub">${w.filesWhy}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${w.tableOf}: ${w.files}">
      <table class="plain files"><caption class="unseen">${w.files}</caption>
        <thead><tr><th scope="col">${w.file}</th><th scope="col">${w.kind}</th><th scope="col" class="n">${w.rowsRead}</th>
          <th scope="col" class="n">${w.rowsUsed}</th><th scope="col" class="n">${w.rowsNotUsed}</th><th scope="col">${w.sha256}</th></tr></thead>
        <tbody>${rows}</tbody></table>
    </div>`
}
