import { type KeyboardEvent, useId, useState } from 'react'

/** One suggestion under a field. */
export type Suggestion = { readonly id: string; readonly title: string; readonly subtitle: string }

type Properties = {
  readonly label: string
  readonly hint?: string
  readonly text: string
  readonly setText: (text: string) => void
  readonly suggestions: readonly Suggestion[]
  /** Name of the list of suggestions. */
  readonly listLabel: string
  /** How many there are, said to screen readers. */
  readonly told: string
  readonly take: (id: string) => void
  /** What is wrong with what stands there; empty where nothing is. */
  readonly error?: string
}

/**
 * A text field with suggestions while typing (a combobox, ARIA 1.2): arrows go through them, Enter takes the marked one, Esc closes
 * the list. Enter without a mark is left to the form around it.
 */
export function Combobox({
  label,
  hint,
  text,
  setText,
  suggestions,
  listLabel,
  told,
  take,
  error = '',
}: Properties) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const found = open && text.trim() !== '' ? suggestions : []
  const marked = found[at]
  const choose = (one: Suggestion) => {
    setOpen(false)
    setAt(-1)
    take(one.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && found.length > 0) setOpen(false)
    else if (event.key === 'Enter' && marked !== undefined) choose(marked)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      setAt(nextAt(at, event.key === 'ArrowDown' ? 1 : -1, found.length))
    } else {
      if (event.key === 'Enter') setOpen(false)
      return
    }
    event.preventDefault()
  }
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === '' ? [] : [`${id}-error`])]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {error !== '' && (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      <div className="combobox-anchor">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          value={text}
          maxLength={200}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={marked === undefined ? undefined : `${id}-${at}`}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          aria-invalid={error === '' ? undefined : true}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(true)
            setAt(-1)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div
          className="suggestions"
          id={`${id}-list`}
          // a <datalist> would show ids and could not tell what kind of thing each is
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="listbox"
          tabIndex={-1}
          aria-label={listLabel}
          hidden={found.length === 0}
        >
          {found.map((one, index) => (
            // the field keeps the focus and its keys move the mark, as the pattern of a combobox asks
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={one.id}
              id={`${id}-${index}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={index === at ? 'suggestion marked' : 'suggestion'}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
            >
              {one.title} <span className="small soft">{one.subtitle}</span>
            </div>
          ))}
        </div>
      </div>
      {hint !== undefined && (
        <span className="small soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <output className="unseen">{open && text.trim() !== '' ? told : ''}</output>
    </div>
  )
}

/** The next mark, round from the last to the first; −1 where there is nothing to mark. */
function nextAt(at: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (at < 0) return step === 1 ? 0 : count - 1
  return (at + step + count) % count
}
