import type { PlainDate } from '@laegedaekning/domain'
import { useId, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { dateText, findDateText } from './date-text.ts'

type Properties = {
  readonly label: string
  readonly date: PlainDate
  readonly choose: (date: PlainDate) => void
}

/**
 * Any day, written as people write it. A text field, because the browser's own date field follows the language of the
 * browser and not of the page; shown on Enter or »Vis«, so that a half-written year asks for nothing.
 */
export function DateField({ label, date, choose }: Properties) {
  const { t } = useWords()
  const id = useId()
  const [text, setText] = useState(dateText(date))
  const [shown, setShown] = useState(date)
  if (shown !== date) {
    // the date was chosen elsewhere: the field follows without losing the focus
    setShown(date)
    setText(dateText(date))
  }
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="other-date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = findDateText(text)
        setWrong(wanted === undefined)
        if (wanted !== undefined) choose(wanted)
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {wrong && (
          <span className="field-error" id={`${id}-error`} role="alert">
            {t('form.dateWrong')}
          </span>
        )}
        <input
          id={id}
          className="date"
          value={text}
          placeholder={t('form.dateHint')}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" className="button">
        {t('question.showDate')}
      </button>
    </form>
  )
}
