import { type AppliedRule, type Figure, formatDate, formatValue, UNIT_WORDS } from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { StatusTable } from '../status/status-table.ts'
import { basisNotes } from './basis.ts'
import { dayText, figureText, tags } from './figure-words.ts'
import { type Html, html, joined } from './html.ts'
import { type Group, type ReportContext, sourceName } from './report-context.ts'
import { CERTAINTY_WORDS } from './report-words.ts'
import { rowReservations } from './row-reservations.ts'
import { ruleValue } from './rule-units.ts'
import { writtenSum } from './written-sum.ts'

/** The printed notes of an indicator: where its figures come from, what they mean, and what must be known of them. */
export function notesHtml({ main, tables }: Group, context: ReportContext): Html {
  const { w } = context
  const { total } = main
  const varying = [main, ...tables.filter((table) => table !== main)].flatMap(
    (table) => basisNotes(table, total.figure, context) ?? [],
  )
  const each =
    varying.length === 0 ? html`<p>${w.eachRowSame}</p>` : html`<p>${w.eachRowVaries}</p>${varying}`
  return html`
    <div class="notes">
      ${reservations(main, context)}
      <h3>${w.whereFrom(total.area.name)}</h3>
      ${explanation(total.figure, main.indicator, context)}
      <h3>${w.eachRow}</h3>${each}
      ${someReservations(main, context)}
    </div>`
}

function reservations(table: StatusTable, { language, w }: ReportContext): Html | null {
  if (table.reservations.length === 0) return null
  const all = table.reservations.map((text) => html`<li>${text[language]}</li>`)
  return html`<h3>${w.reservations}</h3><ul class="reservations">${all}</ul>`
}

function someReservations(table: StatusTable, { language, w }: ReportContext): Html | null {
  const some = rowReservations(table, language).map(
    ({ words, areas }) => html`<li>${words}: <span class="soft">${areas.join(', ')}.</span></li>`,
  )
  return some.length === 0 ? null : html`<h3>${w.someReservations}</h3><ul class="reservations">${some}</ul>`
}

/** A figure explained: the sum written out, each input and rule with date, source and certainty, formula and meaning. */
export function explanation(figure: Figure, indicator: IndicatorInfo, context: ReportContext): Html {
  const { language, w } = context
  return html`
    ${sumHtml(figure, context)}
    <dl class="facts">
      ${inputsHtml(figure.inputs, context)}
      ${figure.rules.map((rule) => ruleHtml(rule, context))}
      <dt>${w.formula}</dt>
      <dd>${figure.formula[language]} <span class="soft">(${figure.ids.join(', ')}, ${w.version} ${indicator.version})</span></dd>
      <dt>${w.means}</dt><dd>${indicator.definition[language]}</dd>
    </dl>`
}

function sumHtml(figure: Figure, { language }: ReportContext): Html {
  const sum = writtenSum(figure, language)
  const unit = figure.value === null ? '' : UNIT_WORDS[figure.unit][language]
  const words =
    sum === null
      ? html`<b>${figureText(figure, language)}</b>`
      : joined(
          sum.map(({ text, symbol }) => (/\d/.test(text) || symbol !== null ? html`<b>${text}</b>` : text)),
          ' ',
        )
  return html`<p class="sum">${words} <span class="soft small">${unit}</span>${tags(figure, language)}</p>`
}

/** Inputs one after another, each run of the same origin with that origin once, under its last number. */
function inputsHtml(inputs: Figure['inputs'], context: ReportContext): readonly Html[] {
  const { language } = context
  let run = 0
  return inputs.map((input, index) => {
    run += 1
    const value = input.value === null ? '–' : formatValue(input.value, input.unit, language)
    const next = inputs[index + 1]
    const last = next === undefined || originKey(next) !== originKey(input)
    const origin = last ? originHtml(input, run, context) : null
    if (last) run = 0
    return html`<dt class="n">${value}</dt><dd>${input.label[language]} (${input.symbol})${origin}</dd>`
  })
}

function originKey({ source, date, certainty, madeUp }: Figure['inputs'][number]): string {
  return [source, date ?? '', certainty, String(madeUp)].join('|')
}

function originHtml(input: Figure['inputs'][number], numbers: number, context: ReportContext): Html {
  const { language, w } = context
  const origin = [dayText(input.date, language), CERTAINTY_WORDS[input.certainty][language]]
  const about = origin.filter((part) => part !== null).join(' · ')
  const all = numbers === 1 ? '' : `${w.allFrom(numbers)} `
  const madeUp = input.madeUp ? html` <span class="tag">${w.madeUpTag}</span>` : null
  return html`<br><span class="soft">${all}${sourceLink(input.source, context)} · ${about}</span>${madeUp}`
}

function ruleHtml(rule: AppliedRule, context: ReportContext): Html {
  const { language, w } = context
  const value = rule.value === null ? w.ruleUnknown : ruleValue(rule.value, rule.unit, language)
  const from = rule.validFrom === null ? [] : [`${w.validFrom} ${formatDate(rule.validFrom, language)}`]
  const origin = [...from, CERTAINTY_WORDS[rule.certainty][language]].join(' · ')
  const ids = rule.ids.length === 0 ? null : html` <span class="soft">(${rule.ids.join(', ')})</span>`
  return html`
    <dt>${w.rule}</dt>
    <dd>${rule.title[language]}: ${value}${ids}
      <br><span class="soft">${sourceLink(rule.source, context)} · ${origin}</span></dd>`
}

/** A source by name, leading to the list at the foot where it stands there. */
export function sourceLink(id: string, context: ReportContext): Html {
  const name = sourceName(context, id)
  return context.sources.has(id) ? html`<a href="#kilde-${id}">${name}</a>` : html`${name}`
}
