import type { PlainDate } from '@laegedaekning/domain'
import type { GuaranteeKind } from '@laegedaekning/plans'
import { useState } from 'react'
import { findDateText } from '../../form/date-text.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults, findNumber, TextField, TickField } from '../form-fields.tsx'
import type { GivenGuarantee } from './given-guarantee.ts'
import {
  formOf,
  GUARANTEE_FIELDS,
  type GuaranteeField,
  guaranteeOf,
  OPTIONAL,
  readField,
} from './guarantee-fields.ts'

type Properties = {
  readonly kind: GuaranteeKind
  /** Names that are taken. */
  readonly taken: readonly string[]
  readonly add: (guarantee: GivenGuarantee) => void
}

/** Longest guarantee that the form writes out month by month. */
const MOST_MONTHS = 600

/** One guarantee: name, first month, how many months – never none – and the fields of its kind. */
export function GuaranteeForm({ kind, taken, add }: Properties) {
  const { t } = useWords()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [exception, setException] = useState(false)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const fields: readonly GuaranteeField[] = GUARANTEE_FIELDS[kind]
  const textOf = (field: string) => texts[field] ?? ''
  const change = (field: string) => (value: string) => setTexts({ ...texts, [field]: value })
  const send = () => {
    const found: FieldFault[] = []
    const id = textOf('name').trim()
    if (id === '' || taken.includes(id))
      found.push({ field: 'guarantee-name', text: t('guarantees.nameWrong') })
    const start = findDateText(textOf('start'))
    if (start === undefined || !start.endsWith('-01')) {
      found.push({ field: 'guarantee-start', text: t('guarantees.startWrong') })
    }
    const months = findNumber(textOf('months'))
    if (months === undefined || !Number.isInteger(months) || months < 1 || months > MOST_MONTHS) {
      found.push({ field: 'guarantee-months', text: t('guarantees.monthsWrong') })
    }
    const values = new Map<GuaranteeField, number | PlainDate>()
    for (const field of fields) {
      const text = textOf(field).trim()
      if (text === '' && OPTIONAL.has(field)) continue
      const value = readField(field, text)
      if (value === undefined) {
        const fault = t(`guarantees.wrong.${formOf(field)}`)
        found.push({ field: `guarantee-${field}`, text: `${t(`guarantees.field.${field}`)}: ${fault}` })
      } else values.set(field, value)
    }
    setFaults(found)
    if (found.length > 0 || start === undefined || months === undefined) return
    add({ id, kind, start, months, ...guaranteeOf(kind, months, values, exception) })
  }
  return (
    <form
      className="card action-card action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormFaults faults={faults} />
      <h2>{t(`guarantees.kind.${kind}`)}</h2>
      <p className="small soft">{t(`guarantees.about.${kind}`)}</p>
      {(['name', 'start', 'months'] as const).map((field) => (
        <TextField
          key={field}
          id={`guarantee-${field}`}
          label={t(`guarantees.${field}`)}
          hint={t(`guarantees.${field}Hint`)}
          numeric={field === 'months'}
          value={textOf(field)}
          change={change(field)}
          faults={faults}
        />
      ))}
      {fields.map((field) => (
        <TextField
          key={field}
          id={`guarantee-${field}`}
          label={`${t(`guarantees.field.${field}`)}${OPTIONAL.has(field) ? ` (${t('guarantees.optional')})` : ''}`}
          numeric={formOf(field) !== 'day'}
          value={textOf(field)}
          change={change(field)}
          faults={faults}
        />
      ))}
      {kind === 'transition' && (
        <TickField label={t('guarantees.exception')} checked={exception} change={setException} />
      )}
      <p className="buttons">
        <button type="submit" className="button primary">
          {t('guarantees.add')}
        </button>
      </p>
    </form>
  )
}
