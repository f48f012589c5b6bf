import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type AreaId, findAreaId, getStoredBody, type Idea, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { initiativesOptions } from '../catalogue/queries.ts'
import { type FieldFault, FormFaults, ListField, TextField } from '../form-fields.tsx'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { type Draft, useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { draftOf, type IdeaDraft, ideaFields, readDraft, readForm } from './idea-draft.ts'

type Properties = {
  /** The record that is edited; `null` for a new one. */
  readonly record: StoredRecordAnswer | null
  readonly idea: Idea | null
  readonly area: AreaId | null
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
  readonly saved: (id: string) => void
}

/** The form of an idea: faults at the top, a draft that lives in the tab until it is saved. */
export function IdeaForm({ record, idea, area, today, nameOf, saved }: Properties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('idea')
  const version = record?.version ?? null
  const draft = useDraft(`idea:${record?.id ?? 'ny'}`, draftOf(idea, area), version, readDraft)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const settled = (done: StoredRecordAnswer | null): boolean => {
    if (done === null) return false
    draft.drop(draftOf(getStoredBody('idea', done.body), null), done.version)
    saved(done.id)
    return true
  }
  const id = record?.id ?? null
  const save = async (why: string): Promise<boolean> => {
    const form = readForm(draft.body, words)
    setFaults(form.faults)
    if (form.body === null) return false
    return settled(await saving.save({ id, version: draft.version, body: form.body, why }))
  }
  const saveMerged = async (body: Readonly<Record<string, unknown>>, at: number) => {
    settled(await saving.save({ id, version: at, body, why: t('records.mergedWhy') }))
  }
  return (
    <section className="card action-card action-form" aria-label={t('ideas.edit')}>
      <FormFaults faults={faults} />
      <Fields draft={draft} faults={faults} today={today} />
      <SaveBar
        saving={saving}
        isChanged={record === null || draft.isChanged}
        isFound={draft.isFound}
        fields={ideaFields(words, nameOf)}
        save={save}
        saveMerged={(body, at) => void saveMerged(body, at)}
        drop={() => draft.drop(draftOf(idea, area), version)}
      />
    </section>
  )
}

type FieldsProperties = {
  readonly draft: Draft<IdeaDraft>
  readonly faults: readonly FieldFault[]
  readonly today: PlainDate
}

function Fields({ draft, faults, today }: FieldsProperties) {
  const { t, say } = useWords()
  const { body, change } = draft
  const entries = useQuery(initiativesOptions(null)).data?.initiatives ?? []
  const listed = entries.some(({ id }) => id === body.catalogueEntry)
  return (
    <>
      <TextField
        id="idea-title"
        label={t('ideas.field.title')}
        value={body.title}
        change={(title) => change({ title })}
        faults={faults}
      />
      <AreaField
        id="idea-area"
        label={t('ideas.field.area')}
        area={findAreaId(body.area) ?? null}
        choose={(area) => change({ area: area ?? '' })}
        faults={faults}
        date={today}
      />
      <TextArea
        id="idea-text"
        label={t('ideas.field.text')}
        value={body.text}
        change={(text) => change({ text })}
        faults={faults}
        rows={5}
      />
      <TextArea
        id="idea-partners"
        label={t('ideas.field.partners')}
        hint={t('ideas.hint.partners')}
        value={body.partners}
        change={(partners) => change({ partners })}
      />
      <TextField
        id="idea-cost"
        label={t('ideas.field.costOere')}
        hint={t('ideas.hint.cost')}
        value={body.cost}
        change={(cost) => change({ cost })}
        faults={faults}
        numeric
      />
      {(['costNote', 'experience'] as const).map((key) => (
        <TextArea
          key={key}
          id={`idea-${key}`}
          label={t(`ideas.field.${key}`)}
          hint={t(`ideas.hint.${key}`)}
          value={body[key]}
          change={(value) => change({ [key]: value })}
        />
      ))}
      <TextField
        id="idea-contact"
        label={t('ideas.field.contact')}
        hint={t('ideas.hint.contact')}
        value={body.contact}
        change={(contact) => change({ contact })}
        faults={faults}
      />
      <ListField
        id="idea-catalogueEntry"
        label={t('ideas.field.catalogueEntry')}
        value={body.catalogueEntry}
        choices={[
          { value: '', text: t('portfolio.none') },
          ...(body.catalogueEntry === '' || listed
            ? []
            : [{ value: body.catalogueEntry, text: body.catalogueEntry }]),
          ...entries.map(({ id, title }) => ({ value: id, text: `${id} ${say(title)}` })),
        ]}
        change={(catalogueEntry) => change({ catalogueEntry })}
      />
    </>
  )
}
