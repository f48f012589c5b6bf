import type { PlacesAnswer } from '@laegedaekning/api/contract'
import type { PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Combobox } from '../form/combobox.tsx'
import { useWords } from '../words/words.tsx'
import { placeKindKey, placeName } from './place-name.ts'
import { placesOptions } from './queries.ts'

type Found = PlacesAnswer['found'][number]

type SuggestedProperties = {
  readonly date: PlainDate
  readonly text: string
  readonly setText: (text: string) => void
  readonly label: string
  readonly hint: string
  readonly take: (place: Found) => void
  readonly error?: string
}

/** A field for a place, with suggestions from the register. */
export function SuggestedPlace({ date, text, setText, label, hint, take, error = '' }: SuggestedProperties) {
  const { t } = useWords()
  const asked = useDeferredValue(text.trim())
  const query = useQuery({ ...placesOptions(asked, date), enabled: asked !== '' })
  const found = query.data?.found ?? []
  const missing = found.length === 0 ? (query.data?.missing ?? []) : []
  const kinds = missing.map((kind) => t(`place.missing.${kind}`)).join(', ')
  return (
    <Combobox
      label={label}
      hint={kinds === '' ? hint : `${t('place.notImported', { kinds })} ${hint}`}
      text={text}
      setText={setText}
      error={error}
      listLabel={t('place.suggestions')}
      told={t('place.found', { count: found.length })}
      suggestions={found.map((place) => ({
        id: place.id,
        title: placeName(place),
        subtitle: t(`place.kind.${placeKindKey(place)}`),
      }))}
      take={(id) => {
        const place = found.find((one) => one.id === id)
        if (place === undefined) return
        setText(placeName(place))
        take(place)
      }}
    />
  )
}

type Properties = {
  readonly date: PlainDate
  /** What stands in the field at first. */
  readonly typed: string
  readonly label: string
  readonly submit: string
  /** A place was chosen, or a text was sent as it stands. */
  readonly choose: (place: string) => void
}

/** The field of Find my place: a suggestion is taken at once, and Enter or the button sends what is typed. */
export function PlaceField({ date, typed, label, submit, choose }: Properties) {
  const { t } = useWords()
  const [text, setText] = useState(typed)
  const [shown, setShown] = useState(typed)
  if (shown !== typed) {
    // the place was chosen elsewhere, or its name has come: the field follows without losing the focus
    setShown(typed)
    setText(typed)
  }
  return (
    <search>
      <form
        className="place-field"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') choose(text.trim())
        }}
      >
        <SuggestedPlace
          date={date}
          text={text}
          setText={setText}
          label={label}
          hint={t('place.hint')}
          take={(place) => choose(place.id)}
        />
        <button type="submit" className="button primary">
          {submit}
        </button>
      </form>
    </search>
  )
}
