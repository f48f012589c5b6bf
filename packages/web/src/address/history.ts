import { useSyncExternalStore } from 'react'

/** Where the reader is: path and the part after `?`. */
export type Place = { readonly path: string; readonly search: string }

let current: Place = here()
let moved = false
const listeners = new Set<() => void>()

function here(): Place {
  return { path: globalThis.location?.pathname ?? '/', search: globalThis.location?.search ?? '' }
}

function tell(): void {
  current = here()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', tell)
  }
}

/** The place of the reader; renders again after every move, back and forward. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => current)
}

/** Moves to an address of the app. `replace` when the address only says the same thing more fully. */
export function moveTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (href === current.path + current.search) return
  if (how === 'replace') window.history.replaceState(null, '', href)
  else {
    window.history.pushState(null, '', href)
    moved = true
  }
  tell()
}

/** Whether the reader has followed a link inside the app since it was loaded. */
export function hasMoved(): boolean {
  return moved
}

/** Changes single parameters of the present address and leaves the rest; `null` takes one away. */
export function changeParameters(
  changes: Readonly<Record<string, string | null>>,
  how: 'push' | 'replace' = 'push',
): void {
  moveTo(withParameters(current, changes), how)
}

/** The address of a place with some parameters changed; `null` takes one away. */
export function withParameters(place: Place, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(place.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString().replace(/%3A/g, ':')
  return text === '' ? place.path : `${place.path}?${text}`
}
