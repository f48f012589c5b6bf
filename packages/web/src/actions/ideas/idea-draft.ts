import { type AreaId, findAreaId, type Idea } from '@laegedaekning/domain'
import { findOere, kronerText } from '@laegedaekning/plans'
import type { Words } from '../../words/words.tsx'
import type { FieldFault } from '../form-fields.tsx'
import { amountText, linesOf } from '../portfolio/initiative-draft.ts'
import { plainWords, type RecordField } from '../records/record-field.ts'

const TEXTS = [
  'id',
  'area',
  'title',
  'text',
  'partners',
  'cost',
  'costNote',
  'experience',
  'contact',
  'catalogueEntry',
] as const

type TextKey = (typeof TEXTS)[number]

/** An idea as it is written: amount and partners as text. */
export type IdeaDraft = Readonly<Record<TextKey, string>> & { readonly pictures: readonly string[] }

/** An idea as a draft; an empty one of a place, or of none yet. */
export function draftOf(idea: Idea | null, area: AreaId | null): IdeaDraft {
  return {
    id: idea?.id ?? '',
    area: idea?.area ?? area ?? '',
    title: idea?.title ?? '',
    text: idea?.text ?? '',
    partners: idea?.partners.join('\n') ?? '',
    cost: amountText(idea?.costOere ?? null),
    costNote: idea?.costNote ?? '',
    experience: idea?.experience ?? '',
    contact: idea?.contact ?? '',
    catalogueEntry: idea?.catalogueEntry ?? '',
    pictures: idea?.pictures ?? [],
  }
}

/** The draft that was kept in the tab, or `undefined` where it is none. */
export function readDraft(value: unknown): IdeaDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const texts = Object.fromEntries(
    TEXTS.map((key) => {
      const found: unknown = Reflect.get(value, key)
      return [key, typeof found === 'string' ? found : '']
    }),
  )
  const pictures: unknown = Reflect.get(value, 'pictures')
  const kept = Array.isArray(pictures) ? pictures.filter((one) => typeof one === 'string') : []
  return { ...draftOf(null, null), ...texts, pictures: kept }
}

/** Reads a draft: a body to save, or what is wrong with it. */
export function readForm(
  draft: IdeaDraft,
  { t }: Pick<Words, 't'>,
): { readonly body: Idea | null; readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = []
  const fault = (field: string, text: string) => faults.push({ field: `idea-${field}`, text })
  const area = findAreaId(draft.area)
  const costOere = draft.cost.trim() === '' ? null : findOere(draft.cost)
  if (draft.title.trim() === '') fault('title', t('ideas.wrong.title'))
  if (area === undefined) fault('area', t('ideas.wrong.area'))
  if (draft.text.trim() === '') fault('text', t('ideas.wrong.text'))
  if (costOere === undefined) fault('cost', t('ideas.wrong.cost'))
  if (area === undefined || faults.length > 0) return { body: null, faults }
  const entry = draft.catalogueEntry.trim()
  const body: Idea = {
    id: draft.id,
    area,
    title: draft.title.trim(),
    text: draft.text.trim(),
    partners: linesOf(draft.partners),
    costOere: costOere ?? null,
    costNote: draft.costNote.trim(),
    experience: draft.experience.trim(),
    contact: draft.contact.trim(),
    catalogueEntry: entry === '' ? null : entry,
    pictures: draft.pictures,
  }
  return { body, faults }
}

/** The fields of an idea in words, for history and conflicts. */
export function ideaFields(words: Words, nameOf: (id: string) => string): readonly RecordField[] {
  const keys = [
    'title',
    'area',
    'text',
    'partners',
    'costOere',
    'costNote',
    'experience',
    'contact',
    'catalogueEntry',
    'pictures',
  ] as const
  return keys.map((key) => ({
    key,
    label: words.t(`ideas.field.${key}`),
    show: (value: unknown) => {
      if (key === 'area') return nameOf(String(value))
      if (key === 'costOere' && typeof value === 'number') return kronerText(value, words.language)
      return plainWords(value, words)
    },
  }))
}
