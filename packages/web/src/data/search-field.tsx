import { useState } from 'react'
import { changeParameters } from '../address/history.ts'
import { useWords } from '../words/words.tsx'
import type { DataAddress } from './data-address.ts'

/** Narrows a list; the words stand in the address. Each letter replaces the address, so that »back« leaves the page. */
export function SearchField({ address, label }: { readonly address: DataAddress; readonly label: string }) {
  const { t } = useWords()
  const [text, setText] = useState(address.search)
  return (
    <search>
      <form className="question" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          {label}
          <input
            type="search"
            value={text}
            placeholder={t('form.searchHint')}
            onChange={(event) => {
              setText(event.target.value)
              const wanted = event.target.value.trim()
              changeParameters({ soeg: wanted === '' ? null : wanted }, 'replace')
            }}
          />
        </label>
      </form>
    </search>
  )
}

/** Whether every word of the search occurs in one of the texts, whatever the case. */
export function matches(search: string, texts: readonly string[]): boolean {
  const all = texts.join(' ').toLocaleLowerCase('da')
  return search
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every((word) => all.includes(word))
}
