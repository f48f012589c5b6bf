import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { TextField } from '../form-fields.tsx'
import type { KeptGuarantees } from './kept-queries.ts'

type Properties = {
  readonly guarantees: KeptGuarantees['guarantees']
  /** Counts doctors' age and plans in, saying what for. */
  readonly ask: (purpose: string) => void
}

/** That a doctor's age and plans are not counted in, and, for those who may see them, asking for it. */
export function AgePurpose({ guarantees, ask }: Properties) {
  const { t } = useWords()
  const [purpose, setPurpose] = useState('')
  const hidden = guarantees.filter(({ byCeiling }) => byCeiling)
  if (hidden.length === 0) return null
  const note = <p className="note">{t('stored.ageHidden', { count: String(hidden.length) })}</p>
  if (!hidden.some(({ mayAsk }) => mayAsk)) return note
  return (
    <>
      {note}
      <form
        className="card action-card action-form no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (purpose.trim() !== '') ask(purpose.trim())
        }}
      >
        <TextField
          id="age-purpose"
          label={t('stored.purpose')}
          hint={t('stored.purposeHint')}
          value={purpose}
          change={setPurpose}
          faults={[]}
        />
        <p className="buttons">
          <button type="submit" className="button" disabled={purpose.trim() === ''}>
            {t('stored.showAge')}
          </button>
        </p>
      </form>
    </>
  )
}
