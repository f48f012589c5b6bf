import { useEffect, useRef } from 'react'
import { hasMoved } from '../address/history.ts'
import { useWords } from '../words/words.tsx'

/**
 * The heading of a page: names the window too, and takes the focus when the reader comes from another page of the app,
 * so that a screen reader says where one is. On the first load the browser's own order holds.
 */
export function PageHeading({ text, title }: { readonly text: string; readonly title?: string }) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = `${title ?? text} · ${t('shell.name')}`
  }, [title, text, t])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  )
}
