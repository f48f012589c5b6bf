import { CATALOGUE_TEXTS } from '@laegedaekning/api/contract'
import { findAreaId, findPlainDate } from '@laegedaekning/domain'
import { kronerText } from '@laegedaekning/plans'
import { CAUSES } from '@laegedaekning/rules'
import type { Words } from '../../words/words.tsx'
import { plainWords, type RecordField } from '../records/record-field.ts'

/** How often an initiative is repeated, in the order offered. */
export const RHYTHMS = ['once', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'continuous'] as const

/** A rhythm in words; one that is none of ours is shown as it was written. */
export function rhythmText(rhythm: string, { t }: Words): string {
  const known = RHYTHMS.find((one) => one === rhythm)
  return known === undefined ? rhythm : t(`portfolio.rhythms.${known}`)
}

/** A cause by its number, with its words: `2 rekruttering og fastholdelse`. */
export function causeText(cause: number, { say }: Words): string {
  const known = CAUSES.find((one) => one === cause)
  return known === undefined ? String(cause) : `${known} ${say(CATALOGUE_TEXTS.cause[known])}`
}

/** The fields of an initiative in words, for history and conflicts. */
export function initiativeFields(words: Words, nameOf: (id: string) => string): readonly RecordField[] {
  const { t } = words
  const show: Readonly<Record<string, (value: unknown) => string>> = {
    area: (value) => nameOf(String(value)),
    place: (value) => (typeof value === 'string' ? nameOf(value) : '–'),
    budgetOere: (value) => (typeof value === 'number' ? kronerText(value, words.language) : '–'),
    causes: (value) =>
      Array.isArray(value) && value.length > 0
        ? value.map((one) => causeText(Number(one), words)).join('\n')
        : '–',
    rhythm: (value) => (typeof value === 'string' ? rhythmText(value, words) : '–'),
    status: (value) => statusText(value, words),
    startsOn: (value) => dayText(value, words),
    effectFrom: (value) => dayText(value, words),
    endsOn: (value) => dayText(value, words),
  }
  const keys = [
    'title',
    'area',
    'text',
    'catalogueEntry',
    'copiedFrom',
    'causes',
    'owner',
    'partners',
    'rhythm',
    'budgetOere',
    'steps',
    'startsOn',
    'effectFrom',
    'endsOn',
    'indicator',
    'place',
    'status',
    'reason',
  ] as const
  return keys.map((key) => ({
    key,
    label: t(`portfolio.field.${key}`),
    show: show[key] ?? ((value: unknown) => plainWords(value, words)),
  }))
}

function statusText(value: unknown, { t }: Words): string {
  const found = (['proposed', 'running', 'done', 'stopped'] as const).find((one) => one === value)
  return found === undefined ? String(value) : t(`portfolio.statuses.${found}`)
}

function dayText(value: unknown, words: Words): string {
  const day = typeof value === 'string' ? findPlainDate(value) : undefined
  return day === undefined ? '–' : words.date(day)
}

/** The name of an area among those that are known; its id otherwise. */
export function areaNames(
  areas: readonly { readonly id: string; readonly name: string }[],
): (id: string) => string {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? findAreaId(id) ?? id
}
