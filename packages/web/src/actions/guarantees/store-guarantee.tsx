import { type AreaId, GUARANTEE_STATUSES, type GuaranteeStatus, type PlainDate } from '@laegedaekning/domain'
import { useState } from 'react'
import { moveTo } from '../../address/history.ts'
import { ProblemNote } from '../../register/answer.tsx'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { ChoiceField, type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import { useRecordHref } from '../records/record-href.ts'
import { AuthorField } from '../records/save-bar.tsx'
import { useSaving } from '../records/use-saving.ts'
import { type GivenGuarantee, storedGuarantee } from './given-guarantee.ts'

type Properties = { readonly guarantee: GivenGuarantee; readonly date: PlainDate }

/** Keeps a guarantee as it was computed: its schedule is made again from it by the rules of the day, to the øre. */
export function StoreGuarantee({ guarantee, date }: Properties) {
  const { t } = useWords()
  const recordHref = useRecordHref()
  const { save, error, isSaving } = useSaving('stored-guarantee')
  const [person, setPerson] = useState('')
  const [area, setArea] = useState<AreaId | null>(null)
  const [status, setStatus] = useState<GuaranteeStatus>('draft')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const field = (name: string) => `store-${name}-${guarantee.id.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`
  const send = async () => {
    const found = area === null ? [{ field: field('area'), text: t('stored.areaWrong') }] : []
    setFaults(found)
    if (area === null) return
    const body = {
      id: '',
      area,
      title: guarantee.id,
      person,
      ...storedGuarantee(guarantee),
      computedOn: date,
      status,
      note: '',
      caseId: null,
    }
    const saved = await save({ id: null, version: null, body, why: t('stored.guaranteeWhy') })
    if (saved !== null) moveTo(recordHref('stored-guarantee', saved.id))
  }
  return (
    <details className="no-print">
      <summary>{t('stored.keepGuarantee')}</summary>
      <form
        className="action-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <FormFaults faults={faults} />
        {error !== null && <ProblemNote error={error} />}
        <AreaField id={field('area')} area={area} date={date} choose={setArea} />
        <TextField
          id={field('person')}
          label={t('stored.person')}
          hint={t('stored.personHint')}
          value={person}
          change={setPerson}
          faults={faults}
        />
        <ChoiceField
          legend={t('stored.status')}
          value={status}
          choices={GUARANTEE_STATUSES.map((value) => ({ value, text: t(`stored.statuses.${value}`) }))}
          change={setStatus}
        />
        <AuthorField />
        <p className="buttons">
          <button type="submit" className="button primary">
            {t(isSaving ? 'records.saving' : 'stored.keepGuarantee')}
          </button>
        </p>
      </form>
    </details>
  )
}
