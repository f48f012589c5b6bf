import { useId } from 'react'
import { useWords } from '../words/words.tsx'

/** Who makes a change and why: both are asked for, since the log keeps them for good. */
export type WhoAndWhy = { readonly who: string; readonly why: string }

/** Which of the two is missing, in the order of the form. */
export function missingFields({ who, why }: WhoAndWhy): readonly (keyof WhoAndWhy)[] {
  return [...(who.trim() === '' ? ['who' as const] : []), ...(why.trim() === '' ? ['why' as const] : [])]
}

type Properties = {
  readonly value: WhoAndWhy
  readonly change: (value: WhoAndWhy) => void
  readonly missing: readonly (keyof WhoAndWhy)[]
}

/** The two fields, with the words of the error summary repeated at the field that it leads to. */
export function WhoAndWhyFields({ value, change, missing }: Properties) {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      {missing.length > 0 && (
        <div className="problem" role="alert">
          <h2>{t('form.missing')}</h2>
          <ul>
            {missing.map((name) => (
              <li key={name}>
                <a
                  href={`#${id}${name}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(`${id}${name}`)?.focus()
                  }}
                >
                  {t(`form.${name}Missing`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(['who', 'why'] as const).map((name) => (
        <div key={name} className="field wide">
          <label htmlFor={`${id}${name}`}>{t(`form.${name}`)}</label>
          {missing.includes(name) && (
            <span className="field-error" id={`${id}${name}-error`}>
              {t(`form.${name}Missing`)}
            </span>
          )}
          <input
            id={`${id}${name}`}
            value={value[name]}
            maxLength={name === 'who' ? 200 : 2000}
            aria-invalid={missing.includes(name)}
            aria-describedby={missing.includes(name) ? `${id}${name}-error` : undefined}
            onChange={(event) => change({ ...value, [name]: event.target.value })}
          />
        </div>
      ))}
    </>
  )
}
