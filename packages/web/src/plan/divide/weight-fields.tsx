import { useState } from 'react'
import { findNumber, TextField } from '../../actions/form-fields.tsx'
import { useWords } from '../../words/words.tsx'
import type { DivideProperties } from './divide-page.tsx'
import { readPairs, withPair } from './divide-state.ts'

/** The reader's own weights of need; those that are not written have the weight of their people. */
export function WeightFields({ answer, address, change }: DivideProperties) {
  const { t, count } = useWords()
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(() => readPairs(address.weights))
  return (
    <fieldset className="plan-weights">
      <legend>{t('plan.divide.weights')}</legend>
      {answer.needs.map(({ vur, name, weight }) => {
        const text = texts.get(vur) ?? ''
        const isWrong = text !== '' && findNumber(text) === undefined
        const id = `weight-${vur}`
        return (
          <TextField
            key={vur}
            id={id}
            label={name}
            value={text}
            numeric
            hint={t('plan.divide.weightNow', { weight: count(weight) })}
            faults={isWrong ? [{ field: id, text: t('plan.divide.weightWrong') }] : []}
            change={(written) => {
              setTexts(new Map([...texts, [vur, written]]))
              const wanted = findNumber(written)
              if (written === '') change({ weights: withPair(address.weights, vur, null) }, 'replace')
              else if (wanted !== undefined)
                change({ weights: withPair(address.weights, vur, String(wanted)) }, 'replace')
            }}
          />
        )
      })}
    </fieldset>
  )
}
