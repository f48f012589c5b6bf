import type { Words } from '../../words/words.tsx'

/** Where the name of who writes is kept in the tab. */
const KEY = 'forfatter'

/** The name that stands in the history where nobody signs in; empty where none was given. */
export function findAuthor(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the name for the tab, so that it is written once. */
export function keepAuthor(name: string): void {
  try {
    sessionStorage.setItem(KEY, name)
  } catch {
    // it is asked for again
  }
}

/** The name as a request says it: left out where there is none; with sign-in the account's name holds whatever is said. */
export function authorPart(): { readonly who?: string } {
  const name = findAuthor().trim()
  return name === '' ? {} : { who: name }
}

/** What the register calls somebody who gave no name, on a machine where nobody signs in (`LOCAL_PLANNER` of the API). */
const UNNAMED = 'local'

/** Who did it, as it is read. */
export function authorName(who: string, { t }: Words): string {
  return who === UNNAMED ? t('records.unnamed') : who
}
