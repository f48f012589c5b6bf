import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { ChoiceField, type FieldFault, findNumber, TextField } from '../form-fields.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { FormProperties } from './form-properties.ts'

const FIELDS = ['listedPatients', 'capacities', 'doctors', 'ownLimit', 'dispensation'] as const
type Field = (typeof FIELDS)[number]

/** Closing and opening for new patients: how many are listed, on how much, and which limit the clinic has. */
export function ClosingForm(properties: FormProperties) {
  const { t } = useWords()
  const [texts, setTexts] = useState<Readonly<Record<Field, string>>>({
    listedPatients: '',
    capacities: '1',
    doctors: '1',
    ownLimit: '',
    dispensation: '',
  })
  const [open, setOpen] = useState<'open' | 'closed'>('open')
  const read = () => {
    const faults: FieldFault[] = []
    const inputs: Record<string, number | boolean> = { open: open === 'open' }
    for (const field of FIELDS) {
      const optional = field === 'ownLimit' || field === 'dispensation'
      if (optional && texts[field].trim() === '') continue
      const value = findNumber(texts[field])
      const whole = field !== 'listedPatients' || Number.isInteger(value)
      if (value === undefined || !whole || (field !== 'listedPatients' && value === 0)) {
        faults.push({
          field: `decision-${field}`,
          text: `${t(`decisions.closingFields.${field}`)}: ${t('actionForms.numberWrong')}`,
        })
      } else inputs[field] = value
    }
    return { faults, inputs }
  }
  return (
    <DecisionForm {...properties} read={read}>
      {(faults) => (
        <>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              id={`decision-${field}`}
              label={t(`decisions.closingFields.${field}`)}
              numeric
              value={texts[field]}
              change={(value) => setTexts({ ...texts, [field]: value })}
              faults={faults}
            />
          ))}
          <ChoiceField
            legend={t('decisions.intake')}
            value={open}
            choices={[
              { value: 'open', text: t('decisions.open') },
              { value: 'closed', text: t('decisions.closed') },
            ]}
            change={setOpen}
          />
        </>
      )}
    </DecisionForm>
  )
}
