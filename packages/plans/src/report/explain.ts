import {
  type Figure,
  formatDate,
  formatNumber,
  formatValue,
  type Language,
  MISSING_WORDS,
  UNIT_WORDS,
} from '@laegedaekning/domain'
import { type Html, html } from './html.ts'
import { CERTAINTY_WORDS, wordsOf } from './words.ts'

/** A figure in its unit's decimals, or the reason why there is none. */
export function figureText(figure: Figure, language: Language): string {
  if (figure.value !== null) return formatValue(figure.value, figure.unit, language)
  return figure.missing === null ? wordsOf(language).noValue : MISSING_WORDS[figure.missing][language]
}

/** Where a figure comes from: formula, each part with date, source and certainty, rules with valid-from. */
export function explanationOf(figure: Figure, language: Language): Html {
  const w = wordsOf(language)
  const parts = figure.inputs.map((input) => {
    const value = input.value === null ? '–' : formatValue(input.value, input.unit, language)
    const date = input.date === null ? null : formatDate(input.date, language)
    const origin = [date, input.source, CERTAINTY_WORDS[input.certainty][language]].filter(
      (part) => part !== null,
    )
    const unit = UNIT_WORDS[input.unit][language]
    return html`<dt>${input.symbol} = ${value}</dt><dd>${input.label[language]}${unit === '' ? '' : ` (${unit})`} · ${origin.join(' · ')}</dd>`
  })
  const rules = figure.rules.map((rule) => {
    const from = rule.validFrom === null ? '' : ` · ${w.from} ${formatDate(rule.validFrom, language)}`
    const certainty = CERTAINTY_WORDS[rule.certainty][language]
    return html`<dt>${ruleValue(rule.value, language)}</dt><dd>${rule.title[language]} (${rule.parameter}; ${rule.ids.join(', ')}) · ${rule.source}${from} · ${certainty}</dd>`
  })
  return html`<p><strong>${figure.formula[language]}</strong> · ${figure.ids.join(', ')}</p><dl>${parts}${rules}</dl>`
}

/** The number of a rule with all its decimals. */
function ruleValue(value: number | null, language: Language): string {
  if (value === null) return '?'
  const [, fraction = ''] = String(value).split('.')
  return formatNumber(value, fraction.length, language)
}
