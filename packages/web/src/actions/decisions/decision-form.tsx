import type { PlainDate } from '@laegedaekning/domain'
import { type ReactNode, useState } from 'react'
import { dateText, findDateText } from '../../form/date-text.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldFault, FormFaults, TextField } from '../form-fields.tsx'
import type { FormProperties } from './form-properties.ts'

type Properties = FormProperties & {
  /** What is wrong with the fields of the kind, and the inputs where nothing is. */
  readonly read: () => {
    readonly faults: readonly FieldFault[]
    readonly inputs: Parameters<FormProperties['ask']>[1]
  }
  readonly children: (faults: readonly FieldFault[]) => ReactNode
  /** Told of each day that can be read, for lists of areas. */
  readonly setDate?: (date: PlainDate) => void
}

/** The frame of every decision's form: faults at the top, the day whose rules hold, the fields of the kind, and the button. */
export function DecisionForm({ today, ask, clear, read, children, setDate }: Properties) {
  const { t } = useWords()
  const [text, setText] = useState(dateText(today))
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const send = () => {
    const date = findDateText(text)
    const { faults: inFields, inputs } = read()
    const all = [
      ...(date === undefined ? [{ field: 'decision-date', text: t('actionForms.dateWrong') }] : []),
      ...inFields,
    ]
    setFaults(all)
    if (date === undefined || all.length > 0) clear()
    else ask(date, inputs)
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
      <TextField
        id="decision-date"
        label={t('decisions.date')}
        hint={t('decisions.dateHint')}
        value={text}
        change={(value) => {
          setText(value)
          const date = findDateText(value)
          if (date !== undefined) setDate?.(date)
        }}
        faults={faults}
      />
      {children(faults)}
      <p className="buttons">
        <button type="submit" className="button primary">
          {t('actionForms.show')}
        </button>
      </p>
    </form>
  )
}
