import {
  type Figure,
  formatDate,
  formatValue,
  type Language,
  MISSING_WORDS,
  type Text,
  UNIT_WORDS,
} from '@laegedaekning/domain'
import type { IndicatorInfo } from '@laegedaekning/rules'
import type { StatusTable } from '../status/status-table.ts'
import { LEVEL_WORDS } from '../status/words.ts'
import { type Html, html } from './html.ts'
import { CERTAINTY_WORDS, wordsOf } from './report-words.ts'

/** A figure in its unit's decimals, or the reason why there is none. */
export function figureText(figure: Pick<Figure, 'value' | 'unit' | 'missing'>, language: Language): string {
  if (figure.value !== null) return formatValue(figure.value, figure.unit, language)
  return MISSING_WORDS[figure.missing ?? 'not-reported'][language]
}

/** How sure a figure is, in words; invented ones say so. */
export function certaintyText(figure: Pick<Figure, 'certainty' | 'madeUp'>, language: Language): string {
  const words = CERTAINTY_WORDS[figure.certainty][language]
  return figure.madeUp ? `${words}, ${wordsOf(language).madeUpTag}` : words
}

/** A mark beside a figure that is less than found with its owner, or invented; nothing where it is found. */
export function tags(figure: Pick<Figure, 'certainty' | 'madeUp'>, language: Language): Html | null {
  const certainty =
    figure.certainty === 'sourced'
      ? null
      : html` <span class="tag">${CERTAINTY_WORDS[figure.certainty][language]}</span>`
  const madeUp = figure.madeUp ? html` <span class="tag made-up">${wordsOf(language).madeUpTag}</span>` : null
  return certainty === null && madeUp === null ? null : html`${certainty}${madeUp}`
}

/** What stands under an indicator's title: its unit, where the title does not say it and a percent sign does not show it. */
export function unitText({ title, unit }: Pick<IndicatorInfo, 'title' | 'unit'>, language: Language): string {
  const words = UNIT_WORDS[unit][language]
  const said = unit === 'share' || unit.includes('-per-') || words === title[language].toLowerCase()
  return said ? '' : words
}

/** `98 kommuner`. */
export function areasText(table: StatusTable, language: Language): string {
  const words = LEVEL_WORDS[table.request.level]
  const { length } = table.rows
  return `${length} ${length === 1 ? words.one[language] : words.many[language]}`
}

/** A text with its first letter large, as at the head of a column. */
export function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** The words of each text once, in order. */
export function distinct(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.da, text])).values()]
}

/** A day in words, or nothing. */
export function dayText(date: Figure['inputs'][number]['date'], language: Language): string | null {
  return date === null ? null : formatDate(date, language)
}
