import type { CaseProcessesAnswer } from '@laegedaekning/api/contract'
import { CASE_TRACKS, type CaseDocument, type PlainDate, STEP_STATES } from '@laegedaekning/domain'
import { type StepStanding, standingOfStep } from '@laegedaekning/plans'
import { useState } from 'react'
import { CertaintyTag } from '../../figure/tags.tsx'
import { dateText, findDateText } from '../../form/date-text.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, ListField, TextField } from '../form-fields.tsx'
import { TextArea } from '../records/text-area.tsx'
import { FIELD_IDS, type StepDraft } from './case-draft.ts'
import { deadlineWords } from './case-words.ts'
import type { Process } from './queries.ts'

type Properties = {
  readonly step: StepDraft
  readonly process: Process | undefined
  readonly found: CaseProcessesAnswer
  readonly faults: readonly FieldFault[]
  readonly change: (patch: Partial<StepDraft>) => void
}

/** A step of a case: what it is and when it is due, open to be worked on. */
export function StepCard({ step, process, found, faults, change }: Properties) {
  const words = useWords()
  const { t, say } = words
  const template = process?.steps.find(({ key }) => key === step.key)
  // a new step stays open while its title is written
  const [isNew] = useState(step.title === '')
  const isWrong = faults.some(({ field }) => field.startsWith(`step-${step.key}-`))
  const standing = standingOf(step, found)
  const day = dayOf(step)
  return (
    <li className={`card case-step step-${standing}`}>
      <details open={isWrong || isNew ? true : undefined}>
        <summary>
          <b>{step.title === '' ? t('cases.newStep') : step.title}</b>{' '}
          <span className={standing === 'overdue' || standing === 'due-soon' ? 'tag' : 'small soft'}>
            {t(`cases.standing.${standing}`)}
          </span>{' '}
          <span className="small soft">
            {day === null ? '' : words.date(day)}
            {step.owner === '' ? '' : ` · ${step.owner}`}
          </span>
        </summary>
        {template !== undefined && process !== undefined && (
          <p className="small">
            {say(template.text)}{' '}
            <span className="soft">
              {deadlineWords(template.due, process, words)}{' '}
              <CertaintyTag certainty={template.due.certainty} /> ({template.ids.join(', ')})
            </span>
          </p>
        )}
        <StepFields
          step={step}
          found={found}
          faults={faults}
          change={change}
          isOwn={template === undefined}
        />
        <Documents
          documents={step.documents}
          stepKey={step.key}
          change={(documents) => change({ documents })}
        />
      </details>
    </li>
  )
}

/** The day that goes with a step's standing: of one that is done, when; of one that is not needed, none; else its deadline. */
function dayOf(step: StepDraft): PlainDate | null {
  if (step.state === 'not-needed') return null
  return findDateText(step.state === 'done' ? step.doneOn : step.due) ?? null
}

function standingOf(step: StepDraft, found: CaseProcessesAnswer): StepStanding {
  const due = findDateText(step.due) ?? null
  return standingOfStep({ ...step, due, doneOn: null }, found.today, found.soon.days)
}

type FieldProperties = Pick<Properties, 'step' | 'found' | 'faults' | 'change'> & { readonly isOwn: boolean }

function StepFields({ step, found, faults, change, isOwn }: FieldProperties) {
  const { t } = useWords()
  const id = (name: string) => `step-${step.key}-${name}`
  return (
    <div className="action-form">
      {isOwn && (
        <TextField
          id={FIELD_IDS.stepTitle(step.key)}
          label={t('cases.step')}
          value={step.title}
          change={(title) => change({ title })}
          faults={faults}
        />
      )}
      {isOwn && (
        <ListField
          id={id('track')}
          label={t('cases.track')}
          value={step.track}
          choices={CASE_TRACKS.map((track) => ({ value: track, text: t(`cases.tracks.${track}`) }))}
          change={(track) => change({ track })}
        />
      )}
      <ListField
        id={id('state')}
        label={t('cases.state')}
        value={step.state}
        choices={STEP_STATES.map((state) => ({ value: state, text: t(`cases.stepStates.${state}`) }))}
        change={(state) =>
          change({
            state,
            doneOn: state === 'done' ? (step.doneOn === '' ? dateText(found.today) : step.doneOn) : '',
          })
        }
      />
      {step.state === 'done' && (
        <TextField
          id={FIELD_IDS.doneOn(step.key)}
          label={t('cases.doneOn')}
          value={step.doneOn}
          change={(doneOn) => change({ doneOn })}
          faults={faults}
        />
      )}
      <TextField
        id={id('owner')}
        label={t('cases.owner')}
        value={step.owner}
        change={(owner) => change({ owner })}
        faults={faults}
      />
      <TextField
        id={FIELD_IDS.due(step.key)}
        label={t('cases.due')}
        hint={t('cases.dueHint')}
        value={step.due}
        change={(due) => change({ due })}
        faults={faults}
      />
      <TextArea
        id={id('note')}
        label={t('cases.note')}
        hint={t('cases.noteHint')}
        value={step.note}
        change={(note) => change({ note })}
      />
    </div>
  )
}

/** Only addresses of the web open; a path of a drive or a file number stands as text. */
const WEB_ADDRESS = /^https?:\/\//

type DocumentProperties = {
  readonly documents: readonly CaseDocument[]
  readonly stepKey: string
  readonly change: (documents: readonly CaseDocument[]) => void
}

/** The documents of a step by name and place; the files themselves stay where the region keeps them. */
function Documents({ documents, stepKey, change }: DocumentProperties) {
  const { t } = useWords()
  const patch = (index: number, part: Partial<CaseDocument>) =>
    change(documents.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <fieldset className="plain-set">
      <legend>{t('cases.documents')}</legend>
      {documents.map(({ title, link }, index) => (
        // documents have no key of their own, and are only added at the end or taken away
        <div className="case-document" key={`${stepKey}-${index}`}>
          <TextField
            id={`step-${stepKey}-document-${index}`}
            label={t('cases.document', { number: index + 1 })}
            value={title}
            change={(text) => patch(index, { title: text })}
            faults={[]}
          />
          <TextField
            id={`step-${stepKey}-link-${index}`}
            label={t('cases.link')}
            value={link}
            change={(text) => patch(index, { link: text })}
            faults={[]}
          />
          <p className="buttons">
            {WEB_ADDRESS.test(link) && (
              <a href={link} rel="noreferrer">
                {t('cases.open', { title })}
              </a>
            )}
            <button
              type="button"
              className="plain small"
              onClick={() => change(documents.filter((_, at) => at !== index))}
            >
              {t('cases.removeDocument', { title: title === '' ? String(index + 1) : title })}
            </button>
          </p>
        </div>
      ))}
      <p className="buttons no-print">
        <button
          type="button"
          className="plain small"
          onClick={() => change([...documents, { title: '', link: '' }])}
        >
          {t('cases.addDocument')}
        </button>
      </p>
    </fieldset>
  )
}
