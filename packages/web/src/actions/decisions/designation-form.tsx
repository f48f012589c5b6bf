import type { AreaId } from '@laegedaekning/domain'
import { CRITERION_IDS, CRITERION_TITLES, type CriterionId } from '@laegedaekning/rules'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findDateText } from '../../form/date-text.ts'
import { useWords } from '../../words/words.tsx'
import { AreaField } from '../area-field.tsx'
import { ChoiceField, type FieldFault, findNumber, ListField, TextField } from '../form-fields.tsx'
import { decisionAreaOptions } from './decision-area-options.ts'
import { DecisionForm } from './decision-form.tsx'
import type { FormProperties } from './form-properties.ts'

/** Criteria that are no shares: written as they are, not in percent. */
const PLAIN: ReadonlySet<CriterionId> = new Set(['afstand-til-aaben-praksis', 'patienter-pr-kapacitet'])

/** A designation as threatened or watch area: the register's figures, what is typed instead of them, and the council's decision apart. */
export function DesignationForm(properties: FormProperties) {
  const { t, say, language } = useWords()
  const [date, setDate] = useState(properties.today)
  const [area, setArea] = useState<AreaId | null>(null)
  const [wanted, setWanted] = useState<'threatened' | 'watch'>('threatened')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [council, setCouncil] = useState({ decided: 'none', body: '', on: '', because: '' })
  const found = useQuery({ ...decisionAreaOptions(area, date), enabled: area !== null }).data
  const shown = found?.area === area ? found : undefined
  const read = () => {
    const faults: FieldFault[] = []
    if (shown === undefined || shown.region === null) {
      faults.push({ field: 'decision-area', text: t('decisions.areaWrong') })
    }
    const signals = CRITERION_IDS.flatMap(
      (
        id,
      ): readonly (readonly [
        string,
        number | { readonly value: number; readonly certainty: string; readonly madeUp: boolean },
      ])[] => {
        const text = typed[id] ?? ''
        const own = findNumber(text)
        if (text.trim() !== '' && own === undefined) {
          faults.push({
            field: `decision-${id}`,
            text: `${say(CRITERION_TITLES[id])}: ${t('actionForms.numberWrong')}`,
          })
        }
        if (own !== undefined) return [[id, PLAIN.has(id) ? own : own / 100]]
        const registered = shown?.signals[id]
        return registered == null ? [] : [[id, registered]]
      },
    )
    const on = findDateText(council.on)
    if (council.decided !== 'none') {
      if (on === undefined) faults.push({ field: 'council-on', text: t('actionForms.dateWrong') })
      for (const key of ['body', 'because'] as const) {
        if (council[key].trim() === '')
          faults.push({ field: `council-${key}`, text: t(`decisions.councilWrong.${key}`) })
      }
    }
    const made = council.decided === 'none' || on === undefined ? null : { ...council, on }
    return {
      faults,
      inputs: {
        region: shown?.region ?? '',
        area: area ?? '',
        areaName: shown?.name ?? '',
        wanted,
        signals: Object.fromEntries(signals),
        council: made,
      },
    }
  }
  return (
    <DecisionForm {...properties} read={read} setDate={setDate}>
      {(faults) => (
        <>
          {faults.some(({ field }) => field === 'decision-area') && (
            <span className="field-error">{t('decisions.areaWrong')}</span>
          )}
          <AreaField id="decision-area" area={area} date={date} choose={setArea} />
          <ChoiceField
            legend={t('decisions.wanted')}
            value={wanted}
            choices={[
              { value: 'threatened', text: t('decisions.threatened') },
              { value: 'watch', text: t('decisions.watch') },
            ]}
            change={setWanted}
          />
          <p className="small soft">{t('decisions.signalsHint')}</p>
          {CRITERION_IDS.map((id) => {
            const registered = shown?.signals[id]
            return (
              <TextField
                key={id}
                id={`decision-${id}`}
                label={`${say(CRITERION_TITLES[id])}${PLAIN.has(id) ? '' : ' (%)'}`}
                hint={
                  registered == null
                    ? t('decisions.notInRegister')
                    : t('decisions.inRegister', {
                        value: inWords(PLAIN.has(id) ? registered.value : registered.value * 100, language),
                        madeUp: registered.madeUp ? ` (${t('figure.madeUp')})` : '',
                      })
                }
                numeric
                value={typed[id] ?? ''}
                change={(value) => setTyped({ ...typed, [id]: value })}
                faults={faults}
              />
            )
          })}
          <fieldset className="applicant">
            <legend>{t('decisions.council')}</legend>
            <ListField
              id="council-decided"
              label={t('decisions.councilDecided')}
              value={council.decided}
              choices={(['none', 'designated', 'not-designated'] as const).map((value) => ({
                value,
                text: t(`decisions.councilChoices.${value}`),
              }))}
              change={(decided) => setCouncil({ ...council, decided })}
            />
            {council.decided !== 'none' &&
              (['body', 'on', 'because'] as const).map((key) => (
                <TextField
                  key={key}
                  id={`council-${key}`}
                  label={t(`decisions.councilFields.${key}`)}
                  value={council[key]}
                  change={(value) => setCouncil({ ...council, [key]: value })}
                  faults={faults}
                />
              ))}
          </fieldset>
        </>
      )}
    </DecisionForm>
  )
}

function inWords(value: number, language: 'da' | 'en'): string {
  const text = String(Math.round(value * 10) / 10)
  return language === 'da' ? text.replace('.', ',') : text
}
