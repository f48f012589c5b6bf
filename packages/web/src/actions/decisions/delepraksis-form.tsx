import { useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { findNumber, ListField, TextField, TickField } from '../form-fields.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { FormProperties } from './form-properties.ts'

const AREAS = ['none', 'special-challenge', 'regional-threatened', 'national-threatened', 'watch'] as const

/** An application for a shared practice. Health is sensitive: it is sent to the server of the region and nowhere else. */
export function DelepraksisForm(properties: FormProperties) {
  const { t } = useWords()
  const [age, setAge] = useState('')
  const [health, setHealth] = useState(false)
  const [specialCase, setSpecialCase] = useState(false)
  const [existing, setExisting] = useState(false)
  const [area, setArea] = useState<(typeof AREAS)[number]>('none')
  const read = () => {
    const years = findNumber(age)
    const good = years !== undefined && Number.isInteger(years) && years < 120
    return {
      faults: good ? [] : [{ field: 'decision-age', text: t('decisions.ageWrong') }],
      inputs: { age: years ?? 0, health, specialCase, area, existing },
    }
  }
  return (
    <DecisionForm {...properties} read={read}>
      {(faults) => (
        <>
          <TextField
            id="decision-age"
            label={t('decisions.age')}
            hint={t('decisions.ageHint')}
            numeric
            value={age}
            change={setAge}
            faults={faults}
          />
          <ListField
            id="decision-designation"
            label={t('decisions.designation')}
            value={area}
            choices={AREAS.map((value) => ({
              value,
              text: value === 'none' ? t('decisions.notDesignated') : t(`designation.${value}`),
            }))}
            change={setArea}
          />
          <div className="ticks">
            <TickField label={t('decisions.health')} checked={health} change={setHealth} />
            <p className="small soft">{t('decisions.healthHint')}</p>
            <TickField label={t('decisions.specialCase')} checked={specialCase} change={setSpecialCase} />
            <TickField label={t('decisions.existing')} checked={existing} change={setExisting} />
          </div>
        </>
      )}
    </DecisionForm>
  )
}
