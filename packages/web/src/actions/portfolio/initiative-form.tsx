import type { StoredRecordAnswer } from '@laegedaekning/api/contract'
import { type AreaId, getStoredBody, type OwnInitiative, type PlainDate } from '@laegedaekning/domain'
import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults } from '../form-fields.tsx'
import { SaveBar } from '../records/save-bar.tsx'
import { useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { draftOf, readDraft, readForm } from './initiative-draft.ts'
import { DayFields, FollowFields, MoneyFields, WhatFields, WhoFields } from './initiative-form-fields.tsx'
import { initiativeFields } from './initiative-words.ts'
import { Origin } from './origin.tsx'
import { StepFields } from './step-fields.tsx'

type Properties = {
  /** The record that is edited; `null` for a new one. */
  readonly record: StoredRecordAnswer | null
  /** Under which the draft is kept in the tab. */
  readonly draftKey: string
  readonly given: OwnInitiative
  /** Whose it is; `null` while that is to be chosen. */
  readonly area: AreaId | null
  readonly today: PlainDate
  readonly nameOf: (id: string) => string
  readonly saved: (id: string) => void
}

/** The form of an own initiative: one column, faults at the top, a draft that lives in the tab until it is saved. */
export function InitiativeForm({ record, draftKey, given, area, today, nameOf, saved }: Properties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('initiative')
  const version = record?.version ?? null
  const read = (value: unknown) => readDraft(value, given.area)
  const draft = useDraft(`initiative:${draftKey}`, draftOf(given, area), version, read)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const settled = (done: StoredRecordAnswer | null): boolean => {
    if (done === null) return false
    draft.drop(draftOf(getStoredBody('initiative', done.body)), done.version)
    saved(done.id)
    return true
  }
  const save = async (why: string): Promise<boolean> => {
    const form = readForm(draft.body, words)
    setFaults(form.faults)
    if (form.body === null) return false
    return settled(
      await saving.save({ id: record?.id ?? null, version: draft.version, body: form.body, why }),
    )
  }
  const saveMerged = async (body: Readonly<Record<string, unknown>>, at: number) => {
    settled(await saving.save({ id: record?.id ?? null, version: at, body, why: t('records.mergedWhy') }))
  }
  const part = { draft, faults, today }
  return (
    <section className="card action-card action-form" aria-label={t('portfolio.edit')}>
      <FormFaults faults={faults} />
      <Origin origin={draft.body.copiedFrom} />
      <WhatFields {...part} />
      <WhoFields {...part} />
      <MoneyFields {...part} />
      <DayFields {...part} />
      <FollowFields {...part} />
      <StepFields {...part} />
      <SaveBar
        saving={saving}
        isChanged={record === null || draft.isChanged}
        isFound={draft.isFound}
        fields={initiativeFields(words, nameOf)}
        save={save}
        saveMerged={(body, at) => void saveMerged(body, at)}
        drop={() => draft.drop(draftOf(given, area), version)}
      />
    </section>
  )
}
