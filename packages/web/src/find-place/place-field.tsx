import type { PlacesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { placeKindKey, placeName } from './place-name.ts'
import { placesOptions } from './queries.ts'

type Found = PlacesAnswer['found'][number]

type Properties = {
  readonly date: PlainDate
  /** What stands in the field at first. */
  readonly typed: string
  readonly label: string
  readonly submit: string
  /** A place was chosen, or a text was sent as it stands. */
  readonly choose: (place: string) => void
}

/**
 * A text field with suggestions while typing (a combobox): arrows go through them, Enter takes the marked one or sends what
 * is typed, Esc closes the list. It works as a plain field where suggestions do not come.
 */
export function PlaceField({ date, typed, label, submit, choose }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [text, setText] = useState(typed)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [shown, setShown] = useState(typed)
  if (shown !== typed) {
    // the place was chosen elsewhere, or its name has come: the field follows without losing the focus
    setShown(typed)
    setText(typed)
  }
  const asked = useDeferredValue(text.trim())
  const query = useQuery({ ...placesOptions(asked, date), enabled: open && asked !== '' })
  const found = open && asked !== '' ? (query.data?.found ?? []) : []
  const marked = found[at]
  const take = (place: Found) => {
    setText(placeName(place))
    setOpen(false)
    setAt(-1)
    choose(place.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && open) setOpen(false)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt(
        found.length === 0 ? -1 : (at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length,
      )
    } else return
    event.preventDefault()
  }
  return (
    <search>
      <form
        className="place-field"
        onSubmit={(event) => {
          event.preventDefault()
          if (marked !== undefined) take(marked)
          else if (text.trim() !== '') {
            setOpen(false)
            choose(text.trim())
          }
        }}
      >
        <div className="field place-input">
          <label htmlFor={id}>{label}</label>
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
            aria-describedby={`${id}-hint`}
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
            // a <datalist> would show ids and could not tell what kind of place each is
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="listbox"
            tabIndex={-1}
            aria-label={t('place.suggestions')}
            hidden={found.length === 0}
          >
            {found.map((place, index) => (
              // the field keeps the focus and its keys move the mark, as the pattern of a combobox asks
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={place.id}
                id={`${id}-${index}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={index === at ? 'suggestion marked' : 'suggestion'}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(place)}
              >
                {placeName(place)}{' '}
                <span className="small soft">{t(`place.kind.${placeKindKey(place)}`)}</span>
              </div>
            ))}
          </div>
        </div>
        <button type="submit" className="button primary">
          {submit}
        </button>
        <p className="small soft place-hint" id={`${id}-hint`}>
          {t('place.hint')}
        </p>
        <output className="unseen">
          {open && asked !== '' && query.data !== undefined ? t('place.found', { count: found.length }) : ''}
        </output>
      </form>
    </search>
  )
}
