import { findPlainDate } from '@laegedaekning/domain'
import type { Words } from '../../words/words.tsx'

/** What is written in a record: fields by name, as JSON. */
export type RecordBody = Readonly<Record<string, unknown>>

/** A field of a record as people read it: its key, its name, and how its value is said. */
export type RecordField = {
  readonly key: string
  readonly label: string
  readonly show: (value: unknown) => string
  /** Where it stands in the body, where it is a part of one of its fields: `/steps/vikar/due`. */
  readonly pointer?: string
}

/** A value in words where a kind says nothing better: lists line by line, days, yes and no, and a dash for nothing. */
export function plainWords(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return words.t(value ? 'records.yes' : 'records.no')
  if (Array.isArray(value)) {
    const lines = value.map((one: unknown) => plainWords(one, words))
    return lines.length === 0 ? '–' : lines.join('\n')
  }
  if (typeof value === 'string') {
    const day = findPlainDate(value)
    return day === undefined ? value : words.date(day)
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.values(value)
    .filter((one: unknown) => one !== null && one !== '')
    .map((one: unknown) => plainWords(one, words))
    .join(' · ')
}

/** The field of a key; one that the kind has no words for is shown under its key. */
export function fieldOf(key: string, fields: readonly RecordField[], words: Words): RecordField {
  return (
    fields.find((field) => field.key === key) ?? {
      key,
      label: key,
      show: (value) => plainWords(value, words),
    }
  )
}
