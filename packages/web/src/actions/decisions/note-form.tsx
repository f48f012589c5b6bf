import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { getStoredBody, type StoredDecision } from '@laegedaekning/domain'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { storedDecisionFields } from './stored-fields.ts'

type Written = { readonly note: string; readonly caseId: string }

type Properties = { readonly record: StoredRecordAnswer; readonly body: StoredDecision }

/** What may be written to a kept decision afterwards: a note, and the case it belongs to. What was decided is never rewritten. */
export function NoteForm({ record, body }: Properties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('stored-decision')
  const given: Written = { note: body.note, caseId: body.caseId ?? '' }
  const draft = useDraft(`stored-decision:${record.id}`, given, record.version, readWritten)
  if (!record.mayChange) return body.note === '' ? null : <p className="as-written">{body.note}</p>
  const { id, version } = record
  const send = async (changed: Readonly<Record<string, unknown>>, from: number, why: string) => {
    const saved = await saving.save({ id, version: from, body: changed, why })
    if (saved === null) return false
    // what was saved, which after a conflict need not be what was written here
    const now = getStoredBody('stored-decision', saved.body)
    draft.drop({ note: now.note, caseId: now.caseId ?? '' }, saved.version)
    return true
  }
  const { note, caseId } = draft.body
  const bodyNow = { ...record.body, note, caseId: caseId.trim() === '' ? null : caseId.trim() }
  return (
    <section className="card action-card action-form no-print" aria-labelledby="note-heading">
      <h2 id="note-heading">{t('stored.note')}</h2>
      <TextArea
        id="stored-note"
        label={t('stored.noteLabel')}
        value={note}
        change={(written) => draft.change({ note: written })}
      />
      <TextField
        id="stored-case"
        label={t('stored.caseId')}
        value={caseId}
        change={(written) => draft.change({ caseId: written })}
        faults={[]}
      />
      <SaveBar
        saving={saving}
        isChanged={draft.isChanged}
        isFound={draft.isFound}
        fields={storedDecisionFields(words)}
        save={(why) => send(bodyNow, draft.version ?? version, why)}
        saveMerged={(merged, from) => send(merged, from, t('records.mergedWhy'))}
        drop={() => draft.drop(given, version)}
      />
    </section>
  )
}

function readWritten(value: unknown): Written | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const note: unknown = Reflect.get(value, 'note')
  const caseId: unknown = Reflect.get(value, 'caseId')
  return typeof note === 'string' && typeof caseId === 'string' ? { note, caseId } : undefined
}
