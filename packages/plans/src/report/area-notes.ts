import { formatDate, type Language, type SourceId, type Text } from '@laegedaekning/domain'
import type { AreaProfile, ProfileRow } from '../status/status-table.ts'
import { letterOf } from './basis.ts'
import { dayText, distinct, figureText } from './figure-words.ts'
import { type Html, html, joined } from './html.ts'
import { type ReportContext, sourceName } from './report-context.ts'
import { CERTAINTY_WORDS, DESIGNATION_WORDS, YDERNUMMER_WORDS } from './report-words.ts'
import { ruleValue } from './rule-units.ts'

/** The notes at the foot of an area's page, by letter and number. */
export type PageNotes = {
  readonly reservations: readonly Text[]
  readonly sources: readonly SourceId[]
  /** `a, c`: the letters of a figure's reservations. */
  readonly lettersOf: (reservations: readonly Text[]) => string
  readonly sourceNumber: (source: SourceId) => string
}

/** Numbers the sources and letters the reservations of some rows, in order of appearance. */
export function pageNotes(rows: readonly ProfileRow[], language: Language): PageNotes {
  const reservations = distinct(rows.flatMap(({ row }) => row.figure.reservations))
  const sources = [...new Set(rows.flatMap(({ row }) => row.figure.inputs.map(({ source }) => source)))]
  const markOf = (text: Text): string => {
    const index = reservations.findIndex((other) => other[language] === text[language])
    return letterOf(index)
  }
  return {
    reservations,
    sources,
    lettersOf: (texts) => distinct(texts).map(markOf).toSorted().join(','),
    sourceNumber: (source) => String(sources.indexOf(source) + 1),
  }
}

/** The foot of an area's page: what has no figure, decisions, provider numbers, reservations, rules and sources. */
export function areaNotes(profile: AreaProfile, notes: PageNotes, context: ReportContext, top: 1 | 2): Html {
  const { language, w } = context
  const letters = notes.reservations.map(
    (text, index) => html`<li><sup>${letterOf(index)}</sup> ${text[language]} </li>`,
  )
  const heading = top === 1 ? html`<h2>${w.notes}</h2>` : html`<h3>${w.notes}</h3>`
  return html`
    <div class="page-notes">
      ${heading}
      ${silentRows(profile, context)}
      ${designations(profile, context)}
      ${ydernumre(profile, context)}
      <ul class="plain-list">${letters}</ul>
      ${rulesHtml(profile, context)}
      <p><b>${w.sourcesShort}:</b> ${joined(
        notes.sources.map((source) => sourceHtml(source, profile, notes, context)),
        ' ',
      )}</p>
    </div>`
}

function silentRows(profile: AreaProfile, { language, w }: ReportContext): Html | null {
  const silent = profile.rows.filter(({ row }) => row.figure.value === null)
  if (silent.length === 0) return null
  const reasons = Map.groupBy(silent, ({ row }) => figureText(row.figure, language))
  const told = [...reasons].map(
    ([reason, rows]) => `${rows.map(({ indicator }) => indicator.title[language]).join(', ')} (${reason})`,
  )
  return html`<p><b>${w.notInRegister}:</b> ${told.join('; ')}.</p>`
}

function designations(profile: AreaProfile, { language, w }: ReportContext): Html {
  if (profile.designations.length === 0) return html`<p>${w.noDesignations}</p>`
  const told = profile.designations.map(({ kind, decidedBy, decidedOn, note }) => {
    const day = decidedOn === null ? '' : `, ${formatDate(decidedOn, language)}`
    return `${DESIGNATION_WORDS[kind][language]}, ${w.decidedBy} ${decidedBy}${day}${note === '' ? '' : ` (${note})`}`
  })
  return html`<p><b>${w.designations}:</b> ${told.join('; ')}. ${w.designationIsDecision}</p>`
}

function ydernumre(profile: AreaProfile, { language, w }: ReportContext): Html | null {
  if (profile.ydernumre.length === 0) return null
  const counts = [...Map.groupBy(profile.ydernumre, ({ status }) => status)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, numbers]) => `${YDERNUMMER_WORDS[status]?.[language] ?? status} ${numbers.length}`)
  return html`<p><b>${w.ydernumre}:</b> ${counts.join(', ')}.</p>`
}

function rulesHtml({ rows }: AreaProfile, { language, w }: ReportContext): Html | null {
  const rules = new Map(
    rows
      .filter(({ row }) => row.figure.value !== null)
      .flatMap(({ row }) => row.figure.rules.map((rule) => [rule.parameter, rule] as const)),
  )
  if (rules.size === 0) return null
  const told = [...rules.values()].map((rule) => {
    const value = rule.value === null ? w.ruleUnknown : ruleValue(rule.value, rule.unit, language)
    const from = rule.validFrom === null ? '' : `${w.from} ${formatDate(rule.validFrom, language)}`
    const certainty = CERTAINTY_WORDS[rule.certainty][language]
    return `${rule.title[language]}: ${value} (${[...rule.ids.slice(0, 1), from, certainty].filter((part) => part !== '').join(', ')})`
  })
  return html`<p><b>${w.rules}:</b> ${told.join('; ')}.</p>`
}

/** A source by its number, with the days and certainties of what it gave. */
function sourceHtml(source: SourceId, { rows }: AreaProfile, notes: PageNotes, context: ReportContext): Html {
  const { language, w } = context
  const inputs = rows.flatMap(({ row }) => row.figure.inputs.filter((input) => input.source === source))
  const days = new Set(inputs.flatMap(({ date }) => dayText(date, language) ?? []))
  const certainties = new Set(inputs.map(({ certainty }) => CERTAINTY_WORDS[certainty][language]))
  const invented = inputs.some(({ madeUp }) => madeUp) ? [w.madeUpTag] : []
  const about = [context.sources.get(source)?.publisher ?? '', ...days, ...certainties, ...invented]
  return html`<sup>${notes.sourceNumber(source)}</sup> ${sourceName(context, source)} (${about.filter((part) => part !== '').join(', ')}).`
}
