import type { SearchAnswer } from '@laegedaekning/api/contract'
import { findAreaId, type PlainDate } from '@laegedaekning/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react'
import { moveTo, usePlace } from '../address/history.ts'
import { Link } from '../address/link.tsx'
import { pathOf } from '../address/route.ts'
import { ProblemNote } from '../register/answer.tsx'
import { searchOptions } from '../register/queries.ts'
import { DATE } from '../status/status-address.ts'
import { useWords, type Words } from '../words/words.tsx'

type Found = SearchAnswer['found'][number]

/** Finds areas, indicators, rules, words and pages by name, from any page: a button, or Ctrl K (⌘ K). */
export function Search() {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (dialog.current?.open === false) dialog.current.showModal()
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button type="button" className="search-button" onClick={() => dialog.current?.showModal()}>
        <span className="search-long">{t('search.button')}</span>
        <span className="search-short">{t('search.short')}</span> <kbd>Ctrl K</kbd>
      </button>
      <SearchDialog dialog={dialog} />
    </>
  )
}

function SearchDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  return (
    <dialog
      ref={dialog}
      className="search"
      closedby="any"
      aria-label={t('search.label')}
      onClose={() => setText('')}
      onKeyDown={moveBetweenLinks}
    >
      <search>
        <label className="field">
          {t('search.label')}
          <input
            type="search"
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Results text={text} done={() => dialog.current?.close()} />
      </search>
    </dialog>
  )
}

/** Up and down go between the field and the results; Enter in the field follows the first of them. */
function moveBetweenLinks(event: KeyboardEvent<HTMLDialogElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  if (event.key === 'ArrowDown') stops[here + 1]?.focus()
  else if (event.key === 'ArrowUp') stops[here - 1]?.focus()
  else if (event.key === 'Enter' && here === 0) stops[1]?.click()
  else return
  event.preventDefault()
}

type ResultsProperties = { readonly text: string; readonly done: () => void }

function Results({ text, done }: ResultsProperties) {
  const words = useWords()
  const place = usePlace()
  const asked = useDeferredValue(text.trim())
  const dateText = new URLSearchParams(place.search).get(DATE.name)
  const date = (dateText === null ? undefined : DATE.read(dateText)) ?? null
  const query = useQuery({ ...searchOptions(asked, date), enabled: asked !== '' })
  if (asked === '') return <p className="small soft">{words.t('search.hint')}</p>
  if (query.error !== null) return <ProblemNote error={query.error} />
  if (query.data === undefined) return null
  const { found } = query.data
  return (
    <>
      <output className="small soft">{words.t('search.count', { count: found.length })}</output>
      <ul className="results">
        {found.map((one) => (
          <li key={`${one.kind}-${one.id}`}>
            <Link
              href={hrefOf(one, date, words)}
              onClick={(event) => {
                event.preventDefault()
                done()
                moveTo(hrefOf(one, date, words))
              }}
            >
              {words.say(one.title)}
            </Link>{' '}
            <span className="small soft">{words.say(one.subtitle)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where a result leads: profile, indicator, rule or word, at the date and in the language of the page. */
function hrefOf(found: Found, date: PlainDate | null, { language }: Words): string {
  const search = new URLSearchParams(date === null ? {} : { dato: date })
  if (language === 'en') search.set('sprog', 'en')
  const at = (path: string) => `${path}${search.size === 0 ? '' : `?${search}`}`
  const area = found.kind === 'area' ? findAreaId(found.id) : undefined
  if (area !== undefined) return at(pathOf({ page: 'profile', area }))
  if (found.kind === 'parameter') return at(pathOf({ page: 'rule', key: found.id }))
  if (found.kind === 'indicator') {
    search.set('noegletal', found.id)
    return at(pathOf({ page: 'status' }))
  }
  if (found.kind === 'term') {
    search.delete('dato')
    search.set('soeg', found.title[language])
    return at(pathOf({ page: 'data', part: 'ordliste' }))
  }
  if (found.kind === 'initiative' || found.kind === 'page') {
    search.delete('dato')
    return at(found.address)
  }
  return found.address
}
