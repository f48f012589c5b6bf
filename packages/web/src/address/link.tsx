import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { moveTo } from './history.ts'

type Properties = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly href: string }

/** A link within the app: a real address (new tab, copy, middle click), followed without loading the page again. */
export function Link({ href, onClick, children, ...rest }: Properties) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!plain || event.defaultPrevented) return
    event.preventDefault()
    moveTo(href)
  }
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}
