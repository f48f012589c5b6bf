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

/** Several of a list, one after the other: choose to add, press to take away. */
export function NameList({ label, names, chosen, change }: Properties) {
  const { t } = useWords()
  const list = chosen.split(';').filter((name) => name !== '')
  return (
    <div className="plan-names">
      <PlanField
        label={label}
        value=""
        choices={[
          { value: '', text: t('plan.screening.choose') },
          ...names.toSorted(danishOrder).map((name) => ({ value: name, text: name })),
        ]}
        choose={(name) => {
          if (name !== '') change([...list, name].join(';'))
        }}
      />
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
    </div>
  )
}
