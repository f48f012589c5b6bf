import {
  type AreaId,
  findAreaId,
  getStoredBody,
  type KommuneText,
  type MeetingDecision,
  type MeetingRound,
} from '@laegedaekning/domain'
import { dateText, findDateText } from '../../form/date-text.ts'
import type { Words } from '../../words/words.tsx'
import { plainWords, type RecordField } from '../records/record-field.ts'

/** A round as it is written: its day as text until it can be read. */
export type RoundDraft = Omit<MeetingRound, 'heldOn'> & { readonly heldOn: string }

/** A round as a draft. */
export function draftOf(round: MeetingRound): RoundDraft {
  return { ...round, heldOn: round.heldOn === null ? '' : dateText(round.heldOn) }
}

/** The draft that was kept in the tab, or `undefined` where it is none. */
export function readDraft(value: unknown): RoundDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const heldOn: unknown = Reflect.get(value, 'heldOn')
  try {
    const round = getStoredBody('meeting-round', { ...value, heldOn: null })
    return typeof heldOn === 'string' ? { ...round, heldOn } : undefined
  } catch {
    return undefined
  }
}

/** The draft as a body to be saved, or `undefined` where its day cannot be read. Empty texts of municipalities are left out. */
export function bodyOf(draft: RoundDraft): MeetingRound | undefined {
  const written = draft.heldOn.trim()
  const heldOn = written === '' ? null : findDateText(written)
  if (heldOn === undefined) return undefined
  const said = ({ kommune, text }: KommuneText) =>
    draft.municipalities.includes(kommune) && text.trim() !== ''
  return {
    ...draft,
    heldOn,
    reasons: draft.reasons.filter(said),
    findings: draft.findings.filter(said),
    decisions: draft.decisions.filter(({ text }) => text.trim() !== ''),
  }
}

/** The texts with that of one municipality changed. */
export function withText(
  texts: readonly KommuneText[],
  kommune: AreaId,
  text: string,
): readonly KommuneText[] {
  return [...texts.filter((one) => one.kommune !== kommune), { kommune, text }]
}

/** The text of a municipality; empty where there is none. */
export function textOf(texts: readonly KommuneText[], kommune: AreaId): string {
  return texts.find((one) => one.kommune === kommune)?.text ?? ''
}

/** A new decision with a key that none of the round has had. */
export function newDecision(decisions: readonly MeetingDecision[], kommune: AreaId | null): MeetingDecision {
  const taken = decisions.map(({ key }) => Number(/^b(\d{1,6})$/.exec(key)?.[1] ?? 0))
  return { key: `b${Math.max(0, ...taken) + 1}`, text: '', kommune, becomes: null }
}

/** The fields of a round in words, for conflicts and history. */
export function roundFields(words: Words, nameOf: (id: AreaId) => string): readonly RecordField[] {
  const { t } = words
  const plain = (value: unknown) => plainWords(value, words)
  const named = (value: unknown) => inWords(value, words, nameOf)
  return [
    { key: 'title', label: t('meetings.name'), show: plain },
    { key: 'heldOn', label: t('meetings.heldOn'), show: plain },
    { key: 'participants', label: t('meetings.participants'), show: plain },
    { key: 'municipalities', label: t('meetings.municipalities'), show: named },
    { key: 'reasons', label: t('meetings.reasons'), show: named },
    { key: 'findings', label: t('meetings.findings'), show: named },
    { key: 'decisions', label: t('meetings.decisions'), show: named },
  ]
}

/** A value with the ids of municipalities as names and without the keys that people have no use for. */
function inWords(value: unknown, words: Words, nameOf: (id: AreaId) => string): string {
  if (!Array.isArray(value)) return plainWords(value, words)
  const lines = value.map((one: unknown) => {
    if (typeof one === 'string') return names(one, nameOf)
    if (typeof one !== 'object' || one === null) return plainWords(one, words)
    const kommune: unknown = Reflect.get(one, 'kommune')
    const text: unknown = Reflect.get(one, 'text')
    const becomes: unknown = Reflect.get(one, 'becomes')
    return [
      ...(typeof kommune === 'string' ? [names(kommune, nameOf)] : []),
      ...(typeof text === 'string' ? [text] : []),
      ...(becomes == null ? [] : [`→ ${plainWords(becomes, words)}`]),
    ].join(': ')
  })
  return lines.length === 0 ? '–' : lines.join('\n')
}

function names(text: string, nameOf: (id: AreaId) => string): string {
  const id = findAreaId(text)
  return id === undefined ? text : nameOf(id)
}
