import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import type { StepDraft } from './initiative-draft.ts'
import type { PartProperties } from './initiative-form-fields.tsx'

const KEYS = ['text', 'due', 'doneOn'] as const

/** The steps of an initiative: what, due when, done when; added and removed one by one. */
export function StepFields({ draft, faults }: PartProperties) {
  const { t } = useWords()
  const { steps } = draft.body
  const set = (index: number, patch: Partial<StepDraft>) =>
    draft.change({ steps: steps.map((step, at) => (at === index ? { ...step, ...patch } : step)) })
  return (
    <fieldset className="field step-list">
      <legend>{t('portfolio.field.steps')}</legend>
      {steps.map((step, index) => (
        <fieldset key={index} className="applicant">
          <legend>{t('portfolio.step.legend', { number: index + 1 })}</legend>
          {KEYS.map((key) => (
            <TextField
              key={key}
              id={`initiative-step-${index}-${key}`}
              label={t(`portfolio.step.${key}`)}
              value={step[key]}
              change={(value) => set(index, { [key]: value })}
              faults={faults}
              {...(key === 'text' ? {} : { hint: t('portfolio.hint.day') })}
            />
          ))}
          <p className="buttons">
            <button
              type="button"
              className="plain small"
              onClick={() => draft.change({ steps: steps.filter((_, at) => at !== index) })}
            >
              {t('portfolio.step.remove', { number: index + 1 })}
            </button>
          </p>
        </fieldset>
      ))}
      <p className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => draft.change({ steps: [...steps, { text: '', due: '', doneOn: '' }] })}
        >
          {t('portfolio.step.add')}
        </button>
      </p>
    </fieldset>
  )
}
