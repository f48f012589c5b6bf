import { formatNumber } from '@laegedaekning/domain'
import { type Html, html } from './html.ts'
import type { ReportContent } from './report.ts'
import { wordsOf } from './words.ts'

/** Remarks listed in the report; the file of remarks has them all. */
const REMARKS_SHOWN = 300

/** Sources, files, what could not be used, version. */
export function appendixHtml(content: ReportContent): Html {
  const { language, sources, inputs, versions } = content
  const w = wordsOf(language)
  const count = (value: number): string => formatNumber(value, 0, language)
  const sourceItems = sources.map((source) => {
    const about = [source.title, source.publisher, source.date].filter((part) => part !== '').join(', ')
    const address =
      source.address === null ? null : html` · <a href="${safeAddress(source.address)}">${source.address}</a>`
    return html`<dt id="kilde-${source.id}">${source.id}</dt><dd>${about}${address}${source.terms === '' ? '' : ` · ${source.terms}`}</dd>`
  })
  const files = inputs.map(
    (input) =>
      html`<tr><th scope="row">${input.name}</th><td>${input.title}</td><td class="n">${count(input.rowsRead)}</td><td class="n">${count(input.rowsUsed)}</td><td class="n">${count(input.rowsNotUsed)}</td><td><code>${input.sha256.slice(0, 12)}</code></td></tr>`,
  )
  const versionItems = Object.entries(versions).map(
    ([name, version]) => html`<dt>${name}</dt><dd>${version}</dd>`,
  )
  return html`<h2 id="kilder">${w.sources}</h2><dl>${sourceItems}</dl>
<h2 id="filer">${w.files}</h2><div class="wide"><table><thead><tr><th scope="col">${w.file}</th><th scope="col">${w.kind}</th><th scope="col" class="n">${w.rows}</th><th scope="col" class="n">${w.used}</th><th scope="col" class="n">${w.notUsed}</th><th scope="col">sha256</th></tr></thead><tbody>${files}</tbody></table></div>
${remarksHtml(content)}
<h2 id="udgave">${w.versions}</h2><dl>${versionItems}</dl><p class="soft">${w.foot}</p>`
}

function remarksHtml({ language, notUsed }: ReportContent): Html {
  const w = wordsOf(language)
  const heading = html`<h2 id="ikke-brugt">${w.remarks}</h2>`
  if (notUsed.length === 0) return html`${heading}<p>${w.remarksNone}</p>`
  const shown = notUsed.slice(0, REMARKS_SHOWN)
  const more =
    notUsed.length > shown.length ? html`<p>${w.remarksMore(shown.length, notUsed.length)}</p>` : null
  const rows = shown.map(
    ({ severity, place, message }) =>
      html`<tr><td>${w.severity[severity]}</td><td>${place}</td><td>${message}</td></tr>`,
  )
  return html`${heading}${more}<div class="wide"><table><thead><tr><th scope="col"></th><th scope="col">${w.where}</th><th scope="col">${w.what}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** Only web addresses become links; anything else would be a way to put a script behind one. */
function safeAddress(address: string): string {
  return /^https?:\/\//.test(address) ? address : '#kilder'
}
