import type { Words } from '../../words/words.tsx'
import { plainWords, type RecordField } from '../records/record-field.ts'
import { findDecision } from './find-decision.ts'

/** The fields of a kept decision in words, for conflicts and history. */
export function storedDecisionFields(words: Words): readonly RecordField[] {
  const { t, say } = words
  const plain = (value: unknown) => plainWords(value, words)
  const decided = (value: unknown) => {
    const decision = findDecision(value)
    return decision === undefined ? plain(value) : say(decision.sentence)
  }
  return [
    { key: 'title', label: t('stored.title'), show: plain },
    { key: 'person', label: t('stored.person'), show: plain },
    { key: 'area', label: t('actionForms.area'), show: plain },
    { key: 'decidedOn', label: t('stored.decidedOn'), show: plain },
    { key: 'decision', label: t('decisions.answer'), show: decided },
    { key: 'note', label: t('stored.note'), show: plain },
    { key: 'caseId', label: t('stored.caseId'), show: plain },
    { key: 'healthDetail', label: t('stored.health'), show: decided },
  ]
}
