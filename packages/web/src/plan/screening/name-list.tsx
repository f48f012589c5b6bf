import { useState } from 'react'
import { danishOrder } from '../../table/danish-order.ts'
import { useWords } from '../../words/words.tsx'
import { PlanField } from '../plan-fields.tsx'

type Properties = {
  readonly label: string
  readonly names: readonly string[]
  /** Names separated by `;`; the same name may stand several times. */
  readonly chosen: string
  readonly change: (chosen: string) => void
}

/** Several of a list: choose and add, press to take away. Adding is an act of its own, as arrows go through a list one by one. */
export function NameList({ label, names, chosen, change }: Properties) {
  const { t } = useWords()
  const [wanted, setWanted] = useState('')
  const list = chosen.split(';').filter((name) => name !== '')
  return (
    <form
      className="plan-names"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted === '') return
        change([...list, wanted].join(';'))
        setWanted('')
      }}
    >
      <div className="question">
        <PlanField
          label={label}
          value={wanted}
          choices={[
            { value: '', text: t('plan.screening.choose') },
            ...names.toSorted(danishOrder).map((name) => ({ value: name, text: name })),
          ]}
          choose={setWanted}
        />
        <button type="submit" className="button">
          {t('plan.screening.add')}
        </button>
      </div>
      {list.length > 0 && (
        <ul className="plan-chosen">
          {list.map((name, index) => (
            <li key={`${name}-${index}`}>
              {name}{' '}
              <button
                type="button"
                className="plain"
                aria-label={t('plan.screening.removeName', { name })}
                onClick={() => change(list.filter((_, at) => at !== index).join(';'))}
              >
                {t('plan.screening.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
