import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNote } from '../../register/answer.tsx'
import { meOptions } from '../../sign-in/session.ts'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import { findAuthor, keepAuthor } from './author.ts'
import { ConflictView } from './conflict-view.tsx'
import type { RecordBody, RecordField } from './record-field.ts'
import type { Saving } from './use-saving.ts'

type Properties = {
  readonly saving: Saving
  /** Whether anything is written that is not saved. */
  readonly isChanged: boolean
  /** Whether it was found in the tab from before. */
  readonly isFound: boolean
  readonly fields: readonly RecordField[]
  /** Saves what is written, with why; gives whether it was saved. */
  readonly save: (why: string) => Promise<boolean>
  /** Saves a merged version over the one that somebody else saved; gives whether it was saved. */
  readonly saveMerged: (merged: RecordBody, version: number) => Promise<boolean> | undefined
  /** Forgets what is written. */
  readonly drop: () => void
}

/** The foot of a form of a record: why, save, undo what was written, and the conflict where there is one. */
export function SaveBar({ saving, isChanged, isFound, fields, save, saveMerged, drop }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [why, setWhy] = useState('')
  const [told, setTold] = useState('')
  const { conflict, error, isSaving, settle } = saving
  const tell = async (work: Promise<boolean> | undefined) => {
    const done = (await work) === true
    setTold(done ? t('records.saved') : '')
    if (done) setWhy('')
  }
  return (
    <div className="save-bar no-print">
      {conflict !== null && (
        <ConflictView
          key={conflict.theirs.version}
          conflict={conflict}
          fields={fields}
          save={(merged, version) => void tell(saveMerged(merged, version))}
          leave={settle}
        />
      )}
      {error !== null && <ProblemNote error={error} />}
      {isFound && <p className="note">{t('records.draftFound')}</p>}
      {isChanged && <AuthorField />}
      {isChanged && (
        <TextField id={`${id}-why`} label={t('records.why')} value={why} change={setWhy} faults={[]} />
      )}
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => void tell(save(why))}>
          {t(isSaving ? 'records.saving' : 'records.save')}
        </button>
        {isChanged && (
          <button type="button" className="button" onClick={drop}>
            {t('records.dropDraft')}
          </button>
        )}
      </p>
      <output className="told">{isChanged ? t('records.notSaved') : told}</output>
    </div>
  )
}

/** The name of who writes, on a machine where nobody signs in; it stands in the history, and nobody checks it. */
export function AuthorField() {
  const { t } = useWords()
  const { data: me } = useQuery(meOptions)
  const id = useId()
  const [name, setName] = useState(findAuthor)
  if (me?.signIn !== 'local') return null
  return (
    <TextField
      id={`${id}-who`}
      label={t('records.author')}
      value={name}
      change={(written) => {
        setName(written)
        keepAuthor(written)
      }}
      faults={[]}
    />
  )
}
