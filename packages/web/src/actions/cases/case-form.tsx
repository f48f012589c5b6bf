import type { CaseProcessesAnswer, StoredRecordAnswer } from '@laegedaekning/api/contract'
import { CASE_STATES, CASE_TRACKS, type CaseRecord, getStoredBody } from '@laegedaekning/domain'
import { useState } from 'react'
import { dateText } from '../../form/date-text.ts'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { type FieldFault, FormFaults, ListField, TextField } from '../form-fields.tsx'
import type { RecordBody, RecordField } from '../records/record-field.ts'
import { SaveBar } from '../records/save-bar.tsx'
import { TextArea } from '../records/text-area.tsx'
import { type Draft, useDraft } from '../records/use-draft.ts'
import { useSaving } from '../records/use-saving.ts'
import { bodyOf, type CaseDraft, draftOf, FIELD_IDS, ownStep, readDraft, withDayText } from './case-draft.ts'
import { conflictApart, together } from './case-merge.ts'
import { stepFields } from './case-words.ts'
import { PartyList } from './party-list.tsx'
import type { Process } from './queries.ts'
import { StepCard } from './step-card.tsx'

type Properties = {
  readonly record: StoredRecordAnswer
  readonly body: CaseRecord
  /** `undefined`: the case was started from a process that is no longer there. */
  readonly process: Process | undefined
  readonly found: CaseProcessesAnswer
  readonly fields: readonly RecordField[]
}

/** A case as it is worked on: what is written stays in the tab until it is saved, and a conflict loses nothing of it. */
export function CaseForm({ record, body, process, found, fields }: Properties) {
  const words = useWords()
  const { t } = words
  const saving = useSaving('case')
  const draft = useDraft(`case:${record.id}`, draftOf(body), record.version, readDraft)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const settled = (saved: StoredRecordAnswer | null): boolean => {
    if (saved !== null) draft.drop(draftOf(getStoredBody('case', saved.body)), saved.version)
    return saved !== null
  }
  const save = async (why: string): Promise<boolean> => {
    const read = bodyOf(draft.body)
    setFaults(
      read.wrong.map(({ field, what }) => ({
        field,
        text: t(what === 'day' ? 'actionForms.dateWrong' : 'cases.titleMissing'),
      })),
    )
    if (read.body === null) return false
    return settled(await saving.save({ id: record.id, version: draft.version, body: read.body, why }))
  }
  const { conflict } = saving
  const saveMerged = async (merged: RecordBody, version: number): Promise<boolean> => {
    const whole = together(merged, conflict?.theirs.body ?? body)
    return settled(await saving.save({ id: record.id, version, body: whole, why: t('records.mergedWhy') }))
  }
  return (
    <section className="case-form" aria-label={t('cases.case')}>
      <FormFaults faults={faults} />
      <fieldset className="plain-set" disabled={!record.mayChange}>
        <legend className="unseen">{t('cases.case')}</legend>
        {!record.mayChange && <p className="note">{t('records.readOnly')}</p>}
        <Tracks draft={draft} process={process} found={found} faults={faults} />
        <Days draft={draft} process={process} faults={faults} />
        <About draft={draft} found={found} faults={faults} />
        <PartyList parties={draft.body.parties} change={(parties) => draft.change({ parties })} />
      </fieldset>
      {record.mayChange && (
        <SaveBar
          saving={{ ...saving, conflict: conflict === null ? null : conflictApart(conflict) }}
          isChanged={draft.isChanged}
          isFound={draft.isFound}
          fields={[...fields, ...stepFields(draft.body.steps, process, words)]}
          save={save}
          saveMerged={saveMerged}
          drop={() => draft.drop(draftOf(body), record.version)}
        />
      )}
    </section>
  )
}

type PartProperties = Pick<Properties, 'process' | 'found'> & {
  readonly draft: Draft<CaseDraft>
  readonly faults: readonly FieldFault[]
}

