import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/words.tsx'

/** What is wrong with one field: its id, and what to do about it. */
export type FieldFault = { readonly field: string; readonly text: string }

/** What is wrong with a form, at its top: it takes the focus when the form is sent, and each line leads to its field. */
export function FormFaults({ faults }: { readonly faults: readonly FieldFault[] }) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('actionForms.faults', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type TextProperties = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly faults: readonly FieldFault[]
  readonly hint?: string
  readonly numeric?: boolean
}

/** One line to write in, with its fault above and its hint below. */
export function TextField({ id, label, value, change, faults, hint, numeric = false }: TextProperties) {
  const fault = faults.find(({ field }) => field === id)
  const described = [
    ...(fault === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {fault !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          {fault.text}
        </span>
      )}
      <input
        id={id}
        value={value}
        maxLength={300}
        autoComplete="off"
        inputMode={numeric ? 'decimal' : 'text'}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => change(event.target.value)}
      />
      {hint !== undefined && (
        <span className="small soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

type Choice<T extends string> = { readonly value: T; readonly text: string }

/** One of a few: radio buttons in a row. */
export function ChoiceField<const T extends string>(properties: {
  readonly legend: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly change: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="field">
      <legend>{properties.legend}</legend>
      <div className="segments wrapping">
        {properties.choices.map(({ value, text }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === properties.value}
              onChange={() => properties.change(value)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many: a list. */
export function ListField<const T extends string>(properties: {
  readonly id: string
  readonly label: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly change: (value: T) => void
}) {
  const { id, label, value, choices, change } = properties
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((one) => one.value === event.target.value)
          if (chosen !== undefined) change(chosen.value)
        }}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Yes or no: a box to tick. */
export function TickField(properties: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly change: (checked: boolean) => void
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={properties.checked}
        onChange={(event) => properties.change(event.target.checked)}
      />
      <span>{properties.label}</span>
    </label>
  )
}

/** A number as people write it, with comma or point for decimals; `undefined` for anything else. */
export function findNumber(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[,.](\d{1,6}))?$/.exec(text.trim())
  return match === null ? undefined : Number(`${match[1]?.replaceAll('.', '')}.${match[2] ?? '0'}`)
}
