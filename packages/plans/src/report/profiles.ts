import { formatDate, type Language } from '@laegedaekning/domain'
import type { AreaProfile } from '../status/status-table.ts'
import { explanationOf, figureText } from './explain.ts'
import { type Html, html } from './html.ts'
import { CERTAINTY_WORDS, wordsOf } from './words.ts'

/** One page per area: every indicator with figure, comparison and rank, and under each where it comes from. */
export function profileHtml(profile: AreaProfile, language: Language): Html {
  const w = wordsOf(language)
  const parents = profile.parents.map(({ area, from, until }) => {
    const end = until === null ? '' : ` ${w.until} ${formatDate(until, language)}`
    return `${area.name} (${w.from} ${formatDate(from, language)}${end})`
  })
  const rows = profile.rows.map(({ indicator, row, ranked }) => {
    const rank = row.rank === null ? '' : w.rankOf(row.rank, ranked)
    const comparison =
      row.comparison === null ? '' : `${row.comparison.words[language]} (${row.comparison.with[language]})`
    return html`<tr><th scope="row">${indicator.title[language]}<details><summary>${w.explain}</summary>${explanationOf(row.figure, language)}</details></th><td class="n">${figureText(row.figure, language)}</td><td class="n">${rank}</td><td>${comparison}</td><td>${CERTAINTY_WORDS[row.figure.certainty][language]}</td></tr>`
  })
  return html`<section class="page" id="${profile.area.id}"><h3>${profile.area.name}</h3>
<p class="soft">${formatDate(profile.date, language)}${parents.length === 0 ? '' : ` · ${w.liesIn} ${parents.join(' · ')}`}</p>
<div class="wide"><table><thead><tr><th scope="col">${w.indicator}</th><th scope="col" class="n">${w.value}</th><th scope="col" class="n">${w.rank}</th><th scope="col">${w.comparison}</th><th scope="col">${w.certainty}</th></tr></thead><tbody>${rows}</tbody></table></div>
${designationsHtml(profile, language)}</section>`
}

function designationsHtml(profile: AreaProfile, language: Language): Html | null {
  if (profile.designations.length === 0) return null
  const w = wordsOf(language)
  const items = profile.designations.map((designation) => {
    const date = designation.decidedOn === null ? '' : `, ${formatDate(designation.decidedOn, language)}`
    return html`<li>${designation.kind} · ${w.decidedBy} ${designation.decidedBy}${date}${designation.note === '' ? '' : ` · ${designation.note}`}</li>`
  })
  return html`<h4>${w.designations}</h4><ul>${items}</ul>`
}
