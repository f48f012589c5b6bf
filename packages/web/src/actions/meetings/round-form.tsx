import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type AreaId, findAreaId, getStoredBody, type MeetingRound } from '@laegedaekning/domain'
import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import type { RecordField } from '../records/record-field.ts'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { type Draft, useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { DecisionList } from './decision-list.tsx'
import { bodyOf, draftOf, type RoundDraft, readDraft, textOf, withText } from './round-body.ts'

type Properties = {
  readonly record: StoredRecordAnswer
  readonly round: MeetingRound
  readonly kommuner: readonly { readonly id: AreaId; readonly name: string }[]
  readonly fields: readonly RecordField[]
}

/** What a round found and decided, written and saved as one record; what is written stays in the tab until it is saved. */
export function RoundForm({ record, round, kommuner, fields }: Properties) {
  const { t } = useWords()
  const saving = useSaving('meeting-round')
  const draft = useDraft(`meeting-round:${record.id}`, draftOf(round), record.version, readDraft)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const settled = (saved: StoredRecordAnswer | null): boolean => {
    if (saved !== null) draft.drop(draftOf(getStoredBody('meeting-round', saved.body)), saved.version)
    return saved !== null
  }
  const save = async (why: string, patch: Partial<MeetingRound> = {}): Promise<boolean> => {
    const body = bodyOf(draft.body)
    const wrong = [
      ...(body === undefined ? [{ field: 'round-day', text: t('actionForms.dateWrong') }] : []),
      ...(draft.body.title.trim() === '' ? [{ field: 'round-name', text: t('meetings.titleWrong') }] : []),
    ]
    setFaults(wrong)
    if (body === undefined || wrong.length > 0) return false
    const { id } = record
    return settled(await saving.save({ id, version: draft.version, body: { ...body, ...patch }, why }))
  }
  const saveMerged = async (body: Readonly<Record<string, unknown>>, version: number): Promise<boolean> =>
    settled(await saving.save({ id: record.id, version, body, why: t('records.mergedWhy') }))
  return (
    <section className="action-form round-form" aria-label={t('meetings.view.arbejde')}>
      <FormFaults faults={faults} />
      <fieldset className="plain-set" disabled={!record.mayChange}>
        <legend className="unseen">{t('meetings.view.arbejde')}</legend>
        {!record.mayChange && <p className="note">{t('records.readOnly')}</p>}
        <TextField
          id="round-name"
          label={t('meetings.name')}
          value={draft.body.title}
          change={(title) => draft.change({ title })}
          faults={faults}
        />
        <TextField
          id="round-day"
          label={t('meetings.heldOn')}
          hint={t('meetings.heldOnHint')}
          value={draft.body.heldOn}
          change={(heldOn) => draft.change({ heldOn })}
          faults={faults}
        />
        <TextArea
          id="round-participants"
          label={t('meetings.participants')}
          hint={t('meetings.participantsHint')}
          value={draft.body.participants}
          change={(participants) => draft.change({ participants })}
        />
        {draft.body.municipalities.map((id) => (
          <Municipality key={id} id={id} draft={draft} kommuner={kommuner} />
        ))}
        <AddMunicipality draft={draft} kommuner={kommuner} />
      </fieldset>
      <DecisionList record={record} draft={draft} kommuner={kommuner} save={save} />
      {record.mayChange && (
        <SaveBar
          saving={saving}
          isChanged={draft.isChanged}
          isFound={draft.isFound}
          fields={fields}
          save={save}
          saveMerged={saveMerged}
          drop={() => draft.drop(draftOf(round), record.version)}
        />
      )}
    </section>
  )
}

type DraftProperties = Pick<Properties, 'kommuner'> & { readonly draft: Draft<RoundDraft> }

function Municipality({ id, draft, kommuner }: DraftProperties & { readonly id: AreaId }) {
  const { t } = useWords()
  const { reasons, findings, municipalities } = draft.body
  const name = kommuner.find((one) => one.id === id)?.name ?? id
  return (
    <section className="card action-card municipality" aria-label={name}>
      <h2>{name}</h2>
      <TextArea
        id={`reason-${id}`}
        label={t('meetings.reasonOf', { name })}
        rows={6}
        value={textOf(reasons, id)}
        change={(text) => draft.change({ reasons: withText(reasons, id, text) })}
      />
      <TextArea
        id={`finding-${id}`}
        label={t('meetings.findingOf', { name })}
        hint={t('meetings.findingHint')}
        value={textOf(findings, id)}
        change={(text) => draft.change({ findings: withText(findings, id, text) })}
      />
      <p className="buttons">
        <button
          type="button"
          className="plain small"
          onClick={() => draft.change({ municipalities: municipalities.filter((one) => one !== id) })}
        >
          {t('meetings.removeMunicipality', { name })}
        </button>
      </p>
    </section>
  )
}

function AddMunicipality({ draft, kommuner }: DraftProperties) {
  const { t } = useWords()
  const { municipalities } = draft.body
  return (
    <label className="field">
      {t('meetings.addMunicipality')}
      <select
        value=""
        onChange={(event) => {
          const id = findAreaId(event.target.value)
          if (id !== undefined) draft.change({ municipalities: [...municipalities, id] })
        }}
      >
        <option value="">{t('meetings.choose')}</option>
        {kommuner
          .filter(({ id }) => !municipalities.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  )
}
