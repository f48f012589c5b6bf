import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type AreaId, DUTY_STATES, type DutyState, getStoredBody } from '@laegedaekning/domain'
import { useState } from 'react'
import { dateText, findDateText } from '../../form/date-text.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { ChoiceField, type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import { HistoryPanel } from '../records/history-panel.tsx'
import { plainWords, type RecordField } from '../records/record-field.ts'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'

/** A duty's state as it is written: its day as text until it can be read. */
type Written = Omit<DutyState, 'doneOn'> & { readonly doneOn: string }

type Properties = {
  readonly duty: string
  readonly region: AreaId
  /** What is recorded; `undefined` where nothing is. */
  readonly record: StoredRecordAnswer | undefined
}

/** How far a region is with a duty: state, owner, day and note, with history. */
export function DutyStateForm({ duty, region, record }: Properties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('duty-state')
  const id = `${duty}-${region}`
  const given = writtenOf(record, { id, duty, area: region })
  const draft = useDraft(`duty-state:${id}`, given, record?.version ?? null, readWritten)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const { state, owner, note, doneOn } = draft.body
  const save = async (why: string): Promise<boolean> => {
    const day = doneOn.trim() === '' ? null : findDateText(doneOn)
    setFaults(day === undefined ? [{ field: `day-${id}`, text: t('actionForms.dateWrong') }] : [])
    if (day === undefined) return false
    return send({ ...draft.body, doneOn: state === 'done' ? day : null }, draft.version, why)
  }
  const send = async (
    body: Readonly<Record<string, unknown>>,
    version: number | null,
    why: string,
  ): Promise<boolean> => {
    const saved = await saving.save({ id: version === null ? null : id, version, body, why })
    if (saved !== null) draft.drop(writtenOf(saved, { id, duty, area: region }), saved.version)
    return saved !== null
  }
  const fields = dutyFields(words)
  return (
    <div className="action-form duty-form">
      <FormFaults faults={faults} />
      <ChoiceField
        legend={t('duties.state')}
        value={state}
        choices={DUTY_STATES.map((value) => ({ value, text: t(`duties.states.${value}`) }))}
        change={(chosen) => draft.change({ state: chosen })}
      />
      <TextField
        id={`owner-${id}`}
        label={t('duties.owner')}
        value={owner}
        change={(written) => draft.change({ owner: written })}
        faults={[]}
      />
      {state === 'done' && (
        <TextField
          id={`day-${id}`}
          label={t('duties.doneOn')}
          value={doneOn}
          change={(written) => draft.change({ doneOn: written })}
          faults={faults}
        />
      )}
      <TextArea
        id={`note-${id}`}
        label={t('duties.note')}
        rows={2}
        value={note}
        change={(written) => draft.change({ note: written })}
      />
      <SaveBar
        saving={saving}
        isChanged={draft.isChanged}
        isFound={draft.isFound}
        fields={fields}
        save={save}
        saveMerged={(merged, version) => send(merged, version, t('records.mergedWhy'))}
        drop={() => draft.drop(given, record?.version ?? null)}
      />
      {record !== undefined && <HistoryPanel record={record} fields={fields} />}
    </div>
  )
}

function writtenOf(
  record: StoredRecordAnswer | undefined,
  { id, duty, area }: Pick<DutyState, 'id' | 'duty' | 'area'>,
): Written {
  if (record === undefined) return { id, area, duty, state: 'not-started', owner: '', note: '', doneOn: '' }
  const body = getStoredBody('duty-state', record.body)
  return { ...body, doneOn: body.doneOn === null ? '' : dateText(body.doneOn) }
}

function readWritten(value: unknown): Written | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const doneOn: unknown = Reflect.get(value, 'doneOn')
  try {
    const body = getStoredBody('duty-state', { ...value, doneOn: null })
    return typeof doneOn === 'string' ? { ...body, doneOn } : undefined
  } catch {
    return undefined
  }
}

function dutyFields(words: Words): readonly RecordField[] {
  const { t } = words
  const plain = (value: unknown) => plainWords(value, words)
  const stateWords = (value: unknown) => {
    const found = DUTY_STATES.find((state) => state === value)
    return found === undefined ? plain(value) : t(`duties.states.${found}`)
  }
  return [
    { key: 'state', label: t('duties.state'), show: stateWords },
    { key: 'owner', label: t('duties.owner'), show: plain },
    { key: 'doneOn', label: t('duties.doneOn'), show: plain },
    { key: 'note', label: t('duties.note'), show: plain },
  ]
}