/** The steps: what is common first, then the acute and the long-term track beside each other (AB17). */
function Tracks({ draft, process, found, faults }: PartProperties) {
  const { t } = useWords()
  const { steps } = draft.body
  const used = CASE_TRACKS.filter((track) => steps.some((step) => step.track === track))
  return (
    <>
      <div className="case-tracks">
        {used.map((track) => (
          <section key={track} className={`case-track track-${track}`} aria-labelledby={`track-${track}`}>
            <h2 id={`track-${track}`}>{t(`cases.tracks.${track}`)}</h2>
            <ol className="case-steps">
              {steps
                .filter((step) => step.track === track)
                .map((step) => (
                  <StepCard
                    key={step.key}
                    step={step}
                    process={process}
                    found={found}
                    faults={faults}
                    change={(patch) =>
                      draft.change({
                        steps: steps.map((one) => (one.key === step.key ? { ...one, ...patch } : one)),
                      })
                    }
                  />
                ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="buttons no-print">
        <button
          type="button"
          className="button"
          onClick={() => draft.change({ steps: [...steps, ownStep()] })}
        >
          {t('cases.addStep')}
        </button>
      </p>
    </>
  )
}

/** The days that deadlines are counted from. */
function Days({ draft, process, faults }: Pick<PartProperties, 'draft' | 'process' | 'faults'>) {
  const { t, say } = useWords()
  if (process === undefined) return null
  return (
    <section aria-labelledby="case-days" className="action-form">
      <h2 id="case-days">{t('cases.daysOfCase')}</h2>
      <p className="small soft">{t('cases.daysHint')}</p>
      {process.days.map(({ key, title }) => (
        <TextField
          key={key}
          id={FIELD_IDS.day(key)}
          label={say(title)}
          value={draft.body.days.find((day) => day.key === key)?.text ?? ''}
          change={(text) => draft.change(withDayText(draft.body, process, key, text))}
          faults={faults}
        />
      ))}
    </section>
  )
}

/** Whom and what the case is about, who works on it, and how it ended. */
function About({ draft, found, faults }: Omit<PartProperties, 'process'>) {
  const { t } = useWords()
  const { body, change } = draft
  return (
    <section aria-labelledby="case-about" className="action-form">
      <h2 id="case-about">{t('cases.about')}</h2>
      <TextField
        id={FIELD_IDS.title}
        label={t('cases.name')}
        value={body.title}
        change={(title) => change({ title })}
        faults={faults}
      />
      <TextField
        id="case-person"
        label={t('cases.person')}
        hint={t('cases.personHint')}
        value={body.person}
        change={(person) => change({ person })}
        faults={faults}
      />
      <TextField
        id="case-practice"
        label={t('cases.practice')}
        value={body.practice ?? ''}
        change={(text) => change({ practice: text === '' ? null : text })}
        faults={faults}
      />
      <TextField
        id="case-officer"
        label={t('cases.officer')}
        value={body.officer}
        change={(officer) => change({ officer })}
        faults={faults}
      />
      <AreaField
        id="case-area"
        area={body.area}
        date={found.today}
        choose={(area) => {
          if (area !== null) change({ area })
        }}
      />
      <TextArea
        id="case-note"
        label={t('cases.note')}
        hint={t('cases.noteHint')}
        value={body.note}
        change={(note) => change({ note })}
      />
      <ListField
        id="case-state"
        label={t('cases.state')}
        value={body.state}
        choices={CASE_STATES.map((state) => ({ value: state, text: t(`cases.states.${state}`) }))}
        change={(state) =>
          change({
            state,
            closedOn: state === 'open' ? '' : body.closedOn === '' ? dateText(found.today) : body.closedOn,
          })
        }
      />
      {body.state === 'closed' && (
        <>
          <TextField
            id={FIELD_IDS.closedOn}
            label={t('cases.closedOn')}
            value={body.closedOn}
            change={(closedOn) => change({ closedOn })}
            faults={faults}
          />
          <TextArea
            id="case-outcome"
            label={t('cases.outcome')}
            value={body.outcome}
            change={(outcome) => change({ outcome })}
          />
        </>
      )}
    </section>
  )
}
