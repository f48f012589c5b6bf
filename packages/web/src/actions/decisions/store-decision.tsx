import { type AreaId, findAreaId } from '@laegedaekning/domain'
import type { Decision } from '@laegedaekning/rules'
import { useState } from 'react'
import { moveTo } from '../../address/history.ts'
import { dateText, findDateText } from '../../form/date-text.ts'
import { ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import { useRecordHref } from '../records/record-href.ts'
import { AuthorField } from '../records/save-bar.tsx'
import { useSaving } from '../records/use-saving.ts'
import { storedParts } from './stored-parts.ts'

/** The area that a decision's inputs name, where they do. */
function areaOf({ inputs }: Decision): AreaId | null {
  const { area, region } = inputs
  const named = [area, region].find((one) => typeof one === 'string' && findAreaId(one) !== undefined)
  return typeof named === 'string' ? (findAreaId(named) ?? null) : null
}

/** Keeps a decision as it was made: whole, under a name, in an area; no later change of a rule changes it. */
export function StoreDecision({ decision }: { readonly decision: Decision }) {
  const { t, language } = useWords()
  const recordHref = useRecordHref()
  const { save, error, isSaving } = useSaving('stored-decision')
  const [title, setTitle] = useState(decision.text[language].title)
  const [person, setPerson] = useState('')
  const [area, setArea] = useState<AreaId | null>(areaOf(decision))
  const [day, setDay] = useState(dateText(decision.date))
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const send = async () => {
    const decidedOn = findDateText(day)
    const found = [
      ...(title.trim() === '' ? [{ field: 'store-title', text: t('stored.titleWrong') }] : []),
      ...(area === null ? [{ field: 'store-area', text: t('stored.areaWrong') }] : []),
      ...(decidedOn === undefined ? [{ field: 'store-day', text: t('actionForms.dateWrong') }] : []),
    ]
    setFaults(found)
    if (decidedOn === undefined || area === null || found.length > 0) return
    const parts = storedParts(decision)
    const body = { id: '', area, title, person, decidedOn, note: '', caseId: null, ...parts }
    const saved = await save({ id: null, version: null, body, why: t('stored.decisionWhy') })
    if (saved !== null) moveTo(recordHref('stored-decision', saved.id))
  }
  return (
    <form
      className="card action-card action-form no-print"
      noValidate
      aria-labelledby="store-heading"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <FormFaults faults={faults} />
      {error !== null && <ProblemNote error={error} />}
      <h2 id="store-heading">{t('stored.keepDecision')}</h2>
      <p className="small soft">{t('stored.keepDecisionHint')}</p>
      <TextField id="store-title" label={t('stored.title')} value={title} change={setTitle} faults={faults} />
      <TextField
        id="store-person"
        label={t('stored.person')}
        hint={t('stored.personHint')}
        value={person}
        change={setPerson}
        faults={faults}
      />
      <AreaField id="store-area" area={area} date={decision.date} choose={setArea} />
      <TextField id="store-day" label={t('stored.decidedOn')} value={day} change={setDay} faults={faults} />
      <AuthorField />
      <p className="buttons">
        <button type="submit" className="button primary">
          {t(isSaving ? 'records.saving' : 'stored.keep')}
        </button>
      </p>
    </form>
  )
}
